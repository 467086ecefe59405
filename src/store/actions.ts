import type { Recipe } from '../core/data/catalog';
import {
  addPoints,
  type Dataset,
  emptyDataset,
  type Label,
  movePoint,
  relabelPoints,
  removePoints,
  type Sample,
  shiftPoints,
} from '../core/data/dataset';
import type { ReadPoints } from '../loader/protocol';
import { type DatasetSlice, sampleSlice, type TableSource } from './datasetSlice';
import { limits } from './limits';
import type { InsightSlice, LabStore, LoadSlice, RunSlice, SettingsSlice, ViewSlice } from './store';

export type Actions = ReturnType<typeof createActions>;

/** Everything a person can change, as verbs over the store. Changes of points and settings can be undone. */
export function createActions(store: LabStore) {
  const { getState, setState } = store;
  const gesture = createGesture(store);

  function changePoints(change: (points: Dataset) => Dataset, view: Partial<ViewSlice>): void {
    gesture.interrupt();
    setState((state) => ({
      dataset: { ...state.dataset, points: change(state.dataset.points), isEdited: true },
      view: { ...state.view, ...view },
    }));
  }

  function takeDataset(dataset: DatasetSlice): void {
    gesture.interrupt();
    setState((state) => ({
      dataset,
      load: { ...state.load, sampling: null },
      view: { ...state.view, ...noIndices },
    }));
  }

  /** Fresh points by the present recipe with some of it changed; many are first asked for from the loader. */
  function samplePoints(change: Partial<Recipe>): void {
    const { dataset, load } = getState();
    const before = load.sampling ?? dataset.recipe;
    const recipe = { ...before, ...change };
    if (dataset.source && change.kind === undefined) return setRecipe(recipe);
    if (dataset.source === null && changesNothing(before, change)) return;
    if (recipe.count <= countAtOnce)
      takeDataset({ ...sampleSlice(recipe), hasVertical: dataset.hasVertical });
    else setLoad({ sampling: recipe });
  }

  /** Points from a table stay what they are; the seed still decides the start and the held-back points. */
  function setRecipe(recipe: Recipe): void {
    gesture.interrupt();
    setState((state) => ({ dataset: { ...state.dataset, recipe } }));
  }

  function setLoad(change: Partial<LoadSlice>): void {
    setState((state) => ({ load: { ...state.load, ...change } }));
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
      const added = { x1: Float64Array.of(x1), x2: Float64Array.of(x2), y: Uint8Array.of(label) };
      changePoints((points) => addPoints(points, added), { newest: index, hovered: null });
      return index;
    },
    /** Adds as many of the points as the plane has room for, and returns how many. */
    addPoints(added: Sample): number {
      const room = limits.points.max - getState().dataset.points.y.length;
      const count = Math.min(room, added.y.length);
      if (count === 0) return 0;
      const part = {
        x1: added.x1.subarray(0, count),
        x2: added.x2.subarray(0, count),
        y: added.y.subarray(0, count),
      };
      changePoints((points) => addPoints(points, part), { newest: null, hovered: null });
      return count;
    },
    movePoint(index: number, x1: number, x2: number): void {
      changePoints((points) => movePoint(points, index, x1, x2), {});
    },
    shiftPoints(indices: ArrayLike<number>, dx1: number, dx2: number): void {
      changePoints((points) => shiftPoints(points, indices, dx1, dx2), {});
    },
    relabelPoints(indices: ArrayLike<number>, label: Label): void {
      changePoints((points) => relabelPoints(points, indices, label), {});
    },
    removePoints(indices: ArrayLike<number>): void {
      if (indices.length > 0) changePoints((points) => removePoints(points, indices), noIndices);
    },
    clearPoints(): void {
      if (getState().dataset.points.y.length > 0) changePoints(withoutPoints, noIndices);
    },

    samplePoints,
    /** Other random points of the same kind: the next seed. Points from a table give way to random ones. */
    newPoints(): void {
      const { dataset, load } = getState();
      const { seed, kind } = load.sampling ?? dataset.recipe;
      const next = seed >= limits.seed.max ? 0 : seed + 1;
      samplePoints(dataset.source ? { seed: next, kind } : { seed: next });
    },
    /** Points that the loader has drawn. */
    takeSample(recipe: Recipe, points: Dataset): void {
      takeDataset({ ...sampleSlice(recipe, points), hasVertical: getState().dataset.hasVertical });
    },
    /** Points that were read from a table. */
    takeTable(source: TableSource, { points, home }: ReadPoints): void {
      const { recipe } = getState().dataset;
      const hasVertical = source.reading.vertical !== null;
      takeDataset({ recipe, source, points, isEdited: false, hasVertical, home });
    },
    /** Whether x2 is a feature of the model. */
    setVertical(hasVertical: boolean): void {
      gesture.interrupt();
      if (getState().dataset.hasVertical === hasVertical) return;
      setState((state) => ({ dataset: { ...state.dataset, hasVertical } }));
    },
    setLoad,

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

/** Recipes of no more points are drawn at once, in a few milliseconds. */
const countAtOnce = 20_000;

const noIndices = { hovered: null, held: null, newest: null, selection: new Uint32Array(0) } as const;

function withoutPoints({ nextId }: Dataset): Dataset {
  return { ...emptyDataset, nextId };
}

/** Undo may take away the points that indices in the view stand for; points that were on their way are not wanted any more. */
function forgetIndices({ setState }: LabStore): void {
  setState((state) => ({
    load: { ...state.load, sampling: null },
    view: { ...state.view, ...noIndices },
  }));
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
