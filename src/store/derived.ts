import type { Sample } from '../core/data/dataset';
import { accuracy, confusion } from '../core/metrics/confusion';
import { score } from '../core/model/score';
import { sigmoid } from '../core/model/sigmoid';

import type { LiveRun, Model } from './live';
import { memoizeLast } from './memoizeLast';

/** Share of the points on the right side at threshold ½; counted once for each pair of points and model. */
export const accuracyOf = memoizeLast((points: Sample, { parameters }: Pick<Model, 'parameters'>): number =>
  accuracy(confusion(points, parameters, 0.5)),
);

/** ‖θ − θ*‖ between the present parameters and the optimum's, as they are trained; null while either is not known. */
export function distanceToOptimum({ frame, optimum }: LiveRun): number | null {
  if (!frame || frame.parameters.length !== optimum?.trained.length) return null;
  return Math.hypot(...frame.parameters.map((value, j) => value - optimum.trained[j]));
}

/**
 * The model's answer at one place: the terms w_j·x_j of the score (for a curved model there is one for each of its
 * features), the score and the probability of class 1.
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
