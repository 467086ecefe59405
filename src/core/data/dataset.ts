import { clampCoordinate } from './coordinate';
export type Label = 0 | 1;

/** Points column by column: the features and a label each, all of length n. */
export interface Sample {
  /** The features on the two axes of the plane. */
  readonly x1: Float64Array;
  readonly x2: Float64Array;
  readonly y: Uint8Array;
  /** The features that are on no axis, in the order of the model; none of points that no table has. */
  readonly others: readonly Float64Array[];
}

/** Points as they stand on the plane. */
export type PlacedPoints = Pick<Sample, 'x1' | 'x2' | 'y'>;

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
export function numberPoints({ x1, x2, y, others }: Sample): Dataset {
  return { x1, x2, y, others, id: Uint32Array.from(y, (_, i) => i), nextId: y.length };
}

export const emptyDataset: Dataset = numberPoints({
  x1: new Float64Array(0),
  x2: new Float64Array(0),
  y: new Uint8Array(0),
  others: [],
});

/** The data set with more points, as its last. Throws RangeError where they have another number of features. */
export function addPoints(data: Dataset, added: Sample): Dataset {
  if (added.others.length !== data.others.length) throw new RangeError('other features');
  const n = data.y.length;
  const size = n + added.y.length;
  const id = new Uint32Array(size);
  id.set(data.id);
  for (let i = n; i < size; i++) id[i] = data.nextId + i - n;
  return {
    x1: joined(data.x1, added.x1),
    x2: joined(data.x2, added.x2),
    y: joined(data.y, added.y),
    others: data.others.map((column, j) => joined(column, added.others[j])),
    id,
    nextId: data.nextId + added.y.length,
  };
}

function joined<Column extends Float64Array | Uint8Array>(first: Column, second: Column): Column {
  const column = new (first.constructor as new (size: number) => Column)(first.length + second.length);
  column.set(first);
  column.set(second, first.length);
  return column;
}

/** The data set with point `index` at (x1, x2). Throws RangeError when there is no such point. */
export function movePoint(data: Dataset, index: number, x1: number, x2: number): Dataset {
  requirePoint(data, index);
  const next = { ...data, x1: data.x1.slice(), x2: data.x2.slice() };
  next.x1[index] = x1;
  next.x2[index] = x2;
  return next;
}

/**
 * The data set with other values of features that are on no axis, from `feature` on, of point `index`. Throws RangeError when
 * there is no such point or feature.
 */
export function setOther(data: Dataset, index: number, feature: number, ...values: number[]): Dataset {
  requirePoint(data, index);
  const others = data.others.slice();
  for (const [j, value] of values.entries()) {
    const column = others[feature + j]?.slice();
    if (!column) throw new RangeError(`no feature ${feature + j} among ${others.length}`);
    column[index] = value;
    others[feature + j] = column;
  }
  return { ...data, others };
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
  // Where few are gone, the others are copied in long runs, which takes a third of the time.
  const gone = isGone.length - size <= fewGone ? indicesOf(isGone) : null;
  function left<Column extends Float64Array | Uint8Array | Uint32Array>(column: Column): Column {
    const kept = new (column.constructor as new (size: number) => Column)(size);
    if (gone) copyRuns(column, kept, gone);
    else for (let i = 0, to = 0; i < isGone.length; i++) if (isGone[i] === 0) kept[to++] = column[i];
    return kept;
  }
  const { x1, x2, y, id, others, nextId } = data;
  return { x1: left(x1), x2: left(x2), y: left(y), id: left(id), others: others.map(left), nextId };
}

const fewGone = 1000;

function indicesOf(isGone: Uint8Array): number[] {
  const indices: number[] = [];
  for (let i = isGone.indexOf(1); i >= 0; i = isGone.indexOf(1, i + 1)) indices.push(i);
  return indices;
}

/** Copies all but the entries at `gone`, which rise. */
function copyRuns<Column extends Float64Array | Uint8Array | Uint32Array>(
  column: Column,
  kept: Column,
  gone: readonly number[],
): void {
  let from = 0;
  for (const [k, at] of [...gone, column.length].entries()) {
    kept.set(column.subarray(from, at), from - k);
    from = at + 1;
  }
}

/** The data set without any points; its features stay. */
export function withoutPoints({ others, nextId }: Dataset): Dataset {
  return { ...emptyDataset, others: others.map(() => new Float64Array(0)), nextId };
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
