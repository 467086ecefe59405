import { expect, it } from 'vitest';
import { recipeOfKind, sampleDataset } from '../data/catalog';
import { findOptimum } from '../optim/optimum';
import { fitSamples, spreadOf } from './experiment';
import { inferenceOf } from './inference';
import { Likelihood } from './likelihood';
import { maximize } from './maximize';

const truth = { w1: 2, w2: -1.5, b: 0.5 };
const recipe = { ...recipeOfKind('true-model', { seed: 7, count: 300 }), ...truth };
const values = [truth.w1, truth.w2, truth.b];

it('fits each new data set exactly, the same in parts as in one go', () => {
  const all = fitSamples(recipe, { from: 0, to: 5 });
  const rest = fitSamples(recipe, { from: 3, to: 5 });
  expect(rest.parameters).toEqual(all.parameters.slice(9));
  const { x1, x2, y } = sampleDataset({ ...recipe, seed: 7 + 4 + 1 });
  const best = findOptimum([x1, x2], y, { l1: 0, l2: 0 })?.parameters ?? [];
  expect(best).toHaveLength(3);
  for (const [j, value] of best.entries()) expect(all.parameters[12 + j]).toBeCloseTo(value, 8);
});

it('of 2000 samples of 300 points, 95 % intervals of both kinds cover the truth about 95 times in 100', () => {
  const fits = fitSamples(recipe, { from: 0, to: 2000 });
  expect(fits.kinds.every((kind) => kind === 'found')).toBe(true);
  values.forEach((value, j) => {
    const { count, covering, mean, deviation, meanError } = spreadOf(fits, j, value);
    expect(count).toBe(2000);
    expect(covering / count).toBeGreaterThan(0.935);
    expect(covering / count).toBeLessThan(0.965);
    // The standard error estimates the spread, and the mean is near the truth.
    expect(meanError / deviation).toBeGreaterThan(0.93);
    expect(meanError / deviation).toBeLessThan(1.07);
    expect(Math.abs(mean - value)).toBeLessThan(0.15 * deviation + 0.02 * Math.abs(value));
  });
});

it('the same holds of intervals by likelihood', () => {
  let [covering, all] = [0, 0];
  for (let seed = 8; seed < 708; seed++) {
    const { x1, x2, y } = sampleDataset({ ...recipe, seed });
    const likelihood = new Likelihood([x1, x2], y);
    inferenceOf(likelihood, maximize(likelihood))?.parameters.forEach(({ profile }, j) => {
      all++;
      if (profile && profile.low <= values[j] && values[j] <= profile.high) covering++;
    });
  }
  expect(all).toBe(2100);
  expect(covering / all).toBeGreaterThan(0.935);
  expect(covering / all).toBeLessThan(0.965);
});

it('the spread shrinks as 1/√n', () => {
  const spreads = [100, 400, 1600].map((count) => {
    const fits = fitSamples({ ...recipe, count }, { from: 0, to: 400 });
    return spreadOf(fits, 0, truth.w1).deviation;
  });
  for (const [large, small] of [spreads, spreads.slice(1)]) {
    expect(large / small).toBeGreaterThan(1.7);
    expect(large / small).toBeLessThan(2.5);
  }
});

it('names samples without a fit, and counts them in nothing', () => {
  const few = fitSamples({ ...recipe, count: 6 }, { from: 0, to: 60 });
  expect(new Set(few.kinds)).toEqual(new Set(['found', 'separable', 'one-class']));
  const found = few.kinds.filter((kind) => kind === 'found').length;
  expect(spreadOf(few, 0, truth.w1).count).toBe(found);
});
