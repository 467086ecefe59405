import fc from 'fast-check';
import { expect, it } from 'vitest';
import { expand } from '../features/polynomial';
import { createSource } from '../random/source';
import { scoreVariance } from './inference';
import { scoreAtPlace, scoreEnds, sliceScore } from './place';

/** A fit with any estimates and a covariance A·Aᵀ. */
function fitOf(seed: number, m: number) {
  const random = createSource(seed, 'fit of any kind');
  const any = () => 2 * random() - 1;
  const root = Float64Array.from({ length: m * m }, any);
  const covariance = new Float64Array(m * m);
  for (let j = 0; j < m; j++) {
    for (let k = 0; k < m; k++) {
      for (let p = 0; p < m; p++) covariance[j * m + k] += root[j * m + p] * root[k * m + p];
    }
  }
  return { estimates: Float64Array.from({ length: m }, any), covariance };
}

const models = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  axes: fc.constantFrom(1, 2),
  degree: fc.integer({ min: 1, max: 5 }),
  held: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { maxLength: 3 }),
  x1: fc.double({ min: -2, max: 2, noNaN: true }),
  x2: fc.double({ min: -2, max: 2, noNaN: true }),
});

it('is the score of the expanded features with the standard error of the delta method, on the slice as with values of its own', () => {
  fc.assert(
    fc.property(models, ({ seed, axes, degree, held, x1, x2 }) => {
      const base = [...(axes === 2 ? [x1, x2] : [x1]), ...held].map((value) => Float64Array.of(value));
      const x = expand(base, { axes, degree }).map(([value]) => value);
      const fit = fitOf(seed, x.length + 1);
      const z = x.reduce((sum, value, j) => sum + fit.estimates[j] * value, fit.estimates[x.length]);
      const error = Math.sqrt(scoreVariance(fit.covariance, x));
      const close = 1e-9 * (1 + Math.hypot(...x) ** 2);
      const own = scoreAtPlace(fit, { axes, degree }, { x1, x2 }, held);
      const slice = sliceScore(fit, { axes, degree }, held)?.(x1, x2);
      for (const found of [own, slice]) {
        expect(Math.abs((found?.z ?? Number.NaN) - z)).toBeLessThan(close);
        expect(Math.abs((found?.error ?? Number.NaN) - error)).toBeLessThan(1e-6 * (1 + error));
      }
    }),
  );
});

it('says nothing of a fit of other features', () => {
  const fit = fitOf(1, 4);
  expect(scoreAtPlace(fit, { axes: 2, degree: 1 }, { x1: 0, x2: 0 }, [])).toBeNull();
  expect(sliceScore(fit, { axes: 2, degree: 1 }, [])).toBeNull();
  expect(sliceScore(fit, { axes: 2, degree: 1 }, [1])).not.toBeNull();
});

it('ends 1.96 standard errors from the score', () => {
  const { low, high } = scoreEnds({ z: 1, error: 2 });
  expect(low).toBeCloseTo(1 - 3.92, 3);
  expect(high).toBeCloseTo(1 + 3.92, 3);
});
