import { score } from '../core/model/score';
import { sigmoid, softplus } from '../core/model/sigmoid';
import type { LiveRun, Model } from './live';
import type { LabState } from './store';

/** ‖θ − θ*‖ between the present parameters and the optimum's, as they are trained; null while either is not known. */
export function distanceToOptimum({ frame, optimum }: LiveRun): number | null {
  if (!frame || frame.parameters.length !== optimum?.trained.length) return null;
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

/**
 * What the model makes of one point: score z, probability p, its loss, and its pull, ∂loss/∂z: p − y for the log-loss,
 * 2(p − y)p(1 − p) for the squared error. Null without a model.
 */
export function explainPoint(
  { dataset, settings }: LabState,
  { model }: Pick<LiveRun, 'model'>,
  index: number,
) {
  if (!model) return null;
  const { x1, x2, y } = dataset.points;
  const z = score(model.parameters, x1[index], x2[index]);
  const p = sigmoid(z);
  // y − p from the score itself: the difference would cancel where the model is sure.
  const miss = y[index] === 1 ? -sigmoid(-z) : p;
  if (settings.loss === 'squared-error') {
    return { score: z, probability: p, loss: miss * miss, pull: 2 * miss * p * sigmoid(-z) };
  }
  return { score: z, probability: p, loss: softplus(y[index] === 1 ? -z : z), pull: miss };
}
