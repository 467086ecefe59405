import { describe, expect, it } from 'vitest';
import { type CurveSnapshot, createLossCurve } from '../../core/training/lossCurve';
import { tickText } from './lossChart';
import { epochScale, lossPath, lossScales, ticksOf } from './lossGeometry';

const box = { width: 400, height: 300, left: 40, right: 10, top: 20, bottom: 40 };

function curveOf(losses: readonly number[]): CurveSnapshot {
  const all = Float64Array.from(losses);
  return {
    epochs: all.length - 1,
    stride: 1,
    losses: all,
    lows: all,
    highs: all,
    latest: all[all.length - 1],
    landmarks: all,
  };
}

const numbers = (path: string) => (path.match(/-?[\d.]+/g) ?? []).map(Number);

describe('the loss chart', () => {
  const curve = curveOf([0.7, 0.6, 0.5, 0.45, 0.42]);

  it('spans epoch 0 to the last epoch asked for and holds ln 2', () => {
    const { x, y } = lossScales([curve], 10, box, false, false);
    expect(x(0)).toBe(40);
    expect(x(10)).toBe(390);
    expect(y(Math.LN2)).toBeGreaterThan(box.top);
    expect(y(Math.LN2)).toBeLessThan(box.height - box.bottom);
  });

  it('has other runs in sight, as long and as low as they are, and one that shoots up to a third above the first loss', () => {
    const others = [curveOf([0.7, 0.2, ...Array(19).fill(0.1)]), curveOf([0.7, 50, 40])];
    const { x, y } = lossScales([curve], 10, box, false, false, null, Math.LN2, others);
    expect(x(20)).toBe(390);
    expect(y(0.1)).toBeLessThanOrEqual(box.height - box.bottom);
    expect(y(0.7 * (4 / 3))).toBeGreaterThanOrEqual(box.top);
    expect(y.domain()[1]).toBeLessThan(1.5);
    expect(lossScales([curve], 10, box, false, true, null, Math.LN2, others).y.domain()[1]).toBeGreaterThan(
      50,
    );
    // The page's own run is in sight however high it rises.
    expect(lossScales([others[1]], 10, box, false, false, null, Math.LN2, [curve]).y(50)).toBeGreaterThan(
      box.top,
    );
  });

  it('draws every epoch in its place and nothing outside the chart', () => {
    const scales = lossScales([curve], 4, box, false, false);
    const drawn = numbers(lossPath(curve, scales, false));
    expect(drawn.slice(0, 2)).toEqual([40, Number(scales.y(0.7).toFixed(2))]);
    expect(drawn.slice(-2)).toEqual([390, Number(scales.y(0.42).toFixed(2))]);
    for (let i = 0; i < drawn.length; i += 2) {
      expect(drawn[i]).toBeGreaterThanOrEqual(box.left);
      expect(drawn[i]).toBeLessThanOrEqual(box.width - box.right);
      expect(drawn[i + 1]).toBeGreaterThanOrEqual(box.top);
      expect(drawn[i + 1]).toBeLessThanOrEqual(box.height - box.bottom);
    }
  });

  it('leaves out epoch 0 on a log axis and starts at epoch 1', () => {
    const scales = lossScales([curve], 4, box, true, false);
    const drawn = numbers(lossPath(curve, scales, true));
    expect(drawn[0]).toBe(40);
    expect(drawn).toHaveLength(2 * 5);
  });

  it('has the beginning on a log axis however long the run', () => {
    const curve = createLossCurve(0.7);
    for (let epoch = 1; epoch <= 100_000; epoch++) curve.append(0.7 / (1 + epoch));
    const long = curve.snapshot();
    const scales = lossScales([long], 100_000, box, true, false);
    const drawn = numbers(lossPath(long, scales, true));
    const places = drawn.filter((_, i) => i % 2 === 0);
    const gaps = places.slice(1).map((px, i) => px - places[i]);
    expect(places[0]).toBe(box.left);
    expect(drawn[1]).toBe(Number(scales.y(0.35).toFixed(2)));
    // Epochs 1 and 2 are this far apart, and nothing after them is farther.
    expect(Math.max(...gaps)).toBeCloseTo(scales.x(2) - scales.x(1), 1);
  });

  it('keeps a loss of zero on a log axis within the chart', () => {
    const falling = curveOf([0.7, 1e-5, 0]);
    const scales = lossScales([falling], 2, box, false, true);
    const drawn = numbers(lossPath(falling, scales, false));
    expect(drawn.every(Number.isFinite)).toBe(true);
    expect(drawn.at(-1)).toBeLessThanOrEqual(box.height - box.bottom);
  });

  it('shows the extremes of a thinned oscillation', () => {
    const thinned: CurveSnapshot = {
      epochs: 7,
      stride: 4,
      losses: Float64Array.of(0.5, 0.6),
      lows: Float64Array.of(0.2, 0.3),
      highs: Float64Array.of(1.5, 1.2),
      latest: 0.9,
      landmarks: Float64Array.of(0.5, 1.5, 0.2, 0.7, 0.6, 1.2, 0.3, 0.9),
    };
    const scales = lossScales([thinned], 7, box, false, false);
    const heights = numbers(lossPath(thinned, scales, false)).filter((_, i) => i % 2 === 1);
    for (const extreme of [0.2, 1.5, 0.3, 1.2]) {
      expect(heights.some((py) => Math.abs(py - scales.y(extreme)) < 0.01)).toBe(true);
    }
  });

  it('draws a loss that hardly moves as one that hardly moves', () => {
    const flat = curveOf([0.6931, 0.69309, 0.69308]);
    const [low, high] = lossScales([flat], 2, box, false, false).y.domain();
    expect(high - low).toBeGreaterThanOrEqual(0.1);
  });
});

