import type { ClassWeightChoice } from '../model/classWeights';

/**
 * How a step follows from the gradient. Mini-batch takes a step for every batch of points, all others one an
 * epoch, on all points.
 */
export type Optimizer = 'batch' | 'mini-batch' | 'momentum' | 'adam' | 'newton';

/** The loss that is averaged over the points; squared error, (p − y)², is there to be compared with. */
export type LossKind = 'log-loss' | 'squared-error';

/**
 * What decides the size and direction of a step; all of it may change in mid-run. `l1`, `l2`: the λ₁, λ₂ ≥ 0
 * of the penalties. `batchSize` and `seed` (of the order of points) matter to mini-batch alone, the learning
 * rate to all but Newton.
 */
export interface TrainingSettings extends ClassWeightChoice {
  readonly learningRate: number;
  readonly optimizer: Optimizer;
  readonly batchSize: number;
  readonly l1: number;
  readonly l2: number;
  readonly loss: LossKind;
  readonly seed: number;
}

/** The range of the learning rate, and the most epochs. */
export const learningRateRange = { min: 1e-6, max: 100 };
export const maxEpochs = 10_000_000;

/** The loss of always answering 50%, where the mean of the points' weights is 1. */
export const guessLoss: Readonly<Record<LossKind, number>> = { 'log-loss': Math.LN2, 'squared-error': 0.25 };

/** Batch gradient descent on the log-loss alone, as in the reference program. */
export const plainSettings: TrainingSettings = {
  learningRate: 0.01,
  optimizer: 'batch',
  batchSize: 16,
  l1: 0,
  l2: 0,
  loss: 'log-loss',
  classWeighting: 'equal',
  classWeight0: 1,
  classWeight1: 1,
  seed: 1,
};

/** True if Newton's method can be used: it needs a Hessian, so no L1 penalty, and a convex one, so log-loss. */
export function isNewtonDefined({ l1, loss }: Pick<TrainingSettings, 'l1' | 'loss'>): boolean {
  return l1 === 0 && loss === 'log-loss';
}
