import { changesNothing } from './changes';
import { createDatasetActions } from './datasetActions';
import { createPointActions } from './pointActions';
import type { SettingsSlice } from './settings';
import type { InsightSlice, KeepingSlice, LoadSlice, RaceSlice, RunSlice, ViewSlice } from './state';
import type { LabStore } from './store';

export type Actions = ReturnType<typeof createActions>;

/** Everything a person can change, as verbs over the store. Changes of points and settings can be undone. */
export function createActions(store: LabStore) {
  const { getState, setState, history } = store;
  return {
    /** Runs a change as part of the gesture under way (a drag): all changes until `endGesture` are one undo step. */
    duringGesture: history.during,
    endGesture: history.end,
    /** Takes back what the gesture under way has changed, as if it had never begun. */
    cancelGesture: history.cancel,

    ...createPointActions(store),
    ...createDatasetActions(store),

    setLoad(change: Partial<LoadSlice>): void {
      setState((state) => ({ load: { ...state.load, ...change } }));
    },
    setSettings(change: Partial<SettingsSlice>): void {
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
      history.step('undone');
    },
    redo(): void {
      history.step('redone');
    },
  };
}
