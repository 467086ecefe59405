import { type ClassWeights, weightOf } from './classWeights';
import { softplus } from './sigmoid';

/**
 * Mean log-loss of `y` under scores `z` (both length n), natural log, from the scores themselves:
 * softplus(z) − y·z, so a saturated probability never yields Infinity; each times the weight of its class. Empty data gives 0.
 */
export function logLoss(z: Float64Array, y: Uint8Array, weights: ClassWeights | null = null): number {
  let sum = 0;
  // softplus(z) − z = softplus(−z), written so because the difference would cancel for large z.
  for (let i = 0; i < y.length; i++) sum += weightOf(weights, y[i]) * softplus(y[i] === 1 ? -z[i] : z[i]);
  return y.length === 0 ? 0 : sum / y.length;
}
