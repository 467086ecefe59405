import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibration } from '../metrics/calibration';
import { findOptimum } from '../optim/optimum';
import { type ClassWeightChoice, classWeightsOf, meanWeight, weightOf } from './classWeights';
import { scores } from './score';

const labelled = fc.array(fc.constantFrom(0, 1), { maxLength: 60 }).map((labels) => Uint8Array.from(labels));
const choose = (classWeighting: ClassWeightChoice['classWeighting'], zero = 1, one = 1) => ({
  classWeighting,
  classWeight0: zero,
  classWeight1: one,
});

describe('class weights', () => {
  it('are none where both are 1, however that was chosen', () => {
    const even = Uint8Array.of(1, 0, 0, 1);
    expect(classWeightsOf(choose('equal', 7, 3), even)).toBeNull();
    expect(classWeightsOf(choose('custom'), even)).toBeNull();
    expect(classWeightsOf(choose('balanced', 7, 3), even)).toBeNull();
    expect(classWeightsOf(choose('custom', 2, 2), even)).toEqual([2, 2]);
  });

  it('are n/(2·n_k) where they are balanced: each class counts n/2, and the mean of all is 1', () => {
    fc.assert(
      fc.property(labelled, (labels) => {
        const weights = classWeightsOf(choose('balanced'), labels);
        const ones = labels.filter((label) => label === 1).length;
        const hasBoth = ones > 0 && ones < labels.length;
        expect(weights === null).toBe(!hasBoth || 2 * ones === labels.length);
        if (!weights) return;
        expect(ones * weightOf(weights, 1)).toBeCloseTo(labels.length / 2, 10);
        expect(meanWeight(weights, labels)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('have the mean of the points that count by them', () => {
    expect(meanWeight([0.5, 3], Uint8Array.of(1, 0, 0, 0))).toBe(1.125);
    expect(meanWeight(null, Uint8Array.of(1, 0))).toBe(1);
    expect(meanWeight([0.5, 3], new Uint8Array(0))).toBe(1);
  });
});

describe('the probabilities of a model with class weights', () => {
  // 40 points where x is 0, 10 of class 1; 40 where it is 1, 30 of class 1.
  const x = Float64Array.from({ length: 80 }, (_, i) => (i < 40 ? 0 : 1));
  const labels = Uint8Array.from({ length: 80 }, (_, i) => (i % 40 < (i < 40 ? 10 : 30) ? 1 : 0));
  const plain = findOptimum([x], labels, { l1: 0, l2: 0 })?.parameters ?? [];

  it('have log-odds that are ln(c₁/c₀) higher, all of it in the bias, where the model is right', () => {
    for (const weights of [
      [1, 4],
      [0.5, 3],
      [2, 0.25],
    ] as const) {
      const [w, b] = findOptimum([x], labels, { l1: 0, l2: 0, weights })?.parameters ?? [];
      expect(w).toBeCloseTo(plain[0], 9);
      expect(b - plain[1]).toBeCloseTo(Math.log(weights[1] / weights[0]), 9);
    }
  });

  it('are no frequencies any more, as they are without', () => {
    const binsOf = (parameters: Float64Array) => {
      const z = new Float64Array(labels.length);
      scores(parameters, [x], z);
      return calibration(z, labels, 10).filter(({ count }) => count > 0);
    };
    const found = findOptimum([x], labels, { l1: 0, l2: 0, weights: [1, 4] });
    for (const bin of binsOf(Float64Array.from(plain)))
      expect(bin.meanProbability).toBeCloseTo(bin.shareOfOnes, 9);
    const weighted = binsOf(found?.parameters ?? new Float64Array(2));
    expect(weighted.map(({ shareOfOnes }) => shareOfOnes)).toEqual([0.25, 0.75]);
    // 1 : 3 becomes 4 : 3, and 3 : 1 becomes 12 : 1.
    expect(weighted[0].meanProbability).toBeCloseTo(4 / 7, 9);
    expect(weighted[1].meanProbability).toBeCloseTo(12 / 13, 9);
  });
});
