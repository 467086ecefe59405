import { type ClassWeights, weightOf } from '../model/classWeights';
import { createAdamStep, EPSILON } from '../optim/adam';
import { createBatchStep } from '../optim/descent';
import { createMomentumStep } from '../optim/momentum';
import type { Iterate, Step } from '../optim/step';
import { pointTerm } from './pointTerm';
import type { LossKind, TrainingSettings } from './settings';

/** Sums over all points, not means: of the losses, and of slope·x for each feature, then of the slopes; weighted, where points are. */
export interface PointSums {
  readonly loss: number;
  readonly pulls: Float64Array;
}

/** Of no points. */
const noSums: PointSums = { loss: 0, pulls: new Float64Array(0) };

/**
 * The sums over points with d feature columns (in the space trained in), worked out point by point as a table would. Of the points from
 * index `from` up to `to` only, added to the sums `before`, where these are given.
 */
export function sumPoints(
  columns: readonly Float64Array[],
  labels: Uint8Array,
  parameters: Float64Array,
  kind: LossKind,
  weights: ClassWeights | null = null,
  from = 0,
  to: number = labels.length,
  before: PointSums = noSums,
): PointSums {
  const d = columns.length;
  const pulls = new Float64Array(d + 1);
  pulls.set(before.pulls);
  let { loss } = before;
  for (let i = from; i < to; i++) {
    let z = 0;
    for (let j = 0; j < d; j++) z += parameters[j] * columns[j][i];
    const term = pointTerm(z + parameters[d], labels[i], kind, weightOf(weights, labels[i]));
    loss += term.loss;
    for (let j = 0; j < d; j++) pulls[j] += term.slope * columns[j][i];
    pulls[d] += term.slope;
  }
  return { loss, pulls };
}

/** The next epoch of a descent that takes one step on all points; arrays of length d + 1. */
export interface PredictedUpdate {
  /** The factor of η: the gradient, momentum's velocity, or Adam's m̂/(√v̂ + ε). */
  readonly direction: Float64Array;
  /** θ − η·direction. */
  readonly moved: Float64Array;
  /** The parameters after the epoch: `moved`, with λ₁ soft-thresholded. */
  readonly next: Float64Array;
}

/**
 * Where the next epoch leads, to the last bit: the engine's own steps, taken on copies. Null for mini-batch and Newton,
 * whose epoch does not follow from the gradient alone.
 */
export function predictUpdate(settings: TrainingSettings, moment: Iterate): PredictedUpdate | null {
  const create = steps[settings.optimizer];
  if (!create) return null;
  const plain = take(create({ ...settings, l1: 0 }), moment);
  return {
    direction: directionOf(settings, moment, plain.memory),
    moved: plain.parameters,
    next: settings.l1 > 0 ? take(create(settings), moment).parameters : plain.parameters,
  };
}

const steps: Partial<Record<TrainingSettings['optimizer'], (settings: TrainingSettings) => Step>> = {
  batch: createBatchStep,
  momentum: createMomentumStep,
  adam: createAdamStep,
};

function take(step: Step, moment: Iterate): Iterate {
  const { parameters, gradient, memory } = moment;
  const copy = {
    ...moment,
    parameters: parameters.slice(),
    gradient: gradient.slice(),
    memory: memory.slice(),
  };
  step(copy);
  return copy;
}

/** From what the optimizer remembers after a step without λ₁: velocities, or means and squares with their corrections. */
function directionOf(
  { optimizer }: TrainingSettings,
  { gradient }: Iterate,
  memory: Float64Array,
): Float64Array {
  const size = gradient.length;
  if (optimizer === 'momentum') return memory.slice(1, 1 + size);
  if (optimizer !== 'adam') return gradient;
  const [correction1, correction2] = memory.subarray(1 + 2 * size);
  return gradient.map((_, j) => {
    const root = Math.sqrt(memory[1 + size + j] / correction2);
    return memory[1 + j] / correction1 / (root + EPSILON);
  });
}
