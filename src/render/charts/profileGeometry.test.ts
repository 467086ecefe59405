import { describe, expect, it } from 'vitest';
import {
  curvePath,
  type DrawnLens,
  fallAt,
  isZeroInSight,
  level,
  markedEnds,
  parabolaAt,
  profileScales,
} from './profileGeometry';

const box = { width: 420, height: 230, left: 46, right: 24, top: 24, bottom: 38 };

/** A profile that is steeper to the left: its root is straight on either side. */
const lens: DrawnLens = {
  estimate: 2,
  standardError: 1,
  values: Float64Array.of(-3, -1, 1, 2, 4, 6, 8),
  falls: Float64Array.of(56.25, 20.25, 2.25, 0, 1, 4, 9),
  profile: { low: 2 - 1.959964 / 1.5, high: 2 + 1.959964 / 0.5 },
  wald: { low: 2 - 1.959964, high: 2 + 1.959964 },
  ratio: 9,
  z: 2,
};

const numbersOf = (path: string) =>
  [...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, px, py]) => [Number(px), Number(py)]);

describe('the picture of a profile', () => {
  it('has both curves meet the line at 3.84 at the ends of their intervals, and 0 at the estimate', () => {
    for (const end of [lens.profile.low, lens.profile.high]) expect(fallAt(lens, end)).toBeCloseTo(level, 5);
    for (const end of [lens.wald.low, lens.wald.high]) expect(parabolaAt(lens, end)).toBeCloseTo(level, 5);
    expect(fallAt(lens, 2)).toBe(0);
    expect(parabolaAt(lens, 2)).toBe(0);
  });

  it('goes through what is known and evenly by the root between', () => {
    for (const [k, value] of lens.values.entries())
      expect(fallAt(lens, value)).toBeCloseTo(lens.falls[k], 12);
    expect(fallAt(lens, 5)).toBeCloseTo(2.25, 12);
    expect(fallAt(lens, 0)).toBeCloseTo(9, 12);
    expect(fallAt(lens, 99)).toBe(9);
  });

  it('has the statistics at 0 in sight, where 0 is', () => {
    const { x, y } = profileScales(lens, box);
    expect(isZeroInSight(lens)).toBe(true);
    expect(x(0)).toBeGreaterThan(box.left);
    expect(y(lens.ratio)).toBeGreaterThan(box.top);
    const far = { ...lens, values: lens.values.map((value) => value + 10), ratio: 900, z: 12 };
    expect(isZeroInSight(far)).toBe(false);
    expect(profileScales(far, box).y.domain()[1]).toBeLessThan(20);
    const high = profileScales({ ...lens, ratio: 30 }, box);
    expect(high.y(30)).toBeGreaterThan(box.top);
  });

  it('cuts the curves at the top of the picture, where they come in on both sides', () => {
    const scales = profileScales(lens, box);
    const path = curvePath((value) => fallAt(lens, value), scales);
    const places = numbersOf(path);
    for (const [px, py] of places) {
      expect(px).toBeGreaterThanOrEqual(box.left - 0.01);
      expect(px).toBeLessThanOrEqual(box.width - box.right + 0.01);
      expect(py).toBeGreaterThanOrEqual(box.top - 0.01);
      expect(py).toBeLessThanOrEqual(box.height - box.bottom + 0.01);
    }
    expect(path.match(/M/g)).toHaveLength(1);
    const [, top] = scales.y.domain();
    expect(places[0][1]).toBeCloseTo(scales.y(top), 1);
    const [left] = places[0];
    expect(fallAt(lens, scales.x.invert(left))).toBeCloseTo(top, 0);
    // Nothing of a curve that is above the picture throughout.
    expect(curvePath(() => 1000, scales)).toBe('');
  });

  it('cuts an interval that has no end at the end of the picture', () => {
    const { x } = profileScales(lens, box);
    expect(markedEnds({ low: 1, high: Number.POSITIVE_INFINITY }, x)).toEqual([x(1), box.width - box.right]);
  });
});
