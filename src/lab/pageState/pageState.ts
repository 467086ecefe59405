import type { Actions } from '../../store/actions';
import type { DatasetSlice } from '../../store/datasetSlice';
import { type Display, displayOf, isSameDisplay } from '../../store/display';
import type { SettingsSlice } from '../../store/settings';
import type { LabState, Notice } from '../../store/state';
import type { LabStore } from '../../store/store';

/** How the page stands: all that comes back by a link, a session file, the browser's storage, or undo of those. */
export interface PageState {
  readonly dataset: DatasetSlice;
  readonly settings: SettingsSlice;
  readonly display: Display;
  /** The epoch at which training stood, if the points and settings alone lead there again. */
  readonly epoch: number;
}

export function pageStateOf(state: LabState, epoch: number): PageState {
  return { dataset: state.dataset, settings: state.settings, display: displayOf(state), epoch };
}

/** The part of the training that the page state needs. */
export interface EpochPort {
  /** The epoch stood at or gone to, as far as the points and settings of now lead there from epoch 0; else 0. */
  readonly repeatableEpoch: () => number;
  /** Trains a new run to an epoch where that is a matter of seconds; false where it is not. */
  readonly trainTo: (epoch: number) => boolean;
}

/** The one way to read how the page stands, to make it stand otherwise, and to hear of changes of that. */
export interface PageStates {
  read(): PageState;
  /**
   * Takes the place of all that stands there: one step of undo, which brings back display and epoch too. Where training to the
   * epoch takes long the page stands at epoch 0 and says so, if there is no `notice` to be given.
   */
  put(state: PageState, notice: Notice | null): void;
  /** Tells of every change of points, settings or display; returns what ends it. Training is told of by frames. */
  watch(listener: () => void): () => void;
}

export function createPageStates(
  { store, actions }: { readonly store: LabStore; readonly actions: Actions },
  { repeatableEpoch, trainTo }: EpochPort,
): PageStates {
  return {
    read: () => pageStateOf(store.getState(), repeatableEpoch()),
    put(state, notice) {
      actions.takePage(state, repeatableEpoch());
      const isTrained = trainTo(state.epoch);
      actions.setRun({ notice: notice ?? (isTrained ? null : { kind: 'notTrained' }) });
    },
    watch: (listener) =>
      store.subscribe((state, before) => {
        const isSame =
          state.dataset === before.dataset &&
          state.settings === before.settings &&
          isSameDisplay(state, before);
        if (!isSame) listener();
      }),
  };
}
