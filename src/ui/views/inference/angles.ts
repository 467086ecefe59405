import type { ApartAnswer } from '../../../analysis/inferenceAnswers';
import { angleBetween, anglesTo } from '../../../core/inference/marginAngle';
import { weightLines } from '../../../core/training/weightLines';
import type { LiveRun } from '../../../store/live';
import { memoizeLast } from '../../../store/memoizeLast';

const linesOnce = memoizeLast((trace: LiveRun['trace'], frame: NonNullable<LiveRun['frame']>) =>
  weightLines(trace, frame, null),
);
const anglesOnce = memoizeLast((direction: Float64Array, lines: ReturnType<typeof weightLines>) => ({
  epochs: lines.epochs,
  angles: anglesTo(direction, lines.columns),
}));

/** The margin of the features as they are trained; null unless classes are apart, and while it is of other features than the run. */
export function marginOf({ frame, inference }: LiveRun): ApartAnswer['margin'] {
  const margin = inference?.apart?.answer.margin ?? null;
  return margin && frame && margin.direction.length === frame.parameters.length - 1 ? margin : null;
}

/** The angle between the run's weights and the widest margin over its kept epochs; null where there is none. */
export function shownAngles(live: LiveRun) {
  const margin = marginOf(live);
  return margin && live.frame ? anglesOnce(margin.direction, linesOnce(live.trace, live.frame)) : null;
}

/** The angle in degrees at which gradient descent ends up from the widest margin. */
export function limitAngle(live: LiveRun): number | null {
  const margin = marginOf(live);
  const limit = live.inference?.apart?.answer.limit;
  return margin && limit ? angleBetween(limit, margin.direction) : null;
}
