import { describe, expect, it } from 'vitest';
import { createSource } from '../random/source';
import { inferenceOf } from './inference';
import { CHI_SQUARE_95 } from './interval';
import { Likelihood } from './likelihood';
import { type LikelihoodLens, likelihoodLens } from './likelihoodLens';
import { maximize } from './maximize';

/** Points of two features, 60 of them, of a true model. */
function sampleOf(seed: number, [w1, w2, b]: readonly number[]) {
  const random = createSource(seed, 'lens test');
  const features = [0, 1].map(() => Float64Array.from({ length: 60 }, () => 2 * random() - 1));
  const labels = features[0].map((x, i) => {
    return random() < 1 / (1 + Math.exp(-(w1 * x + w2 * features[1][i] + b))) ? 1 : 0;
  });
  return { features, labels: Uint8Array.from(labels) };
}

function lensOf(features: readonly Float64Array[], labels: Uint8Array, index: number): LikelihoodLens {
  const likelihood = new Likelihood(features, labels);
  const best = maximize(likelihood);
  const known = inferenceOf(likelihood, best);
  const lens = known && likelihoodLens(likelihood, best, known.parameters[index], index, 41);
  if (!lens) throw new Error('no lens');
  return lens;
}

const seeds = Array.from({ length: 20 }, (_, k) => k + 1);

describe('the likelihood lens', () => {
  it.each(seeds)(
    'has values that rise, hold both intervals, and touch the ground at the estimate alone (seed %i)',
    (seed) => {
      const { features, labels } = sampleOf(seed, [2, -1, 0.5]);
      for (const index of [0, 1, 2]) {
        const { values, falls, profile, wald, estimate } = lensOf(features, labels, index);
        expect(values).toHaveLength(41);
        for (let k = 1; k < values.length; k++) expect(values[k]).toBeGreaterThan(values[k - 1]);
        for (const end of [profile.low, profile.high, wald.low, wald.high, 0]) {
          expect(values[0]).toBeLessThan(end);
          expect(values[40]).toBeGreaterThan(end);
        }
        const at = values.indexOf(estimate);
        expect(falls[at]).toBeLessThan(1e-9);
        // Down to the estimate, and up again.
        for (let k = 1; k <= at; k++) expect(falls[k]).toBeLessThan(falls[k - 1]);
        for (let k = at + 1; k < 41; k++) expect(falls[k]).toBeGreaterThan(falls[k - 1]);
        for (const [k, value] of values.entries()) {
          const isInside = value > profile.low && value < profile.high;
          expect(falls[k] < CHI_SQUARE_95, String(value)).toBe(isInside);
        }
      }
    },
  );

  it('has no gap that the eye would see, even where the profile ends far from Wald’s interval', () => {
    const x = [-0.9, -0.7, -0.5, -0.3, -0.1, 0.05, 0.04, 0.2, 0.4, 0.6, 0.8, 0.9];
    const labels = Uint8Array.from(x, (_, i) => (i > 5 ? 1 : 0));
    const { values, falls, profile, wald, ratio } = lensOf([Float64Array.from(x)], labels, 0);
    expect(profile.high).toBeGreaterThan(2 * wald.high);
    const most = Math.sqrt(Math.max(16, ratio));
    for (let k = 1; k < values.length; k++) {
      const roots = [k - 1, k].map((at) => Math.min(most, Math.sqrt(falls[at])));
      expect(Math.abs(roots[1] - roots[0]) / most).toBeLessThan(0.12);
    }
  });

  it('has the likelihood-ratio statistic and z² at 0, the bias as well', () => {
    const { features, labels } = sampleOf(3, [1, 0, 0.4]);
    for (const index of [0, 1, 2]) {
      const { ratio, z, estimate, standardError } = lensOf(features, labels, index);
      const likelihood = new Likelihood(features, labels, { isCentred: false });
      const best = maximize(likelihood);
      const start = best.parameters.slice();
      start[index] = 0;
      const without = maximize(likelihood, { start, fixed: index });
      expect(ratio).toBeCloseTo(2 * (best.value - without.value), 7);
      expect(z).toBeCloseTo(estimate / standardError, 12);
    }
  });
});
