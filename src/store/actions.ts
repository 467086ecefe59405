import type { Recipe } from '../core/data/catalog';
import {
  addPoint,
  type Dataset,
  type Label,
  movePoint,
  relabelPoint,
  removePoint,
} from '../core/data/dataset';
import { limits } from './limits';
import {
  type InsightSlice,
  type LabStore,
  type RunSlice,
  type SettingsSlice,
  sampleSlice,
  type ViewSlice,
} from './store';

export type Actions = ReturnType<typeof createActions>;

/** Everything a person can change, as verbs over the store. Changes of points and settings can be undone. */
export function createActions(store: LabStore) {
  const { getState, setState } = store;
  const gesture = createGesture(store);

  function changePoints(change: (points: Dataset) => Dataset, view: Partial<ViewSlice>): void {
    gesture.interrupt();
    setState((state) => ({
      dataset: { recipe: state.dataset.recipe, points: change(state.dataset.points), isEdited: true },
      view: { ...state.view, ...view },
    }));
  }

  /** Samples fresh points by the present recipe with some of it changed. */
  function samplePoints(change: Partial<Recipe>): void {
    gesture.interrupt();
    if (changesNothing(getState().dataset.recipe, change)) return;
    setState((state) => ({
      dataset: sampleSlice({ ...state.dataset.recipe, ...change }),
      view: { ...state.view, hovered: null, held: null, newest: null },
    }));
  }

  return {
    /** Runs a change as part of the gesture under way (a drag): all changes until `endGesture` are one undo step. */
    duringGesture: gesture.record,
    endGesture: gesture.end,
    /** Takes back what the gesture under way has changed, as if it had never begun. */
    cancelGesture: gesture.cancel,

    /** Adds a point and returns its index, or null when the plane is full. */
    addPoint(x1: number, x2: number, label: Label): number | null {
      const index = getState().dataset.points.y.length;
      if (index >= limits.points.max) return null;
      changePoints((points) => addPoint(points, x1, x2, label), { newest: index, hovered: null });
      return index;
    },
    movePoint(index: number, x1: number, x2: number): void {
      changePoints((points) => movePoint(points, index, x1, x2), {});
    },
    relabelPoint(index: number, label: Label): void {
      changePoints((points) => relabelPoint(points, index, label), {});
    },
    removePoint(index: number): void {
      changePoints((points) => removePoint(points, index), { hovered: null, held: null, newest: null });
    },

    samplePoints,
    /** Other random points of the same kind: the next seed. */
    newPoints(): void {
      const { seed } = getState().dataset.recipe;
      samplePoints({ seed: seed >= limits.seed.max ? 0 : seed + 1 });
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

    undo(): void {
      gesture.end();
      forgetIndices(store);
      store.temporal.getState().undo();
    },
    redo(): void {
      gesture.end();
      forgetIndices(store);
      store.temporal.getState().redo();
    },
  };
}

/** Undo may take away the points that indices in the view stand for. */
function forgetIndices({ setState }: LabStore): void {
  setState((state) => ({ view: { ...state.view, hovered: null, held: null, newest: null } }));
}

/** The first change of a gesture is recorded for undo, all later ones join it. */
function createGesture({ getState, temporal }: LabStore) {
  let isUnderWay = false;
  let isRecording = false;

  function end(): void {
    if (!isUnderWay) return;
    isUnderWay = false;
    temporal.getState().resume();
  }
  return {
    end,
    record(change: () => void): void {
      const { dataset, settings } = getState();
      isRecording = true;
      change();
      isRecording = false;
      const after = getState();
      if (isUnderWay || (after.dataset === dataset && after.settings === settings)) return;
      isUnderWay = true;
      temporal.getState().pause();
    },
    /** A change that is no part of the gesture ends it, so that the two are undone apart. */
    interrupt(): void {
      if (!isRecording) end();
    },
    cancel(): void {
      if (!isUnderWay) return;
      end();
      temporal.getState().undo();
      temporal.setState({ futureStates: [] });
    },
  };
}

/** A slider let go where it was is no step of undo. */
function changesNothing<T extends object>(present: T, change: Partial<T>): boolean {
  return (Object.keys(change) as (keyof T)[]).every((key) => Object.is(present[key], change[key]));
}
