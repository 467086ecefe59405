import type { DatasetSlice } from '../store/datasetSlice';
import type { Notice } from '../store/store';
import type { LabParts } from '../ui/lab';
import { type KeptView, keptView } from './storage/keptView';
import type { Work } from './storage/sessionRecord';
import type { Training } from './wire';

export type OpeningParts = Pick<LabParts, 'store' | 'actions'> &
  Pick<Training, 'repeatableEpoch' | 'trainTo'>;

/**
 * Opens work on a page in use: one step of undo, which brings back the view and the epoch too. The run is trained to the
 * work's epoch where that is a matter of seconds; else the page says that it stands at epoch 0, if there is no `notice`.
 */
export function openWork(
  { store, actions, repeatableEpoch, trainTo }: OpeningParts,
  work: Work,
  notice: Notice | null,
): void {
  const { dataset, view } = store.getState();
  const before: Side = { dataset: new WeakRef(dataset), view: keptView(view), epoch: repeatableEpoch() };
  actions.takeWork(work);
  const taken = new WeakRef(store.getState().dataset);
  const after: Side = { dataset: taken, view: work.view, epoch: work.epoch };

  function goBack(from: Side, to: Side, view: KeptView): void {
    from.view = view;
    actions.setView(to.view);
    trainTo(to.epoch);
  }
  // Undo knows points and settings only. Its states may be gone one day, and nothing here keeps them.
  const stop = store.subscribe((state, { dataset, view }) => {
    if (state.dataset === dataset) return;
    const [old, fresh] = [before.dataset.deref(), after.dataset.deref()];
    if (!old || !fresh) stop();
    else if (dataset === fresh && state.dataset === old) goBack(after, before, keptView(view));
    else if (dataset === old && state.dataset === fresh) goBack(before, after, keptView(view));
  });
  const isTrained = trainTo(work.epoch);
  actions.setRun({ notice: notice ?? (isTrained ? null : { kind: 'notTrained' }) });
}

/** The page before or after the opening. */
interface Side {
  readonly dataset: WeakRef<DatasetSlice>;
  view: KeptView;
  readonly epoch: number;
}
