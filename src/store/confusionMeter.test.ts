import { describe, expect, it } from 'vitest';
import { accuracy } from '../core/metrics/confusion';
import { type ConfusionMeter, createConfusionMeter } from './confusionMeter';

const modelOf = (...parameters: number[]) => {
  const own = Float64Array.from(parameters);
  return { parameters: own, own, axes: own, others: new Float64Array(0) };
};
const model = modelOf(2, -1, 0.5);
const few = { x1: Float64Array.of(1, -1), x2: Float64Array.of(0, 0), y: Uint8Array.of(1, 1), others: [] };

/** The share of points on the right side at threshold ½. */
function share(meter: ConfusionMeter, ...[points, model, isMoving]: Shared): number | null {
  const counts = meter.read(points, model, 0.5, isMoving);
  return counts && accuracy(counts);
}
type Read = Parameters<ConfusionMeter['read']>;
type Shared = [Read[0], Read[1], boolean];

describe('a confusion meter', () => {
  it('counts points by predicted and true class, at once for few points', () => {
    const meter = createConfusionMeter();
    expect(meter.read(few, model, 0.5, true)).toEqual({ tp: 1, fp: 0, tn: 0, fn: 1 });
    expect(share(meter, { ...few, y: Uint8Array.of(1, 0) }, model, true)).toBe(1);
    expect(share(meter, few, modelOf(0, 0, -1), true)).toBe(0);
    expect(meter.isExact).toBe(true);
  });

  it('follows the threshold, p = τ counting as class 1', () => {
    const meter = createConfusionMeter();
    const flat = modelOf(0, 0, 0);
    expect(meter.read(few, flat, 0.5, false)).toEqual({ tp: 2, fp: 0, tn: 0, fn: 0 });
    expect(meter.read(few, flat, 0.51, false)).toEqual({ tp: 0, fp: 0, tn: 0, fn: 2 });
  });

  it('knows nothing without points or without a model', () => {
    const meter = createConfusionMeter();
    const none = { x1: new Float64Array(0), x2: new Float64Array(0), y: new Uint8Array(0), others: [] };
    expect([
      share(meter, null, model, true),
      share(meter, none, model, true),
      share(meter, few, null, true),
    ]).toEqual([null, null, null]);
    expect(meter.isExact).toBe(true);
  });

  const many = {
    x1: Float64Array.from({ length: 100 }, (_, i) => i - 50),
    x2: new Float64Array(100),
    y: Uint8Array.from({ length: 100 }, (_, i) => (i < 30 ? 0 : 1)),
    others: [],
  };
  const right = modelOf(1, 0, 20.5);
  const wrong = modelOf(-1, 0, -20.5);

  it('counts many points a part at a time, and says when it is done', () => {
    const meter = createConfusionMeter(120);
    expect([share(meter, many, right, false), meter.isExact]).toEqual([null, false]);
    expect([share(meter, many, right, false), meter.isExact]).toEqual([null, false]);
    expect([share(meter, many, right, false), meter.isExact]).toEqual([1, true]);
    expect([share(meter, many, right, false), meter.isExact]).toEqual([1, true]);
  });

  it('shows the newest complete count while the model moves, and only the exact one once it stands', () => {
    const meter = createConfusionMeter(120);
    const answers = Array.from({ length: 5 }, (_, i) => share(meter, many, i < 1 ? right : wrong, true));
    expect(answers).toEqual([null, null, 1, 1, 1]);
    expect(meter.isExact).toBe(false);
    expect(share(meter, many, wrong, false)).toBe(0);
    expect(meter.isExact).toBe(true);
    const standing = Array.from({ length: 3 }, () => share(meter, many, right, false));
    expect(standing).toEqual([null, null, 1]);
  });

  it('comes to an end of each count while the threshold is dragged, and ends at the last one', () => {
    const meter = createConfusionMeter(120);
    const ones = (threshold: number) => {
      const counts = meter.read(many, right, threshold, false);
      return counts && counts.tp + counts.fp;
    };
    const dragged = [0.5, 0.6, 0.7, 0.9999, 0.9999, 0.9999].map(ones);
    expect(dragged).toEqual([null, null, 70, 70, 70, 61]);
    expect(meter.isExact).toBe(true);
  });

  it('begins anew for other points', () => {
    const meter = createConfusionMeter(120);
    for (let i = 0; i < 3; i++) share(meter, many, right, true);
    const others = { ...many, y: many.y.map((label) => 1 - label) };
    expect(Array.from({ length: 3 }, () => share(meter, others, right, true))).toEqual([null, null, 0]);
  });
});
