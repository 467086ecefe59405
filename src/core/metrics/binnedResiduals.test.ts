import { expect, it } from 'vitest';
import { binnedResiduals, isBeyond, residualBins } from './binnedResiduals';

it('has bins of equal count in the order of the scores, with the mean of y − p in each', () => {
  const z = Float64Array.of(2, -1, 0, 1, -2, 3);
  const labels = Uint8Array.of(1, 0, 1, 0, 0, 1);
  const bins = binnedResiduals(z, labels, 3);
  const p = (score: number) => 1 / (1 + Math.exp(-score));
  expect(bins.map(({ count }) => count)).toEqual([2, 2, 2]);
  expect(bins[0].probability).toBeCloseTo((p(-2) + p(-1)) / 2, 14);
  expect(bins[0].residual).toBeCloseTo(-(p(-2) + p(-1)) / 2, 14);
  expect(bins[1].residual).toBeCloseTo((1 - p(0) - p(1)) / 2, 14);
  expect(bins[2].twoErrors).toBeCloseTo(Math.sqrt(p(2) * p(-2) + p(3) * p(-3)), 14);
});

it('has no more bins than points, and none without', () => {
  expect(binnedResiduals(Float64Array.of(1, 2), Uint8Array.of(0, 1), 10)).toHaveLength(2);
  expect(binnedResiduals(new Float64Array(), new Uint8Array(), 10)).toEqual([]);
});

it('takes the root of the points for the number of bins, from 5 to 40 and no more than points', () => {
  expect([0, 3, 10, 25, 100, 1600, 1_000_000].map(residualBins)).toEqual([0, 3, 5, 5, 10, 40, 40]);
});

it('tells the bins beyond two standard errors, and of a model that is right few are', () => {
  const bin = { count: 10, probability: 0.5, twoErrors: 0.3 };
  expect(isBeyond({ ...bin, residual: 0.3 })).toBe(false);
  expect([0.31, -0.31].every((residual) => isBeyond({ ...bin, residual }))).toBe(true);
  // Labels of the very probabilities that the model gives; the numbers are the golden ratio's multiples, spread evenly without a seed.
  const n = 40_000;
  const z = Float64Array.from({ length: n }, (_, i) => 6 * ((i * 0.6180339887498949) % 1) - 3);
  const labels = Uint8Array.from(z, (score, i) =>
    (i * 0.7548776662466927) % 1 < 1 / (1 + Math.exp(-score)) ? 1 : 0,
  );
  const right = binnedResiduals(z, labels, 40).filter(isBeyond).length;
  expect(right).toBeLessThanOrEqual(6);
  // A model twice as sure as it should be is found out.
  const wrong = binnedResiduals(
    z.map((score) => 2 * score),
    labels,
    40,
  ).filter(isBeyond).length;
  expect(wrong).toBeGreaterThan(20);
});
