import type { Columns } from '../features/columns';
import type { Standardization } from '../features/standardize';
import { cholesky, invert } from './cholesky';
import { scalePoints, toScaled } from './scaledPoints';
import { smoothLoss } from './smoothLoss';

/**
 * Square roots of the diagonal of (n·H)⁻¹, weights then bias, with H the Hessian of the data loss at the
 * unpenalised optimum `parameters`: the large-sample standard errors of the estimates. Null where H is
 * singular (without points, or with a constant or collinear feature), as the data then do not tell the
 * parameters apart. With the `standardization` of the features they are those of the parameters in the units before it, the
 * bias's from the whole covariance: b − Σ w_j·m_j/s_j.
 */
export function standardErrors(
  parameters: Float64Array,
  features: Columns,
  labels: Uint8Array,
  standardization: Standardization | null = null,
): Float64Array | null {
  const n = labels.length;
  const points = scalePoints(features, labels);
  const { centres, halves } = points;
  if (n === 0 || halves.includes(0)) return null;
  const d = features.length;
  const order = d + 1;
  const loss = smoothLoss(points, new Float64Array(order));
  const lower = cholesky(loss.curvature(toScaled(points, parameters)));
  if (!lower) return null;
  const covariance = invert(lower);
  const result = new Float64Array(order);
  const { mean, sd } = standardization ?? { mean: new Float64Array(d), sd: new Float64Array(d).fill(1) };
  for (let j = 0; j < d; j++) result[j] = Math.sqrt(covariance[j * order + j] / n) / halves[j] / sd[j];
  // The bias in the features' own units is b′ − Σ w′_j·(centre_j + mean_j/sd_j)/half_j.
  const shares = Float64Array.from({ length: order }, (_, j) =>
    j < d ? -(centres[j] + mean[j] / sd[j]) / halves[j] : 1,
  );
  let variance = 0;
  for (let at = 0; at < covariance.length; at++) {
    variance += shares[Math.floor(at / order)] * covariance[at] * shares[at % order];
  }
  result[d] = Math.sqrt(variance / n);
  return result;
}
