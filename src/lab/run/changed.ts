import { consequenceOf } from '../../store/settings';
import type { LabState } from '../../store/state';
import type { LabParts } from '../ports';

type Trained = Pick<LabState, 'dataset' | 'settings'>;

/** Keeps whether settings or points at rest are others than those of the last step; put back, they are not. */
export function watchChanges({ store, actions }: Pick<LabParts, 'store' | 'actions'>) {
  let trained: Trained = store.getState();

  function follow(): void {
    const state = store.getState();
    const { status } = state.run;
    // A run that goes on with the same features in another order is not changed by that.
    const isOtherTable = state.dataset.source !== trained.dataset.source;
    if (status === 'training' || status === 'idle' || isOtherTable) trained = state;
    actions.setRun({ isChanged: isOther(state, trained) });
  }

  store.subscribe(follow);
  return {
    /** A step is taken with what there is now. */
    step(): void {
      trained = store.getState();
      follow();
    },
  };
}

/** A change that begins a new run is not counted: the epoch tells of that. */
function isOther({ dataset, settings }: Trained, trained: Trained): boolean {
  const consequence = consequenceOf(settings, trained.settings);
  if (consequence === 'restart' || dataset.recipe !== trained.dataset.recipe) return false;
  return (
    consequence === 'revise' ||
    settings.epochs !== trained.settings.epochs ||
    dataset.points !== trained.dataset.points
  );
}
