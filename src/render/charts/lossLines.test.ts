import { describe, expect, it } from 'vitest';
import type { CurveSnapshot } from '../../core/training/lossCurve';
import { lossScales } from './lossGeometry';
import { type Line, lineLabels, sayLossReading, summariseLines } from './lossLines';

function curveOf(losses: readonly number[]): CurveSnapshot {
  const all = Float64Array.from(losses);
  const ends = { epochs: all.length - 1, latest: all[all.length - 1] };
  return { ...ends, stride: 1, losses: all, lows: all, highs: all, landmarks: all };
}

const box = { width: 400, height: 300, left: 40, right: 10, top: 20, bottom: 40 };
const line = (look: Line['look'], losses: readonly number[]): Line => ({
  look,
  name: look,
  curve: curveOf(losses),
  now: null,
});
function labelsOf(lines: readonly Line[]) {
  const scales = lossScales(
    lines.map(({ curve }) => curve),
    4,
    box,
    false,
    false,
  );
  return { labels: lineLabels(lines, scales), scales };
}

describe('the names of several lines of the loss chart', () => {
  const high = line('main', [0.7, 0.68, 0.66, 0.65, 0.64]);
  const low = line('loss', [0.69, 0.5, 0.45, 0.42, 0.41]);

  it('stand above the highest line and below the lowest', () => {
    const { labels, scales } = labelsOf([high, low]);
    expect(labels.map(({ look }) => look)).toEqual(['main', 'loss']);
    expect(labels[0].py).toBeLessThan(scales.y(0.66));
    expect(labels[1].py).toBeGreaterThan(scales.y(0.5));
  });

  it('stand apart where two lines lie on each other', () => {
    const { labels } = labelsOf([high, { ...high, look: 'loss' }]);
    expect(labels[1].py - labels[0].py).toBeGreaterThanOrEqual(14);
  });

  it('name a line between two others farther right, on the side with room', () => {
    const between = line('test', [0.69, 0.67, 0.65, 0.64, 0.63]);
    const { labels, scales } = labelsOf([high, low, between]);
    expect(labels.map(({ look }) => look)).toEqual(['main', 'loss', 'test']);
    expect(labels[2].px).toBeGreaterThan(labels[0].px);
    // The line above is too near for a name.
    expect(labels[2].py).toBeGreaterThan(scales.y(0.65));
    const middle = line('test', [0.69, 0.6, 0.55, 0.53, 0.52]);
    const other = labelsOf([high, low, middle]);
    expect(other.labels[2].py).toBeLessThan(other.scales.y(0.55));
  });

  it('are left out where a curve is too short for them, or its values are no numbers', () => {
    const scales = lossScales([high.curve, low.curve], 100, box, false, false);
    expect(lineLabels([high, low], scales)).toEqual([]);
    expect(
      labelsOf([high, line('loss', [0.69, Number.NaN, Number.NaN, Number.NaN, Number.NaN])]).labels,
    ).toEqual([]);
  });
});

describe('the words for several lines', () => {
  const curve = curveOf([0.7, 0.5, 0.45]);
  const objectiveCurve = curveOf([0.8, 0.55, 0.5]);
  const testCurve = curveOf([0.71, 0.52, 0.6]);

  it('name each value of an epoch that is read off', () => {
    const reading = { epoch: 2, loss: 0.45, objective: null, test: null };
    expect(sayLossReading(reading)).toBe('epoch 2: loss 0.4500');
    expect(sayLossReading({ ...reading, objective: 0.5 })).toBe(
      'epoch 2: loss + penalty 0.5000, loss 0.4500',
    );
    expect(sayLossReading({ ...reading, objective: 0.5, test: 0.6 })).toBe(
      'epoch 2: loss + penalty 0.5000, training loss 0.4500, test loss 0.6000',
    );
    expect(sayLossReading({ ...reading, test: Number.NaN })).toBe('epoch 2: loss 0.4500');
  });

  it('tell of each line from its start to its end', () => {
    expect(summariseLines({ curve, objectiveCurve: null, testCurve })).toMatch(
      /^The loss over epochs 0 to 2: it starts at 0\.7000.* testing is 0\.6000 at the end, and 0\.5200 at its lowest\.$/,
    );
    const penalised = summariseLines({ curve, objectiveCurve, testCurve: null });
    expect(penalised).toMatch(/^The loss \+ penalty over epochs 0 to 2: it starts at 0\.8000/);
    expect(penalised).toContain('The loss is 0.4500 at the end');
    expect(penalised).not.toContain('testing');
    expect(summariseLines({ curve, objectiveCurve, testCurve })).toContain('The training loss is 0.4500');
  });
});
