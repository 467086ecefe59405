import type { Recipe } from '../core/data/catalog';
import { addPoint, type Label, movePoint, relabelPoint, removePoint } from '../core/data/dataset';
import { limits } from './limits';
import {
  type DatasetSlice,
  drawDataset,
  type LabStore,
  type RunSlice,
  type SettingsSlice,
  type ViewSlice,
} from './store';

/** Decimals kept of a clicked coordinate: far finer than a pixel, and short in a link. */
const coordinateDecimals = 4;

export type Actions = ReturnType<typeof createActions>;

/** Everything a person can change, as verbs over the store. Changes of points and settings can be undone. */
export function createActions(store: LabStore) {
  const { getState, setState } = store;
  const gesture = createGesture(store);

  function changePoints(
    change: (slice: DatasetSlice) => DatasetSlice['points'],
    view: Partial<ViewSlice>,
  ): void {
    setState((state) => ({
      dataset: { recipe: state.dataset.recipe, points: change(state.dataset), isEdited: true },
      view: { ...state.view, ...view },
    }));
  }

  return {
    /** Runs a change as part of the gesture under way (a drag): all changes until `endGesture` are one undo step. */
    duringGesture: gesture.record,
    endGesture: gesture.end,

    /** Adds a point and returns its index, or null when the plane is full. */
    addPoint(x1: number, x2: number, label: Label): number | null {
      const index = getState().dataset.points.y.length;
      if (index >= limits.points.max) return null;
      changePoints(({ points }) => addPoint(points, roundCoordinate(x1), roundCoordinate(x2), label), {
        newest: index,
        hovered: null,
      });
      return index;
    },
    movePoint(index: number, x1: number, x2: number): void {
      changePoints(({ points }) => movePoint(points, index, roundCoordinate(x1), roundCoordinate(x2)), {});
    },
    relabelPoint(index: number, label: Label): void {
      changePoints(({ points }) => relabelPoint(points, index, label), {});
    },
    removePoint(index: number): void {
      changePoints(({ points }) => removePoint(points, index), { hovered: null, held: null, newest: null });
    },

    /** Draws fresh points by the present recipe with some of it changed. */
    drawPoints(change: Partial<Recipe>): void {
      if (changesNothing(getState().dataset.recipe, change)) return;
      setState((state) => ({
        dataset: drawDataset({ ...state.dataset.recipe, ...change }),
        view: { ...state.view, hovered: null, held: null, newest: null },
      }));
    },
    /** Other random points of the same kind: the next seed. */
    newPoints(): void {
      const { seed } = getState().dataset.recipe;
      this.drawPoints({ seed: seed >= limits.seed.max ? 0 : seed + 1 });
    },

    setSettings(change: Partial<SettingsSlice>): void {
      if (changesNothing(getState().settings, change)) return;
      setState((state) => ({ settings: { ...state.settings, ...change } }));
    },
    setView(change: Partial<ViewSlice>): void {
      setState((state) => ({ view: { ...state.view, ...change } }));
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
function createGesture(store: LabStore) {
  let isUnderWay = false;
  return {
    record(change: () => void): void {
      change();
      if (isUnderWay) return;
      isUnderWay = true;
      store.temporal.getState().pause();
    },
    end(): void {
      if (!isUnderWay) return;
      isUnderWay = false;
      store.temporal.getState().resume();
    },
  };
}

/** A slider let go where it was is no step of undo. */
function changesNothing<T extends object>(present: T, change: Partial<T>): boolean {
  return (Object.keys(change) as (keyof T)[]).every((key) => Object.is(present[key], change[key]));
}

function roundCoordinate(value: number): number {
  return Number(value.toFixed(coordinateDecimals));
}
