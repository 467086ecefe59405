import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSource } from '../../../core/random/source';
import { lengthOf, sprayDots, sprayDue } from './spray';

const area = { width: 400, height: 300 };
const random = () => createSource(1, 'spray test');

describe('sprayDots', () => {
  it('throws every dot into the disc and into the plane', () => {
    const pixels = fc.record({ px: fc.nat({ max: 400 }), py: fc.nat({ max: 300 }) });
    fc.assert(
      fc.property(pixels, fc.integer({ min: 6, max: 80 }), fc.nat(), (at, radius, seed) => {
        const dots = sprayDots(createSource(seed, 'spray'), [at], 20, radius, area);
        for (const { px, py } of dots) {
          expect(Math.hypot(px - at.px, py - at.py)).toBeLessThanOrEqual(radius * (1 + 1e-12));
          expect(px >= 0 && px <= 400 && py >= 0 && py <= 300).toBe(true);
        }
      }),
    );
  });

  it('fills the disc evenly: a quarter of the dots in the inner half of the radius', () => {
    const dots = sprayDots(random(), [{ px: 200, py: 150 }], 40_000, 80, area);
    const inner = dots.filter(({ px, py }) => Math.hypot(px - 200, py - 150) <= 40).length;
    const right = dots.filter(({ px }) => px > 200).length;
    expect(dots).toHaveLength(40_000);
    expect(Math.abs(inner / 40_000 - 0.25)).toBeLessThan(0.01);
    expect(Math.abs(right / 40_000 - 0.5)).toBeLessThan(0.01);
  });

  it('spreads the dots evenly along the way', () => {
    const path = [
      { px: 100, py: 150 },
      { px: 150, py: 150 },
      { px: 300, py: 150 },
    ];
    const dots = sprayDots(random(), path, 20_000, 6, area);
    expect(lengthOf(path)).toBe(200);
    expect(Math.abs(dots.filter(({ px }) => px < 200).length / 20_000 - 0.5)).toBeLessThan(0.02);
  });

  it('hits nothing with a can that is outside the plane', () => {
    expect(sprayDots(random(), [{ px: -100, py: 150 }], 20, 50, area)).toEqual([]);
  });
});

describe('sprayDue', () => {
  it('is 30 points a second standing still, and more by the way', () => {
    expect(sprayDue(1000, 0)).toBe(30);
    expect(sprayDue(0, 100)).toBe(10);
  });

  it('is the same for a time in one piece and in many', () => {
    const pieces = Array.from({ length: 60 }, () => sprayDue(1000 / 60, 5));
    expect(pieces.reduce((sum, due) => sum + due, 0)).toBeCloseTo(sprayDue(1000, 300), 9);
  });
});
