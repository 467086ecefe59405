import { calibration, calibrationError, joinedBins } from '../../core/metrics/calibration';
import { scoreOf } from '../../core/model/score';
import { sigmoid } from '../../core/model/sigmoid';
import type { readOnesAt } from '../../lessons/numberNames';
import type { LiveRun } from '../../store/live';
import type { LabState } from '../../store/state';
import { selectSplit } from '../../store/trainingInputs';

/** As many as in the view Metrics. */
const bins = 10;
/** How far a probability may be from the one asked for. */
const reach = 0.05;
/** Rounding puts no probability out that is meant to be in. */
const slack = 1e-12;

/** How far the probabilities are from the shares of class 1 on average, by the bins that the calibration plot draws. */
export function calibrationErrorOf(state: LabState, { model }: LiveRun): number | null {
  if (!model) return null;
  const { train } = selectSplit(state);
  const scores = Float64Array.from(train.y, (_, i) => scoreOf(model, train, i));
  return calibrationError(joinedBins(calibration(scores, train.y, bins)));
}

/** The share of class 1 among the points that the model gives about this probability; null where there are none. */
export function onesAt(
  { probability, isTest }: NonNullable<ReturnType<typeof readOnesAt>>,
  state: LabState,
  { model }: LiveRun,
): number | null {
  const { train, test } = selectSplit(state);
  const points = isTest ? test : train;
  if (!model || !points) return null;
  let [count, ones] = [0, 0];
  for (let i = 0; i < points.y.length; i++) {
    if (Math.abs(sigmoid(scoreOf(model, points, i)) - probability) > reach + slack) continue;
    count++;
    ones += points.y[i];
  }
  return count === 0 ? null : ones / count;
}
