import type { Dataset } from '../../../core/data/dataset';

/** An order that points once were sorted in: their indices then, and the numbers by which they are known. */
export interface SortedRows {
  readonly order: Uint32Array;
  readonly id: Uint32Array;
}

/**
 * The indices of the present points in the order in which they were sorted, whatever was edited since: points that are
 * gone leave no gap, points that came back stand where they were, and new ones are last.
 */
export function presentOrder({ order, id }: SortedRows, points: Pick<Dataset, 'id'>): Uint32Array {
  if (points.id === id) return order;
  const n = points.id.length;
  const none = 0xffffffff;
  const now = new Uint32Array(id.length).fill(none);
  const next = new Uint32Array(n);
  const isNew = new Uint8Array(n);
  let k = 0;
  // Both are rising.
  for (let i = 0; i < n; i++) {
    while (k < id.length && id[k] < points.id[i]) k++;
    if (k < id.length && id[k] === points.id[i]) now[k] = i;
    else isNew[i] = 1;
  }
  let end = 0;
  for (const i of order) if (now[i] !== none) next[end++] = now[i];
  for (let i = 0; i < n; i++) if (isNew[i] === 1) next[end++] = i;
  return next;
}

/** Which point stands in which row; `order` null is the points' own order. */
export interface Rows {
  readonly count: number;
  readonly order: Uint32Array | null;
  readonly isFalling: boolean;
}

/** The index of the point in a row. */
export function pointInRow({ count, order, isFalling }: Rows, row: number): number {
  const at = isFalling ? count - 1 - row : row;
  return order ? order[at] : at;
}

/** The indices, rising, of the points in the rows from one to another, in either direction, both included. */
export function pointsInRows(rows: Rows, from: number, to: number): Uint32Array {
  const isIn = new Uint8Array(rows.count);
  const first = Math.max(0, Math.min(from, to));
  const last = Math.min(rows.count - 1, Math.max(from, to));
  for (let row = first; row <= last; row++) isIn[pointInRow(rows, row)] = 1;
  return marked(isIn);
}

function marked(isIn: Uint8Array): Uint32Array {
  let size = 0;
  for (const one of isIn) size += one;
  const indices = new Uint32Array(size);
  let end = 0;
  for (let i = 0; i < isIn.length; i++) if (isIn[i] === 1) indices[end++] = i;
  return indices;
}
