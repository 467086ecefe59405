import { chiSquareTail, normalTails } from './chiSquare';
import { type Interval, waldInterval } from './interval';
import type { Likelihood } from './likelihood';
import { type Maximum, maximize } from './maximize';
import { createProfile } from './profile';

/** What is known of one parameter: a weight, or (last) the bias. */
export interface ParameterInference {
  readonly estimate: number;
  readonly standardError: number;
  /** estimate/standardError, and the p-value of no effect, 2(1 − Φ(|z|)). */
  readonly z: number;
  readonly p: number;
  /** estimate ± 1.96·standardError. */
  readonly wald: Interval;
  /** All values v with 2(ℓ̂ − max ℓ over the others, this one at v) ≤ 3.841; null where there are too many points to look. */
  readonly profile: Interval | null;
  /** The deviance without this feature, refitted, less the deviance; its χ² tail with one degree of freedom. Null for the bias, or as above. */
  readonly ratio: { readonly statistic: number; readonly p: number } | null;
}

/** The fit of the whole model. D = −2ℓ. */
export interface ModelInference {
  readonly deviance: number;
  /** That of the bias alone. */
  readonly nullDeviance: number;
  readonly degreesOfFreedom: number;
  /** P(χ² > D₀ − D). */
  readonly p: number;
  /** D + 2(d + 1). */
  readonly aic: number;
  /** 1 − D/D₀. */
  readonly mcFadden: number;
}

export interface Inference {
  readonly parameters: readonly ParameterInference[];
  readonly model: ModelInference;
  /** The estimates, and their covariance I⁻¹, row-major (d + 1)², in own units: of the interval of a probability. */
  readonly estimates: Float64Array;
  readonly covariance: Float64Array;
}

/** n·(d + 1)² up to which profiles and likelihood ratios are looked for: about two seconds of a worker. */
const MOST_REFITTED = 2_000_000;

/**
 * What the unpenalised maximum-likelihood fit `best` says of its parameters and of itself, in the units of the columns. Null where the
 * features do not tell the weights apart. The classes must overlap: else nothing is greatest.
 */
export function inferenceOf(likelihood: Likelihood, best: Maximum): Inference | null {
  const covariance = likelihood.covariance(best.parameters);
  if (!covariance) return null;
  const estimates = likelihood.toOwn(best.parameters);
  const m = likelihood.order;
  const isSmall = likelihood.count * m * m <= MOST_REFITTED;
  const profileOf = isSmall ? createProfile(likelihood, best) : null;
  const parameters = Array.from(estimates, (estimate, j): ParameterInference => {
    const standardError = Math.sqrt(covariance[j * m + j]);
    const z = estimate / standardError;
    return {
      estimate,
      standardError,
      z,
      p: normalTails(z),
      wald: waldInterval(estimate, standardError),
      profile: profileOf?.interval(j, estimate, standardError) ?? null,
      ratio: isSmall && j < m - 1 ? ratioWithout(likelihood, best, j) : null,
    };
  });
  return { parameters, model: modelOf(best, likelihood.labels, m - 1), estimates, covariance };
}

function modelOf(best: Maximum, labels: Uint8Array, d: number): ModelInference {
  const n = labels.length;
  let positive = 0;
  for (const label of labels) positive += label;
  const part = (count: number) => (count === 0 ? 0 : count * Math.log(count / n));
  const deviance = -2 * best.value;
  const nullDeviance = -2 * (part(positive) + part(n - positive));
  return {
    deviance,
    nullDeviance,
    degreesOfFreedom: d,
    p: chiSquareTail(nullDeviance - deviance, d),
    aic: deviance + 2 * (d + 1),
    mcFadden: 1 - deviance / nullDeviance,
  };
}

function ratioWithout(likelihood: Likelihood, best: Maximum, index: number) {
  const start = best.parameters.slice();
  start[index] = 0;
  const without = maximize(likelihood, { start, fixed: index });
  const statistic = Math.max(0, 2 * (best.value - without.value));
  return { statistic, p: chiSquareTail(statistic, 1) };
}

/**
 * The variance of the score at x, x̃ᵀ·V·x̃ with x̃ = (x, 1) and the covariance V of all parameters (row-major): by the delta method the
 * 95 % interval of p is σ(z ± 1.96·√variance).
 */
export function scoreVariance(covariance: Float64Array, x: ArrayLike<number>): number {
  const m = x.length + 1;
  const at = (j: number) => (j < x.length ? x[j] : 1);
  let sum = 0;
  for (let j = 0; j < m; j++) {
    for (let k = 0; k < m; k++) sum += at(j) * covariance[j * m + k] * at(k);
  }
  // Rounding may take a variance of next to nothing below 0.
  return Math.max(0, sum);
}
