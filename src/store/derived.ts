import { score, scoreOf } from '../core/model/score';
import { sigmoid } from '../core/model/sigmoid';
import { type PointTerm, pointTerm } from '../core/training/pointTerm';
import type { LiveRun, Model } from './live';
import type { LabState } from './state';

/** ‖θ − θ*‖ between the present parameters and the optimum's, as they are trained; null while either is not known, and where many parameters are best. */
export function distanceToOptimum({ frame, optimum }: LiveRun): number | null {
  if (!frame || !optimum?.isUnique || frame.parameters.length !== optimum.trained.length) return null;
  return Math.hypot(...frame.parameters.map((value, j) => value - optimum.trained[j]));
}

/**
 * The model's answer at one place: the terms w_j·x_j of the score (for a curved model there is one for each of its
 * features; with one feature the second is 0), the score and the probability of class 1.
 */
export function explainPlace({ parameters }: Pick<Model, 'parameters'>, x1: number, x2: number) {
  const z = score(parameters, x1, x2);
  const bias = parameters[parameters.length - 1];
  return {
    term1: parameters[0] * x1,
    term2: parameters[1] * x2,
    rest: z - bias,
    bias,
    score: z,
    probability: sigmoid(z),
  };
}

/** The model's numbers for one point: its score z, and its term in the loss. Null without a model. */
export function explainPoint(
  { dataset, settings }: LabState,
  { model }: Pick<LiveRun, 'model'>,
  index: number,
): ({ readonly score: number } & PointTerm) | null {
  if (!model) return null;
  const z = scoreOf(model, dataset.points, index);
  return { score: z, ...pointTerm(z, dataset.points.y[index], settings.loss) };
}
