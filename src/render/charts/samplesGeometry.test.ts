import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samplesDomain, stackDots } from './samplesGeometry';

const at = (estimate: number) => ({ estimate, low: estimate - 1, high: estimate + 1, holds: true });

describe('the axis of estimates', () => {
  it('has the truth in its middle and all estimates that are not far out in sight', () => {
    const estimates = fc.array(fc.double({ min: -50, max: 50, noNaN: true }));
    const error = fc.double({ min: 0.01, max: 10, noNaN: true });
    fc.assert(
      fc.property(
        estimates,
        fc.double({ min: -20, max: 20, noNaN: true }),
        error,
        (all, truth, meanError) => {
          const [low, high] = samplesDomain(all.map(at), truth, meanError);
          expect((low + high) / 2).toBeCloseTo(truth, 9);
          expect(high - truth).toBeGreaterThanOrEqual(4.2 * meanError * (1 - 1e-12));
          for (const value of all)
            if (Math.abs(value - truth) <= 8 * meanError) expect(value >= low && value <= high).toBe(true);
          expect(high - truth).toBeLessThanOrEqual(2 * 8.4 * meanError * (1 + 1e-12));
        },
      ),
    );
  });

  it('stands still while estimates come that are where they may be expected', () => {
    const few = samplesDomain([at(3.1)], 3, 0.4);
    expect(samplesDomain([at(3.1), at(2.2), at(4.3)], 3, 0.42)).toEqual(few);
    expect(samplesDomain([], 3, Number.NaN)).toEqual([2, 4]);
  });
});

describe('stacks of dots', () => {
  it('lie on those before in the same column, and leave out what is out of sight', () => {
    const places = [11, 12, 25, 13, 9, 41, Number.NaN].map((px) => ({ px, holds: px !== 12 }));
    expect(stackDots(places, [10, 40], 10)).toEqual([
      { x: 15, level: 0, holds: true },
      { x: 15, level: 1, holds: false },
      { x: 25, level: 0, holds: true },
      { x: 15, level: 2, holds: true },
    ]);
  });
});
