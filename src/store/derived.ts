import { type PointModel, score, scoreOf } from '../core/model/score';
import { sigmoid } from '../core/model/sigmoid';
import { type PointTerm, pointTerm } from '../core/training/pointTerm';
import type { LiveRun } from './live';
import { selectProbeOthers } from './selectors';
import type { LabState } from './state';

/** ‖θ − θ*‖ between the present parameters and the optimum's, as they are trained; null while either is not known, and where many parameters are best. */
export function distanceToOptimum({ frame, optimum }: LiveRun): number | null {
  if (!frame || !optimum?.isUnique || frame.parameters.length !== optimum.trained.length) return null;
  return Math.hypot(...frame.parameters.map((value, j) => value - optimum.trained[j]));
}

/**
 * The model's answer at one place, with these values of the features on no axis (0 for those that are missing): the terms w_j·x_j
 * of the score (for a curved model there is one for each of its features; with one feature the second is 0), what the features on no
 * axis add to it, the score and the probability of class 1.
 */
export function explainPlace(
  { axes, others }: PointModel,
  { x1, x2 }: { readonly x1: number; readonly x2: number },
  values: readonly number[],
) {
  const more = others.reduce((sum, weight, j) => sum + weight * (values[j] ?? 0), 0);
  const z = score(axes, x1, x2) + more;
  const bias = axes[axes.length - 1];
  return {
    term1: axes[0] * x1,
    term2: axes[1] * x2,
    others: more,
    rest: z - bias,
    bias,
    score: z,
    probability: sigmoid(z),
  };
}

/** The same at the probe. Null without a model. */
export function explainProbe(state: Pick<LabState, 'dataset' | 'plane'>, { model }: Pick<LiveRun, 'model'>) {
  return model && explainPlace(model, state.plane.probe, selectProbeOthers(state));
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
