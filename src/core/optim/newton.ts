import { cholesky, solve } from './cholesky';

/** Where a descent stands: `loss` and `gradient` are those of J at `parameters`; `spare` is room of their length. */
export interface NewtonState {
  readonly parameters: Float64Array;
  readonly gradient: Float64Array;
  loss: number;
  readonly spare: Float64Array;
}

/** A fall of J below this share of J is lost in rounding. */
const LOST = 2 ** -44;

/** Steps are halved so many times; after that each is shortened by the square of the factor before. */
const HALVINGS = 16;
const TRIALS = 28;

/**
 * One step of Newton's method (IRLS) on J, in place: θ ← θ − t·H⁻¹g with t = 1, made shorter until J falls.
 * `objective` returns J and writes its gradient; `curvature` returns its Hessian (row-major). A Hessian that
 * is singular (collinear features, saturated scores) gets just so much on its diagonal that it can be solved.
 * Where the fall to come is smaller than J's rounding, the full step is taken if it halves the gradient's
 * largest entry. False, and the state as it was, where no step lowers J any more.
 */
export function newtonStep(
  state: NewtonState,
  objective: (parameters: Float64Array, gradient: Float64Array) => number,
  curvature: (parameters: Float64Array) => Float64Array,
): boolean {
  const { parameters, gradient, spare, loss } = state;
  const slopes = gradient.slice();
  const direction = newtonDirection(curvature(parameters), slopes);
  if (!direction) return false;
  const fall = dot(direction, slopes);
  const isLost = fall <= LOST * loss;
  spare.set(parameters);
  let factor = 0.5;
  let length = 1;
  for (let trial = 0; trial < (isLost ? 1 : TRIALS); trial++) {
    for (let j = 0; j < spare.length; j++) parameters[j] = spare[j] - length * direction[j];
    state.loss = objective(parameters, gradient);
    if (isLost ? 2 * largest(gradient) < largest(slopes) : state.loss < loss) return true;
    if (trial >= HALVINGS) factor *= factor;
    length *= factor;
  }
  parameters.set(spare);
  gradient.set(slopes);
  state.loss = loss;
  return false;
}

/** H⁻¹g, with the least of a few dampings of H's diagonal that makes it positive definite; null at g = 0. */
function newtonDirection(matrix: Float64Array, slopes: Float64Array): Float64Array | null {
  if (largest(slopes) === 0) return null;
  const m = slopes.length;
  let widest = 0;
  for (let j = 0; j < m; j++) widest = Math.max(widest, matrix[j * m + j]);
  for (let damping = 0; damping <= 1; damping = damping === 0 ? 1e-12 : 100 * damping) {
    const damped = matrix.slice();
    for (let j = 0; j < m; j++) {
      const own = matrix[j * m + j];
      damped[j * m + j] = own === 0 ? widest || 1 : own * (1 + damping);
    }
    const lower = cholesky(damped);
    if (lower) return solve(lower, slopes);
  }
  return null;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j] * b[j];
  return sum;
}

/** Largest absolute entry; NaN where one is. */
function largest(values: Float64Array): number {
  let result = 0;
  for (const value of values) result = Math.max(result, Math.abs(value));
  return result;
}
