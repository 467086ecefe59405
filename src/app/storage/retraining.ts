import { selectFeatureCount } from '../../store/course';
import type { LabState } from '../../store/store';

/** Numbers gone through in about five seconds on a slow machine. */
const most = 2e8;

/** Whether training to `epoch` is a matter of seconds, so that a page that is opened again may do it unasked. */
export function isQuickToTrain(state: LabState, epoch: number): boolean {
  const size = selectFeatureCount(state) + 1;
  const pass = (state.dataset.points.y.length + 16) * size;
  return epoch * pass * passesOfStep(state, size) <= most;
}

/** What a step costs beside going through the points once, roughly. */
function passesOfStep({ settings }: LabState, size: number): number {
  if (settings.optimizer === 'newton') return size + 2;
  return settings.optimizer === 'mini-batch' ? 4 + 16 / settings.batchSize : 1;
}
