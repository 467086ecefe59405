import type { Columns } from '../features/columns';
import { type Interval, waldInterval } from './interval';
import { Likelihood } from './likelihood';
import { maximize } from './maximize';
import { createProfile } from './profile';

export interface FirthFit {
  /** Weights, then the bias, in the units of the columns; finite for all points of both classes. */
  readonly parameters: Float64Array;
  /** Square roots of the diagonal of I⁻¹ there. */
  readonly standardErrors: Float64Array;
  /** By the profile of the penalised likelihood, which needs no estimate to be next to a parabola. */
  readonly profile: readonly Interval[];
  readonly wald: readonly Interval[];
}

/**
 * The parameters that make ℓ + ½ ln det I greatest (Firth 1993, Biometrika 80:27): close to the maximum-likelihood fit where there is one,
 * and finite where the classes are apart. Null with one class only, and where the features do not tell the weights apart.
 */
export function firthFit(features: Columns, labels: Uint8Array): FirthFit | null {
  if (!labels.includes(0) || !labels.includes(1)) return null;
  const likelihood = new Likelihood(features, labels);
  const best = maximize(likelihood, { isFirth: true });
  const covariance = likelihood.covariance(best.parameters);
  if (!covariance) return null;
  const parameters = likelihood.toOwn(best.parameters);
  const m = parameters.length;
  const standardErrors = parameters.map((_, j) => Math.sqrt(covariance[j * m + j]));
  const profile = createProfile(likelihood, best, { isFirth: true });
  return {
    parameters,
    standardErrors,
    profile: Array.from(parameters, (value, j) => profile.interval(j, value, standardErrors[j])),
    wald: Array.from(parameters, (value, j) => waldInterval(value, standardErrors[j])),
  };
}
