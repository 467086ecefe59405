import { minimizeLasso } from './lasso';
import type { NewtonState } from './newton';
import type { SmoothLoss } from './smoothLoss';

const STEPS = 100;
const HALVINGS = 40;

/** A fall below this share of the objective is lost in rounding. */
const LOST = 2 ** -44;

/**
 * Minimises `smooth` + Σ τ_j|θ_j|, τ ≥ 0 (`thresholds`), in place, by proximal gradient steps in the metric
 * of the Hessian: each goes to the minimum of the quadratic model with the penalty as it is, shortened until
 * the whole falls; near the end the number of right digits doubles with every step. Returns the number of
 * steps; ends where none makes the subgradient's residual smaller any more.
 */
export function minimizeProximally(state: NewtonState, smooth: SmoothLoss, thresholds: Float64Array): number {
  for (let steps = 0; steps < STEPS; steps++) if (!proximalStep(state, smooth, thresholds)) return steps;
  return STEPS;
}

function proximalStep(state: NewtonState, smooth: SmoothLoss, thresholds: Float64Array): boolean {
  const { parameters, gradient, spare, loss } = state;
  const slopes = gradient.slice();
  spare.set(parameters);
  const direction = proximalDirection(state, smooth, thresholds);
  const size = absoluteSum(spare, thresholds);
  const residual = subgradientResidual(spare, slopes, thresholds);
  let promise = 0;
  for (let j = 0; j < spare.length; j++) {
    promise += slopes[j] * direction[j];
    promise += thresholds[j] * (Math.abs(spare[j] + direction[j]) - Math.abs(spare[j]));
  }
  const isLost = -promise <= LOST * (loss + size);
  for (let halving = 0; halving < (isLost ? 1 : HALVINGS); halving++) {
    for (let j = 0; j < spare.length; j++) parameters[j] = spare[j] + direction[j] * 2 ** -halving;
    state.loss = smooth.lossAndGradient(parameters, gradient);
    const isBetter = isLost
      ? 2 * subgradientResidual(parameters, gradient, thresholds) < residual
      : state.loss + absoluteSum(parameters, thresholds) < loss + size;
    if (isBetter) return true;
  }
  parameters.set(spare);
  gradient.set(slopes);
  state.loss = loss;
  return false;
}

/** From θ to the minimum of gᵀδ + ½δᵀHδ + Σ τ_j|θ_j + δ_j|, sought in u = θ + δ. */
function proximalDirection(
  { parameters, gradient }: NewtonState,
  smooth: SmoothLoss,
  thresholds: Float64Array,
): Float64Array {
  const m = parameters.length;
  const matrix = smooth.curvature(parameters);
  // Saturated scores and collinear features may leave no curvature; the objective's fall watches the step.
  for (let j = 0; j < m; j++) matrix[j * m + j] = Math.max(matrix[j * m + j] * (1 + 1e-12), 1e-30);
  const linear = gradient.map((slope, j) => {
    let sum = -slope;
    for (let k = 0; k < m; k++) sum += matrix[j * m + k] * parameters[k];
    return sum;
  });
  return minimizeLasso({ matrix, linear, thresholds }, parameters).map((value, j) => value - parameters[j]);
}

/** The largest entry of the smallest subgradient of the whole: 0 at the minimum and only there. */
function subgradientResidual(
  parameters: Float64Array,
  gradient: Float64Array,
  thresholds: Float64Array,
): number {
  let largest = 0;
  for (let j = 0; j < parameters.length; j++) {
    const slope =
      parameters[j] === 0
        ? Math.max(0, Math.abs(gradient[j]) - thresholds[j])
        : Math.abs(gradient[j] + Math.sign(parameters[j]) * thresholds[j]);
    largest = Math.max(largest, slope);
  }
  return largest;
}

function absoluteSum(parameters: Float64Array, thresholds: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < parameters.length; j++) sum += thresholds[j] * Math.abs(parameters[j]);
  return sum;
}
