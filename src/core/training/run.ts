import { batchStep } from '../optim/descent';

/** Returns the loss at `parameters` and writes its gradient to `gradient` (both of length d + 1). */
export type Objective = (parameters: Float64Array, gradient: Float64Array) => number;

/** A moment of a run: `loss` and `gradient` are those at `parameters`, which `epoch` steps have led to. */
export interface TrainingState {
  epoch: number;
  readonly parameters: Float64Array;
  readonly gradient: Float64Array;
  loss: number;
  /** Room for the parameters before the step under way. */
  readonly spare: Float64Array;
}

/** The state at epoch 0, evaluated; from now on it works on `parameters` itself. */
export function beginTraining(parameters: Float64Array, objective: Objective): TrainingState {
  const gradient = new Float64Array(parameters.length);
  const loss = objective(parameters, gradient);
  return { epoch: 0, parameters, gradient, loss, spare: new Float64Array(parameters.length) };
}

/** Brings loss and gradient up to date after the parameters or the objective have changed. */
export function evaluate(state: TrainingState, objective: Objective): void {
  state.loss = objective(state.parameters, state.gradient);
}

/**
 * Trains one epoch of batch gradient descent: one step, one evaluation. Where a number would leave the finite
 * range it returns false and the state stays as it was.
 */
export function advance(state: TrainingState, objective: Objective, learningRate: number): boolean {
  const { parameters, gradient, spare } = state;
  for (let j = 0; j < spare.length; j++) spare[j] = parameters[j];
  batchStep(parameters, gradient, learningRate);
  evaluate(state, objective);
  if (isFiniteState(state)) {
    state.epoch++;
    return true;
  }
  parameters.set(spare);
  evaluate(state, objective);
  return false;
}

/** Largest absolute entry of the gradient. */
export function gradientNorm({ gradient }: TrainingState): number {
  let norm = 0;
  for (const slope of gradient) norm = Math.max(norm, Math.abs(slope));
  return norm;
}

function isFiniteState({ loss, parameters, gradient }: TrainingState): boolean {
  // x·0 is 0 for finite x and NaN for all others.
  let sum = loss * 0;
  for (let j = 0; j < parameters.length; j++) sum += parameters[j] * 0 + gradient[j] * 0;
  return sum === 0;
}
