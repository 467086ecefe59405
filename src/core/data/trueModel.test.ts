import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sigmoid } from '../model/sigmoid';
import { createSource } from '../random/source';
import { recipeOfKind, sampleDataset } from './catalog';
import { sampleTrueModel, trueModel } from './trueModel';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const number = fc.double({ min: -20, max: 20, noNaN: true });
const models = fc.record({ w1: number, w2: number, b: number });
const own = recipeOfKind('true-model', { seed: 1, count: 200 });

describe('labels from a true model', () => {
  it('are 1 as often as σ(w·x + b) says', () => {
    const [w1, w2, b] = [3, -2, 0.5];
    const n = 20_000;
    const { x1, x2, y } = sampleTrueModel(createSource(3, 'points'), n, [w1, w2], b);
    const bins = Array.from({ length: 20 }, () => ({ count: 0, ones: 0, expected: 0, variance: 0 }));
    for (let i = 0; i < n; i++) {
      const p = sigmoid(w1 * x1[i] + w2 * x2[i] + b);
      const bin = bins[Math.min(19, Math.floor(20 * p))];
      bin.count++;
      bin.ones += y[i];
      bin.expected += p;
      bin.variance += p * (1 - p);
    }
    for (const { count, ones, expected, variance } of bins) {
      expect(count).toBeGreaterThan(200);
      expect(Math.abs(ones - expected)).toBeLessThan(3.5 * Math.sqrt(variance));
    }
  });

  it('keep place and chance of every point when w or b changes, and follow the score at each point', () => {
    fc.assert(
      fc.property(seeds, models, models, (seed, one, other) => {
        const [before, after] = [one, other].map((model) => sampleDataset({ ...own, seed, ...model }));
        expect(after.x1).toEqual(before.x1);
        expect(after.x2).toEqual(before.x2);
        const score = ({ w1, w2, b }: typeof one, i: number) => w1 * before.x1[i] + w2 * before.x2[i] + b;
        for (let i = 0; i < own.count; i++) {
          // Never against the way that the score has gone.
          const rise = score(other, i) - score(one, i);
          expect((after.y[i] - before.y[i]) * Math.sign(rise)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('change each at one bias only, which is where the probability crosses the point’s own random number', () => {
    const model = { w1: 3, w2: -2 };
    const steps = Array.from({ length: 401 }, (_, k) => -20 + k / 10);
    const labels = steps.map((b) => sampleDataset({ ...own, ...model, b }).y);
    const random = createSource(own.seed, 'points');
    for (let i = 0; i < own.count; i++) {
      const [x1, x2, u] = [0, 1]
        .map(() => (1 + Math.floor(random() * 1_999_999) - 1_000_000) / 1e6)
        .concat(random());
      steps.forEach((b, k) => {
        const p = sigmoid(3 * x1 - 2 * x2 + b);
        // Within the last bits of either it may fall either way.
        if (Math.abs(p - u) > 1e-12) expect(labels[k][i]).toBe(u < p ? 1 : 0);
      });
    }
  });

  it('begin as a shorter sample of the same seed does, to the last point', () => {
    const [few, many] = [50, 90].map((count) => sampleDataset({ ...own, count }));
    expect(many.y.slice(0, 50)).toEqual(few.y);
    expect(many.x1.slice(0, 50)).toEqual(few.x1);
  });

  it('are all of one class where the model is sure', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        // z = 20 at every point: a chance of 2e−9 each.
        const { y } = sampleTrueModel(createSource(seed, 'points'), 50, [0, 0], 20);
        expect(y.every((label) => label === 1)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe('trueModel', () => {
  it('has the numbers of the recipe, the first ones for those it does not give, and none of another kind', () => {
    expect(trueModel({ ...own, w1: 1, w2: 0, b: -4 })).toEqual({ weights: [1, 0], bias: -4 });
    expect(trueModel({ kind: 'true-model' })).toEqual({ weights: [3, -2], bias: 0.5 });
    expect(trueModel(own)).toEqual({ weights: [3, -2], bias: 0.5 });
    expect(trueModel({ ...own, kind: 'moons' })).toBeNull();
    expect(recipeOfKind('moons', own)).not.toHaveProperty('w1');
  });
});
