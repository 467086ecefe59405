import { addRidge, type Penalties, penalty, stationarity } from '../model/penalty';
import { claimMemory, type Iterate, memoryLength, owners, type Step } from '../optim/step';

/** Returns the loss at `parameters` and writes its gradient to `gradient` (both of length d + 1). */
export type Objective = (parameters: Float64Array, gradient: Float64Array) => number;

/** The objective of a run, the data loss L over all points and the penalties on top of it, and its optimizer. */
export interface Method {
  readonly dataLoss: Objective;
  readonly penalties: Penalties;
  readonly step: Step;
}

/**
 * A moment of a run: `loss` L, `objective` J and `gradient` (of J's smooth part) are those at `parameters`,
 * which `epoch` epochs have led to; `memory` is the optimizer's.
 */
export interface TrainingState extends Iterate {
  epoch: number;
  loss: number;
  objective: number;
  /** Room for parameters and memory before the step under way. */
  readonly spare: Float64Array;
}

/** The state at epoch 0, evaluated; from now on it works on `parameters` and `memory` themselves. */
export function beginTraining(
  parameters: Float64Array,
  method: Method,
  memory: Float64Array = new Float64Array(memoryLength(parameters.length)),
): TrainingState {
  const gradient = new Float64Array(parameters.length);
  const spare = new Float64Array(parameters.length + memory.length);
  const state = { epoch: 0, parameters, gradient, memory, loss: 0, objective: 0, spare };
  evaluate(state, method);
  return state;
}

/** Brings losses and gradient up to date after the parameters or the method have changed. */
export function evaluate(state: TrainingState, { dataLoss, penalties }: Method): void {
  const { parameters, gradient } = state;
  state.loss = dataLoss(parameters, gradient);
  state.objective = state.loss;
  if (penalties.l1 === 0 && penalties.l2 === 0) return;
  addRidge(parameters, gradient, penalties.l2);
  state.objective += penalty(parameters, penalties);
}

/**
 * Trains one epoch and evaluates where it led to. Where a number would leave the finite range it returns false
 * and the state stays as it was.
 */
export function advance(state: TrainingState, method: Method): boolean {
  const { parameters, memory, spare } = state;
  const size = parameters.length;
  for (let j = 0; j < size; j++) spare[j] = parameters[j];
  const isRemembering = memory[0] !== owners.none;
  if (isRemembering) spare.set(memory, size);
  method.step(state);
  evaluate(state, method);
  if (isFiniteState(state)) {
    state.epoch++;
    return true;
  }
  parameters.set(spare.subarray(0, size));
  if (isRemembering) memory.set(spare.subarray(size));
  else claimMemory(memory, owners.none);
  evaluate(state, method);
  return false;
}

/** Largest absolute entry of J's gradient; with λ₁, of its smallest subgradient. */
export function gradientNorm({ parameters, gradient }: TrainingState, { penalties }: Method): number {
  return stationarity(parameters, gradient, penalties.l1);
}

function isFiniteState({ objective, parameters, gradient, memory }: TrainingState): boolean {
  // x·0 is 0 for finite x and NaN for all others.
  let sum = objective * 0;
  for (let j = 0; j < parameters.length; j++) sum += parameters[j] * 0 + gradient[j] * 0;
  if (memory[0] !== owners.none) for (const value of memory) sum += value * 0;
  return sum === 0;
}
