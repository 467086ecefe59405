import type { Notice } from '../store/state';
import type { LabParts } from '../ui/lab';
import type { Work } from './storage/sessionRecord';
import type { Training } from './wire';

export type OpeningParts = Pick<LabParts, 'actions'> & Pick<Training, 'repeatableEpoch' | 'trainTo'>;

/**
 * Opens work on a page in use: one step of undo, which brings back the view and the epoch too. The run is trained to the
 * work's epoch where that is a matter of seconds; else the page says that it stands at epoch 0, if there is no `notice`.
 */
export function openWork(
  { actions, repeatableEpoch, trainTo }: OpeningParts,
  work: Work,
  notice: Notice | null,
): void {
  actions.takeWork(work, repeatableEpoch());
  const isTrained = trainTo(work.epoch);
  actions.setRun({ notice: notice ?? (isTrained ? null : { kind: 'notTrained' }) });
}
