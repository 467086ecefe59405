/** The λ₁ and λ₂ of J = L + (λ₂/2)‖w‖² + λ₁‖w‖₁, both ≥ 0. Parameters end in the bias, which is never penalised. */
export interface Penalties {
  readonly l1: number;
  readonly l2: number;
}

/** J − L at `parameters`; 0 without penalties, however large the weights. */
export function penalty(parameters: Float64Array, { l1, l2 }: Penalties): number {
  let squares = 0;
  let sizes = 0;
  for (let j = 0; j < parameters.length - 1; j++) {
    squares += parameters[j] * parameters[j];
    sizes += Math.abs(parameters[j]);
  }
  return (l2 > 0 ? (l2 / 2) * squares : 0) + (l1 > 0 ? l1 * sizes : 0);
}

/** Adds λ₂w, the gradient of the quadratic penalty, to `gradient`. */
export function addRidge(parameters: Float64Array, gradient: Float64Array, l2: number): void {
  for (let j = 0; j < parameters.length - 1; j++) gradient[j] += l2 * parameters[j];
}

/**
 * How far from an optimum of J: the largest absolute entry of the smallest subgradient, 0 there and only
 * there. `gradient` is that of L + (λ₂/2)‖w‖².
 */
export function stationarity(parameters: Float64Array, gradient: Float64Array, l1: number): number {
  let largest = 0;
  for (let j = 0; j < gradient.length; j++) {
    largest = Math.max(largest, Math.abs(slope(parameters, gradient, l1, j)));
  }
  return largest;
}

/**
 * Entry j of J's smallest subgradient, which says how steep J is along parameter j. `gradient` is that of
 * L + (λ₂/2)‖w‖². With λ₁ a weight at 0 counts only for what its slope exceeds λ₁ by.
 */
export function slope(parameters: Float64Array, gradient: Float64Array, l1: number, j: number): number {
  const force = j < parameters.length - 1 ? l1 : 0;
  if (parameters[j] !== 0) return gradient[j] + Math.sign(parameters[j]) * force;
  return Math.sign(gradient[j]) * Math.max(0, Math.abs(gradient[j]) - force);
}
