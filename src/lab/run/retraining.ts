import { epochCost } from '../../kernel/cost';
import type { LabState } from '../../store/state';
import { selectFeatureCount, selectTrainingSettings } from '../../store/trainingInputs';

/** Numbers gone through in about five seconds on a slow machine. */
const most = 2e8;

/** True if training to `epoch` is a matter of seconds, so that a page that is opened again may do it unasked. */
export function isQuickToTrain(state: LabState, epoch: number): boolean {
  const count = state.dataset.points.y.length;
  return epoch * epochCost(selectTrainingSettings(state), count, selectFeatureCount(state) + 1) <= most;
}
