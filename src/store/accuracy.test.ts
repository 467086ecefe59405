import { describe, expect, it } from 'vitest';
import { createAccuracyMeter } from './accuracy';

const modelOf = (...parameters: number[]) => {
  const own = Float64Array.from(parameters);
  return { parameters: own, own };
};
const model = modelOf(2, -1, 0.5);
const few = { x1: Float64Array.of(1, -1), x2: Float64Array.of(0, 0), y: Uint8Array.of(1, 1) };

describe('an accuracy meter', () => {
  it('gives the share of points on the right side, at once for few points', () => {
    const meter = createAccuracyMeter();
    expect(meter.read(few, model, true)).toBe(0.5);
    expect(meter.read({ ...few, y: Uint8Array.of(1, 0) }, model, true)).toBe(1);
    expect(meter.read(few, modelOf(0, 0, -1), true)).toBe(0);
    expect(meter.isExact).toBe(true);
  });

  it('knows nothing without points or without a model', () => {
    const meter = createAccuracyMeter();
    const none = { x1: new Float64Array(0), x2: new Float64Array(0), y: new Uint8Array(0) };
    expect([
      meter.read(null, model, true),
      meter.read(none, model, true),
      meter.read(few, null, true),
    ]).toEqual([null, null, null]);
    expect(meter.isExact).toBe(true);
  });

  const many = {
    x1: Float64Array.from({ length: 100 }, (_, i) => i - 50),
    x2: new Float64Array(100),
    y: Uint8Array.from({ length: 100 }, (_, i) => (i < 30 ? 0 : 1)),
  };
  const right = modelOf(1, 0, 20.5);
  const wrong = modelOf(-1, 0, -20.5);

  it('counts many points a part at a time, and says when it is done', () => {
    const meter = createAccuracyMeter(120);
    expect([meter.read(many, right, false), meter.isExact]).toEqual([null, false]);
    expect([meter.read(many, right, false), meter.isExact]).toEqual([null, false]);
    expect([meter.read(many, right, false), meter.isExact]).toEqual([1, true]);
    expect([meter.read(many, right, false), meter.isExact]).toEqual([1, true]);
  });

  it('shows the newest complete count while the model moves, and only the exact one once it stands', () => {
    const meter = createAccuracyMeter(120);
    const answers = Array.from({ length: 5 }, (_, i) => meter.read(many, i < 1 ? right : wrong, true));
    expect(answers).toEqual([null, null, 1, 1, 1]);
    expect(meter.isExact).toBe(false);
    expect(meter.read(many, wrong, false)).toBe(0);
    expect(meter.isExact).toBe(true);
    const standing = Array.from({ length: 3 }, () => meter.read(many, right, false));
    expect(standing).toEqual([null, null, 1]);
  });

  it('begins anew for other points', () => {
    const meter = createAccuracyMeter(120);
    for (let i = 0; i < 3; i++) meter.read(many, right, true);
    const others = { ...many, y: many.y.map((label) => 1 - label) };
    expect(Array.from({ length: 3 }, () => meter.read(others, right, true))).toEqual([null, null, 0]);
  });
});
