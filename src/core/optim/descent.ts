import type { TrainingSettings } from '../training/settings';
import { claimMemory, owners, type Step } from './step';

/**
 * One step of batch gradient descent, in place: θ ← θ − ηg for weights and bias at once, so `gradient` must
 * be the one at the old parameters. Both of length d + 1.
 */
export function batchStep(parameters: Float64Array, gradient: Float64Array, learningRate: number): void {
  for (let j = 0; j < parameters.length; j++) parameters[j] -= learningRate * gradient[j];
}

/** Moves every weight towards 0 by `amount`, and not beyond; the bias stays. The proximal map of amount·‖w‖₁. */
export function softThreshold(parameters: Float64Array, amount: number): void {
  for (let j = 0; j < parameters.length - 1; j++) parameters[j] = shrink(parameters[j], amount);
}

/** `value` moved towards 0 by `amount`, and not beyond. */
export function shrink(value: number, amount: number): number {
  if (value > amount) return value - amount;
  return value < -amount ? value + amount : 0;
}

/** Gradient descent, one step an epoch: θ ← θ − ηg, then soft-thresholding of w by ηλ₁ (proximal gradient). */
export function createBatchStep({ learningRate, l1 }: TrainingSettings): Step {
  return ({ parameters, gradient, memory }) => {
    claimMemory(memory, owners.none);
    batchStep(parameters, gradient, learningRate);
    if (l1 > 0) softThreshold(parameters, learningRate * l1);
  };
}
