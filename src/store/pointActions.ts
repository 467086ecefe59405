import {
  addPoints,
  type Dataset,
  type Label,
  movePoint,
  type PlacedPoints,
  relabelPoints,
  removePoints,
  setOther,
  shiftPoints,
  withoutPoints,
} from '../core/data/dataset';
import { selectHeldOfPoint } from './heldOfPoint';
import { limits } from './limits';
import { type MarksSlice, noMarks } from './state';
import type { LabStore } from './store';

/** Edits of the points, each a step of undo. */
export function createPointActions({ getState, setState }: LabStore) {
  function changePoints(change: (points: Dataset) => Dataset, marks: Partial<MarksSlice>): void {
    setState((state) => ({
      dataset: { ...state.dataset, points: change(state.dataset.points), isEdited: true },
      marks: { ...state.marks, ...marks },
    }));
  }

  /** Adds points whose features on no axis all have these values. */
  function addAll(
    added: PlacedPoints,
    marks: Partial<MarksSlice>,
    values: readonly number[] = selectHeldOfPoint(getState()),
  ): void {
    const others = values.map((value) => new Float64Array(added.y.length).fill(value));
    changePoints((points) => addPoints(points, { ...added, others }), marks);
  }

  return {
    /**
     * Adds a point, whose features on no axis are as they are held unless they are given, and returns its index, or null when the
     * plane is full.
     */
    addPoint(x1: number, x2: number, label: Label, others?: readonly number[]): number | null {
      const index = getState().dataset.points.y.length;
      if (index >= limits.points.max) return null;
      const added = { x1: Float64Array.of(x1), x2: Float64Array.of(x2), y: Uint8Array.of(label) };
      addAll(added, { newest: index, hovered: null }, others);
      return index;
    },
    /** Adds as many of the points as the plane has room for, and returns how many. */
    addPoints(added: PlacedPoints): number {
      const room = limits.points.max - getState().dataset.points.y.length;
      const count = Math.min(room, added.y.length);
      if (count === 0) return 0;
      const part = {
        x1: added.x1.subarray(0, count),
        x2: added.x2.subarray(0, count),
        y: added.y.subarray(0, count),
      };
      addAll(part, { newest: null, hovered: null });
      return count;
    },
    movePoint(index: number, x1: number, x2: number): void {
      changePoints((points) => movePoint(points, index, x1, x2), {});
    },
    /** Other values of features that are on no axis, from `feature` on. */
    setOther(index: number, feature: number, ...values: number[]): void {
      changePoints((points) => setOther(points, index, feature, ...values), {});
    },
    shiftPoints(indices: ArrayLike<number>, dx1: number, dx2: number): void {
      changePoints((points) => shiftPoints(points, indices, dx1, dx2), {});
    },
    relabelPoints(indices: ArrayLike<number>, label: Label): void {
      changePoints((points) => relabelPoints(points, indices, label), {});
    },
    removePoints(indices: ArrayLike<number>): void {
      if (indices.length > 0) changePoints((points) => removePoints(points, indices), noMarks);
    },
    /** Any other change of the points, as one step of undo. */
    setPoints(change: (points: Dataset) => Dataset): void {
      changePoints(change, noMarks);
    },
    clearPoints(): void {
      if (getState().dataset.points.y.length > 0) changePoints(withoutPoints, noMarks);
    },
  };
}
