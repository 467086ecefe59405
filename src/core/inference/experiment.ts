import { type Recipe, sampleDataset } from '../data/catalog';
import { waldInterval } from './interval';
import { Likelihood } from './likelihood';
import { maximize } from './maximize';
import { type FitKind, isOverlapping } from './resample';

/** Fits of several new data sets, each with d + 1 numbers one after another. */
export interface SampleFits {
  /** Weights, then the bias; NaN where all labels are alike. */
  readonly parameters: Float64Array;
  /** Standard errors of each; NaN where there is no fit. */
  readonly standardErrors: Float64Array;
  readonly kinds: readonly FitKind[];
}

/**
 * Draws the data sets number `from` to before `to` of the same recipe, number k with the seed of the recipe + k + 1, and fits each by x₁ and x₂:
 * what other points would have told.
 */
export function fitSamples(
  recipe: Recipe,
  { from, to }: { readonly from: number; readonly to: number },
): SampleFits {
  const m = 3;
  const parameters = new Float64Array((to - from) * m).fill(Number.NaN);
  const standardErrors = parameters.slice();
  const kinds: FitKind[] = [];
  for (let index = from; index < to; index++) {
    const { x1, x2, y } = sampleDataset({ ...recipe, seed: (recipe.seed + index + 1) >>> 0 });
    if (!y.includes(0) || !y.includes(1)) {
      kinds.push('one-class');
      continue;
    }
    const likelihood = new Likelihood([x1, x2], y);
    const fit = maximize(likelihood);
    const isFound = isOverlapping(likelihood, fit);
    const at = (index - from) * m;
    kinds.push(isFound ? 'found' : 'separable');
    parameters.set(likelihood.toOwn(fit.parameters), at);
    const covariance = isFound ? likelihood.covariance(fit.parameters) : null;
    if (!covariance) continue;
    for (let j = 0; j < m; j++) standardErrors[at + j] = Math.sqrt(covariance[j * m + j]);
  }
  return { parameters, standardErrors, kinds };
}

/** What many fits say of one parameter whose true value is known. */
export interface Spread {
  /** How many fits there were. */
  readonly count: number;
  readonly mean: number;
  /** The standard deviation of the estimates: what a standard error estimates. */
  readonly deviation: number;
  readonly meanError: number;
  /** How many 95 % intervals, estimate ± 1.96 standard errors, hold the truth. */
  readonly covering: number;
}

/** The fits of one parameter, by its index: those that are none, and the others against its true value. NaN of what there are too few for. */
export function spreadOf(fits: SampleFits, index: number, truth: number): Spread {
  const m = 3;
  let [count, sum, squares, errors, covering] = [0, 0, 0, 0, 0];
  // About the truth, so that squares keep their digits.
  fits.kinds.forEach((kind, k) => {
    if (kind !== 'found') return;
    const [estimate, error] = [fits.parameters[k * m + index], fits.standardErrors[k * m + index]];
    const { low, high } = waldInterval(estimate, error);
    count++;
    sum += estimate - truth;
    squares += (estimate - truth) ** 2;
    errors += error;
    if (low <= truth && truth <= high) covering++;
  });
  const mean = sum / count;
  const deviation = Math.sqrt(Math.max(0, squares - count * mean * mean) / (count - 1));
  return { count, mean: truth + mean, deviation, meanError: errors / count, covering };
}
