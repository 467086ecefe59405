import { describe, expect, it } from 'vitest';
import { thresholdPath } from './sigmoid';
import {
  byScore,
  easeDomain,
  nearestBar,
  pileUp,
  scoreDomain,
  sigmoidPath,
  sigmoidScales,
} from './sigmoidGeometry';

const box = { width: 352, height: 220, left: 46, right: 24, top: 24, bottom: 38 };
const scales = sigmoidScales({ min: -6, max: 6 }, box);

describe('the S-curve', () => {
  it('goes through ½ at score 0 and through 1/(1 + e^−z) everywhere', () => {
    const places = sigmoidPath(scales)
      .slice(1)
      .split('L')
      .map((place) => place.split(',').map(Number));
    expect(places[0][0]).toBe(46);
    expect(places.at(-1)?.[0]).toBe(328);
    for (const [px, py] of places) {
      const z = -6 + ((px - 46) / 282) * 12;
      expect(py).toBeCloseTo(182 - 158 / (1 + Math.exp(-z)), 0);
    }
  });

  it('shows all scores, and never fewer than −6 to 6', () => {
    expect(scoreDomain(Float64Array.of(-1, 2))).toEqual({ min: -6, max: 6 });
    expect(scoreDomain(Float64Array.of(-1, 12))).toEqual({ min: -6, max: 12.54 });
    expect(scoreDomain(Float64Array.of(Number.NaN, Number.POSITIVE_INFINITY, -14))).toEqual({
      min: -14.6,
      max: 6,
    });
  });

  it('comes to its limits by and by, and then stays', () => {
    const target = { min: -6, max: 30 };
    let shown = { min: -6, max: 6 };
    let steps = 0;
    for (; shown !== target && steps < 100; steps++) {
      const next = easeDomain(shown, target);
      expect(next.max).toBeGreaterThan(shown.max);
      shown = next;
    }
    expect(steps).toBeGreaterThan(4);
    expect(steps).toBeLessThan(30);
    expect(easeDomain(target, target)).toBe(target);
  });

  it('has the threshold across it and down to its score', () => {
    const py = 182 - 158 * 0.8;
    const px = 46 + ((Math.log(4) + 6) / 12) * 282;
    const [left, height, right, foot, base, top] = (
      thresholdPath(box, scales, 0.8).match(/-?[\d.]+/g) ?? []
    ).map(Number);
    expect([left, right, base]).toEqual([46, 328, 182]);
    expect(height).toBeCloseTo(py, 9);
    expect(top).toBeCloseTo(py, 9);
    expect(foot).toBeCloseTo(px, 9);
    expect(thresholdPath(box, scales, 1)).toBe('M46,24H328');
  });
});

describe('the points on it', () => {
  const points = { index: Uint32Array.of(7, 8, 9), z: Float64Array.of(2, -3, 2), y: Uint8Array.of(0, 1, 1) };

  it('are found by their bars, from the label to the curve', () => {
    const px = scales.x(2);
    expect(nearestBar(points, scales, px + 3, scales.y(0.3), 20)).toBe(0);
    expect(nearestBar(points, scales, px - 3, scales.y(0.95), 20)).toBe(2);
    expect(nearestBar(points, scales, scales.x(-3), scales.y(0.5), 20)).toBe(1);
    expect(nearestBar(points, scales, scales.x(-1), scales.y(0.5), 20)).toBeNull();
  });

  it('are drawn as one where they look alike and stand in the same half pixel', () => {
    const many = {
      index: Uint32Array.from({ length: 6 }, (_, i) => i),
      z: Float64Array.of(1, 1.0001, 1, 5, 1.0002, Number.NaN),
      y: Uint8Array.of(0, 0, 1, 0, 0, 0),
    };
    expect(pileUp(many, scales, (k) => many.y[k])).toEqual([
      { first: 2, count: 1 },
      { first: 3, count: 1 },
      { first: 0, count: 3 },
    ]);
    expect(pileUp(many, scales, (k) => (many.y[k] === 1 ? 1 : null))).toEqual([{ first: 2, count: 1 }]);
  });

  it('are walked through by rising score, equal ones in their order', () => {
    expect([...byScore(points.z)]).toEqual([1, 0, 2]);
  });
});
