import { cholesky, solve } from './cholesky';

/** The state of a descent: `loss` and `gradient` are those of J at `parameters`; `spare` is room of their length. */
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

/** A step shortened so often shows that the curvature says nothing of the way ahead. */
const FEW_HALVINGS = 10;

type Objective = (parameters: Float64Array, gradient: Float64Array) => number;

/**
 * One step of Newton's method (IRLS) on J, in place: θ ← θ − t·H⁻¹g with t = 1, made shorter until J falls.
 * `objective` returns J and writes its gradient; `curvature` returns its Hessian (row-major). A Hessian that
 * is singular (collinear features, saturated scores) gets just so much on its diagonal that it can be solved;
 * where even so the step stays worse than no model at all, it goes to θ = 0. Where the fall to come is
 * smaller than J's rounding, the full step is taken if it halves the gradient's largest entry. False, and the
 * state as it was, where no step lowers J any more.
 */
export function newtonStep(
  state: NewtonState,
  objective: Objective,
  curvature: (parameters: Float64Array) => Float64Array,
): boolean {
  const { parameters, gradient, spare } = state;
  const slopes = gradient.slice();
  if (largest(slopes) === 0) return false;
  spare.set(parameters);
  const newton = newtonDirection(curvature(parameters), slopes);
  const halvings = newton ? descend(state, objective, newton.direction, slopes) : TRIALS;
  const isHelpless = !newton?.isSound || halvings > FEW_HALVINGS;
  return (isHelpless && leaveForZero(state, objective)) || halvings < TRIALS;
}

/**
 * Moves from `spare` against `direction`, shortened until J falls; returns how often it was shortened, or
 * TRIALS, with the state as it was, where nothing helped.
 */
function descend(
  state: NewtonState,
  objective: Objective,
  direction: Float64Array,
  slopes: Float64Array,
): number {
  const { parameters, gradient, spare, loss } = state;
  const isLost = dot(direction, slopes) <= LOST * loss;
  let factor = 0.5;
  let length = 1;
  for (let trial = 0; trial < (isLost ? 1 : TRIALS); trial++) {
    for (let j = 0; j < spare.length; j++) parameters[j] = spare[j] - length * direction[j];
    state.loss = objective(parameters, gradient);
    if (isLost ? 2 * largest(gradient) < largest(slopes) : state.loss < loss) return trial;
    if (trial >= HALVINGS) factor *= factor;
    length *= factor;
  }
  restore(state, spare, slopes, loss);
  return TRIALS;
}

/** Goes to θ = 0 if J is lower there than where the state is, and says if it has. */
function leaveForZero(state: NewtonState, objective: Objective): boolean {
  const { parameters, gradient, loss } = state;
  const place = parameters.slice();
  const slopes = gradient.slice();
  parameters.fill(0);
  state.loss = objective(parameters, gradient);
  if (state.loss < loss) return true;
  restore(state, place, slopes, loss);
  return false;
}

function restore(state: NewtonState, parameters: Float64Array, gradient: Float64Array, loss: number): void {
  state.parameters.set(parameters);
  state.gradient.set(gradient);
  state.loss = loss;
}

/**
 * H⁻¹g, with the least of a few dampings of H's diagonal that makes it positive definite; sound where none
 * was needed. Null where H is not finite.
 */
function newtonDirection(
  matrix: Float64Array,
  slopes: Float64Array,
): { direction: Float64Array; isSound: boolean } | null {
  const m = slopes.length;
  let widest = 0;
  for (let j = 0; j < m; j++) widest = Math.max(widest, matrix[j * m + j]);
  for (let damping = 0; damping <= 1; damping = damping === 0 ? 1e-12 : 100 * damping) {
    const damped = matrix.slice();
    for (let j = 0; j < m; j++) {
      const own = matrix[j * m + j];
      damped[j * m + j] = own === 0 && damping > 0 ? widest || 1 : own * (1 + damping);
    }
    const lower = cholesky(damped);
    if (lower) return { direction: solve(lower, slopes), isSound: damping === 0 };
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
