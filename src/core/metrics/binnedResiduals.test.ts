import { expect, it } from 'vitest';
import { binnedResiduals } from './binnedResiduals';

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
