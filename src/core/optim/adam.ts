import type { TrainingSettings } from '../training/settings';
import { shrink } from './descent';
import { claimMemory, owners, type Step } from './step';

const BETA1 = 0.9;
const BETA2 = 0.999;
export const EPSILON = 1e-8;

/**
 * Adam (Kingma & Ba 2015), bias-corrected: m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², θ ← θ − η·m̂/(√v̂ + ε) with
 * m̂ = m/(1−β₁ᵗ), v̂ = v/(1−β₂ᵗ), β₁ = 0.9, β₂ = 0.999, ε = 1e−8. With λ₁, a weight is soft-thresholded after
 * the step by its own rate η/(√v̂ + ε) times λ₁, so that it rests where J does.
 */
export function createAdamStep({ learningRate, l1 }: TrainingSettings): Step {
  return ({ parameters, gradient, memory }) => {
    claimMemory(memory, owners.adam);
    const size = parameters.length;
    const end = 1 + 2 * size;
    // 1 − βᵗ by its own recursion: Math.pow differs between browsers.
    const correction1 = BETA1 * memory[end] + (1 - BETA1);
    const correction2 = BETA2 * memory[end + 1] + (1 - BETA2);
    memory[end] = correction1;
    memory[end + 1] = correction2;
    for (let j = 0; j < size; j++) {
      const slope = gradient[j];
      const mean = BETA1 * memory[1 + j] + (1 - BETA1) * slope;
      const square = BETA2 * memory[1 + size + j] + (1 - BETA2) * slope * slope;
      memory[1 + j] = mean;
      memory[1 + size + j] = square;
      const rate = learningRate / (Math.sqrt(square / correction2) + EPSILON);
      const moved = parameters[j] - (rate * mean) / correction1;
      parameters[j] = l1 > 0 && j < size - 1 ? shrink(moved, rate * l1) : moved;
    }
  };
}
