import { changesNothing, noIndices } from './changes';
import { createDatasetActions } from './datasetActions';
import { createGesture } from './gesture';
import { createPointActions } from './pointActions';
import type { SettingsSlice } from './settings';
import type {
  InsightSlice,
  KeepingSlice,
  LabStore,
  LoadSlice,
  RaceSlice,
  RunSlice,
  ViewSlice,
} from './store';

export type Actions = ReturnType<typeof createActions>;

/** Everything a person can change, as verbs over the store. Changes of points and settings can be undone. */
export function createActions(store: LabStore) {
  const { getState, setState } = store;
  const gesture = createGesture(store);
  return {
    /** Runs a change as part of the gesture under way (a drag): all changes until `endGesture` are one undo step. */
    duringGesture: gesture.record,
    endGesture: gesture.end,
    /** Takes back what the gesture under way has changed, as if it had never begun. */
    cancelGesture: gesture.cancel,

    ...createPointActions(store, gesture),
    ...createDatasetActions(store, gesture),

    setLoad(change: Partial<LoadSlice>): void {
      setState((state) => ({ load: { ...state.load, ...change } }));
    },
    setSettings(change: Partial<SettingsSlice>): void {
      gesture.interrupt();
      if (changesNothing(getState().settings, change)) return;
      setState((state) => ({ settings: { ...state.settings, ...change } }));
    },
    setView(change: Partial<ViewSlice>): void {
      setState((state) => ({ view: { ...state.view, ...change } }));
    },
    setInsight(change: Partial<InsightSlice>): void {
      setState((state) => ({ insight: { ...state.insight, ...change } }));
    },
    setRun(change: Partial<RunSlice>): void {
      setState((state) => ({ run: { ...state.run, ...change } }));
    },
    setKeeping(change: Partial<KeepingSlice>): void {
      if (changesNothing(getState().keeping, change)) return;
      setState((state) => ({ keeping: { ...state.keeping, ...change } }));
    },
    setRace(change: Partial<RaceSlice>): void {
      if (changesNothing(getState().race, change)) return;
      setState((state) => ({ race: { ...state.race, ...change } }));
    },

    undo(): void {
      gesture.end();
      if (store.temporal.getState().pastStates.length > 0) step(store, 'undone');
    },
    redo(): void {
      gesture.end();
      if (store.temporal.getState().futureStates.length > 0) step(store, 'redone');
    },
  };
}

function step(store: LabStore, kind: 'undone' | 'redone'): void {
  forgetIndices(store);
  const { undo, redo } = store.temporal.getState();
  if (kind === 'undone') undo();
  else redo();
  store.setState(({ run }) => ({ run: { ...run, stepped: { kind } } }));
}

/** Undo may take away the points that indices in the view stand for; points that were on their way are not wanted any more. */
function forgetIndices({ setState }: LabStore): void {
  setState((state) => ({
    load: { ...state.load, sampling: null },
    view: { ...state.view, ...noIndices },
  }));
}
