import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimumNorm } from './minimumNorm';

const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, value, j) => sum + value * b[j], 0);

const unit = (d: number) =>
  fc
    .array(fc.integer({ min: -50, max: 50 }), { minLength: d, maxLength: d })
    .filter((values) => values.some((value) => value !== 0))
    .map((values) => Float64Array.from(values, (value) => value / Math.hypot(...values)));

describe('minimumNorm', () => {
  it('finds a point that positive shares make, at most one more than dimensions, and that none is nearer than', () => {
    const clouds = fc
      .integer({ min: 1, max: 6 })
      .chain((d) => fc.array(unit(d), { minLength: 1, maxLength: 30 }));
    fc.assert(
      fc.property(clouds, (vectors) => {
        const { corral, shares, direction, norm } = minimumNorm(vectors, null);
        expect(corral.length).toBeLessThanOrEqual(direction.length + 1);
        expect(shares.every((share) => share > 0)).toBe(true);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        direction.forEach((value, j) => {
          const made = corral.reduce((sum, k, at) => sum + shares[at] * vectors[k][j], 0);
          expect(Math.abs(made - norm * value)).toBeLessThan(1e-9);
        });
        for (const vector of vectors) expect(dot(vector, direction)).toBeGreaterThan(norm - 1e-7);
      }),
    );
  });

  it('goes on from where fewer vectors have led to', () => {
    fc.assert(
      fc.property(fc.array(unit(3), { minLength: 2, maxLength: 20 }), (vectors) => {
        const half = minimumNorm(vectors.slice(0, vectors.length >> 1), null);
        expect(minimumNorm(vectors, half).norm).toBeCloseTo(minimumNorm(vectors, null).norm, 9);
      }),
    );
  });

  it('has a direction with all its digits where opposite vectors leave next to nothing', () => {
    const tilt = 1e-9;
    const vectors = [
      [1, 0],
      [-1, tilt],
    ].map((vector) => Float64Array.from(vector));
    const { direction, norm } = minimumNorm(vectors, null);
    expect(norm).toBeCloseTo(tilt / 2, 18);
    expect(direction[0] / (tilt / 2)).toBeCloseTo(1, 6);
    expect(minimumNorm([vectors[0], vectors[0].map((value) => -value)], null).norm).toBe(0);
  });
});
