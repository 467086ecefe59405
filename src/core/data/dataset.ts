import { clampCoordinate } from './coordinate';
export type Label = 0 | 1;

/** Points column by column: two features and a label each, all of length n. */
export interface Sample {
  readonly x1: Float64Array;
  readonly x2: Float64Array;
  readonly y: Uint8Array;
}

/**
 * Points that are known by a number each. Never changed in place: every edit returns a new value, so that undo can keep
 * the old one.
 */
export interface Dataset extends Sample {
  /**
   * Rising numbers, one a point, which stay with a point through every edit: its place among the points drawn, or the
   * row of the table that it was read from.
   */
  readonly id: Uint32Array;
  /** The number that the next point added gets; above all that were ever given here. */
  readonly nextId: number;
}

/** The points of a sample, numbered 0 … n − 1. */
export function numberPoints({ x1, x2, y }: Sample): Dataset {
  return { x1, x2, y, id: Uint32Array.from(y, (_, i) => i), nextId: y.length };
}

export const emptyDataset: Dataset = numberPoints({
  x1: new Float64Array(0),
  x2: new Float64Array(0),
  y: new Uint8Array(0),
});

/** The data set with more points, as its last. */
export function addPoints(data: Dataset, added: Sample): Dataset {
  const n = data.y.length;
  const size = n + added.y.length;
  const next = {
    x1: new Float64Array(size),
    x2: new Float64Array(size),
    y: new Uint8Array(size),
    id: new Uint32Array(size),
    nextId: data.nextId + added.y.length,
  };
  next.x1.set(data.x1);
  next.x2.set(data.x2);
  next.y.set(data.y);
  next.id.set(data.id);
  next.x1.set(added.x1, n);
  next.x2.set(added.x2, n);
  next.y.set(added.y, n);
  for (let i = n; i < size; i++) next.id[i] = data.nextId + i - n;
  return next;
}

/** The data set with point `index` at (x1, x2). Throws RangeError when there is no such point. */
export function movePoint(data: Dataset, index: number, x1: number, x2: number): Dataset {
  requirePoint(data, index);
  const next = { ...data, x1: data.x1.slice(), x2: data.x2.slice() };
  next.x1[index] = x1;
  next.x2[index] = x2;
  return next;
}

/** The data set with the points at `indices` moved by (dx1, dx2). Throws RangeError when one is not there. */
export function shiftPoints(data: Dataset, indices: ArrayLike<number>, dx1: number, dx2: number): Dataset {
  const next = { ...data, x1: data.x1.slice(), x2: data.x2.slice() };
  for (let k = 0; k < indices.length; k++) {
    requirePoint(data, indices[k]);
    next.x1[indices[k]] = clampCoordinate(next.x1[indices[k]] + dx1);
    next.x2[indices[k]] = clampCoordinate(next.x2[indices[k]] + dx2);
  }
  return next;
}

/** The data set with the points at `indices` given `label`. Throws RangeError when one is not there. */
export function relabelPoints(data: Dataset, indices: ArrayLike<number>, label: Label): Dataset {
  const y = data.y.slice();
  for (let k = 0; k < indices.length; k++) {
    requirePoint(data, indices[k]);
    y[indices[k]] = label;
  }
  return { ...data, y };
}

/** The data set without the points at `indices`; the order of the others stays. Throws RangeError when one is not there. */
export function removePoints(data: Dataset, indices: ArrayLike<number>): Dataset {
  const isGone = new Uint8Array(data.y.length);
  for (let k = 0; k < indices.length; k++) {
    requirePoint(data, indices[k]);
    isGone[indices[k]] = 1;
  }
  let size = isGone.length;
  for (const gone of isGone) size -= gone;
  const next = {
    x1: new Float64Array(size),
    x2: new Float64Array(size),
    y: new Uint8Array(size),
    id: new Uint32Array(size),
    nextId: data.nextId,
  };
  for (let i = 0, to = 0; i < isGone.length; i++) {
    if (isGone[i] === 1) continue;
    next.x1[to] = data.x1[i];
    next.x2[to] = data.x2[i];
    next.y[to] = data.y[i];
    next.id[to] = data.id[i];
    to++;
  }
  return next;
}

/** How many points there are of either class. */
export function countClasses({ y }: Pick<Sample, 'y'>): { class0: number; class1: number } {
  let class1 = 0;
  for (let i = 0; i < y.length; i++) class1 += y[i];
  return { class0: y.length - class1, class1 };
}

function requirePoint(data: Dataset, index: number): void {
  if (!(Number.isInteger(index) && index >= 0 && index < data.y.length)) {
    throw new RangeError(`no point ${index} among ${data.y.length}`);
  }
}
