import { changesNothing, createDatasetActions } from './datasetActions';
import { isLoading } from './loadSlice';
import { createPointActions } from './pointActions';
import type { LabState } from './state';
import type { LabStore } from './store';

export type Actions = ReturnType<typeof createActions>;

/** Everything a person can change, as verbs over the store. Changes of points and settings can be undone. */
export function createActions(store: LabStore) {
  const { getState, setState, history } = store;

  /** Changes some of a slice. What is the same already is no change: a slider let go where it was is no step of undo. */
  function setter<Name extends keyof LabState>(name: Name) {
    return (change: Partial<LabState[Name]>): void => {
      const slice = getState()[name];
      if (changesNothing(slice, change)) return;
      setState({ [name]: { ...slice, ...change } } as unknown as Pick<LabState, Name>);
    };
  }

  return {
    /** Runs a change as part of the gesture under way (a drag): all changes until `endGesture` are one undo step. */
    duringGesture: history.during,
    endGesture: history.end,
    /** Takes back what the gesture under way has changed, as if it had never begun. */
    cancelGesture: history.cancel,

    ...createPointActions(store),
    ...createDatasetActions(store),

    setSettings: setter('settings'),
    setRun: setter('run'),
    setRace: setter('race'),
    setInsight: setter('insight'),
    setLoad: setter('load'),
    setKeeping: setter('keeping'),
    setPreferences: setter('preferences'),
    setPlane: setter('plane'),
    setMarks: setter('marks'),
    setTabs: setter('tabs'),
    setShell: setter('shell'),
    setLesson: setter('lesson'),

    /** Takes back the last thing done: other points on their way, where there are any, else what was changed last. */
    undo(): void {
      const { load } = getState();
      if (isLoading(load)) setState({ load: { sampling: null, importing: null } });
      else history.step('undone');
    },
    redo(): void {
      history.step('redone');
    },
  };
}
