import type { TrainingSettings } from '../training/settings';
import { shrink } from './descent';
import { claimMemory, owners, type Step } from './step';

const BETA = 0.9;

/**
 * Descent with momentum: v ← βv + g, θ ← θ − ηv, β = 0.9, v = 0 at first. With λ₁, w is soft-thresholded by
 * ηλ₁ after the step and v keeps the step really taken, (θ_old − θ_new)/η (proximal heavy ball: Ochs et al.,
 * iPiano, 2014); with v left alone the run would come to rest at the optimum of another λ₁.
 */
export function createMomentumStep({ learningRate, l1 }: TrainingSettings): Step {
  return ({ parameters, gradient, memory }) => {
    claimMemory(memory, owners.momentum);
    const last = parameters.length - 1;
    for (let j = 0; j <= last; j++) {
      const velocity = BETA * memory[1 + j] + gradient[j];
      const moved = parameters[j] - learningRate * velocity;
      const isPenalized = learningRate * l1 > 0 && j < last;
      const landed = isPenalized ? shrink(moved, learningRate * l1) : moved;
      memory[1 + j] = isPenalized ? velocity + (moved - landed) / learningRate : velocity;
      parameters[j] = landed;
    }
  };
}