describe('an axis of epochs', () => {
  it('takes equal ways for equal differences, and goes on beyond its ends', () => {
    const x = epochScale(100, box, false);
    expect([x(0), x(50), x(100), x(200)]).toEqual([40, 215, 390, 740]);
    expect(x.invert(740)).toBe(200);
  });

  it('takes equal ways for equal ratios where it is logarithmic, and stands still at its ends', () => {
    const x = epochScale(10_000, box, true);
    expect(x(10) - x(1)).toBeCloseTo(x(1000) - x(100), 9);
    expect([x(0), x(1), x(10_000), x(1e9)]).toEqual([40, 40, 390, 390]);
    expect([x.invert(0), x.invert(1000)]).toEqual([1, 10_000]);
  });
});

describe('the labels of losses', () => {
  it('have as many decimals as tell six ticks apart', () => {
    expect([0.5, 1].map(tickText([0, 1.2], false))).toEqual(['0.5', '1.0']);
    expect([0.65, 0.7].map(tickText([0.5, 0.8], false))).toEqual(['0.65', '0.70']);
    expect([5, 10].map(tickText([0, 12], false))).toEqual(['5', '10']);
  });

  it('are powers of ten where numbers have more than four digits, and on a log axis', () => {
    expect(tickText([0, 1e6], false)(1e5)).toBe('10⁵');
    expect(tickText([1e-7, 1], true)(1e-6)).toBe('10⁻⁶');
  });
});

describe('ticksOf', () => {
  it('takes powers of ten on a log axis', () => {
    const { x } = lossScales([curveOf([0.7, 0.6])], 10_000_000, box, true, false);
    expect(ticksOf(x, 8, true)).toEqual([1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000]);
  });

  it('never gives more than about what was asked for', () => {
    const { y } = lossScales([curveOf([0.7, 1e-9])], 10, box, false, true);
    expect(ticksOf(y, 4, true).length).toBeLessThanOrEqual(5);
  });
});
