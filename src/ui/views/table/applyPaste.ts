import { addPoints, type Dataset, type Label } from '../../../core/data/dataset';
import { featuresOf, type Other } from './others';
import { type LeftOut, leave, type Pasted } from './pastedRows';
import { pointInRow, type Rows } from './rowOrder';

interface Target {
  readonly points: Dataset;
  readonly rows: Rows;
  /** The row that the first pasted one goes to. */
  readonly row: number;
  readonly hasVertical: boolean;
  /** The columns on no axis, and what added points have there that came without: the features as they are held. */
  readonly others: readonly Other[];
  readonly held: readonly number[];
  /** The class of added points that came without one. */
  readonly label: Label;
  /** The most points there may be. */
  readonly limit: number;
}

export interface PasteOutcome {
  readonly points: Dataset;
  readonly changed: number;
  readonly added: number;
  readonly leftOut: LeftOut;
}

/** Writes pasted rows over those from `row` on, each over the next, and adds what goes beyond the last row. */
export function applyPaste(pasted: Pasted, target: Target): PasteOutcome {
  const { points, rows, row } = target;
  const next = {
    ...points,
    x1: points.x1.slice(),
    x2: points.x2.slice(),
    y: points.y.slice(),
    others: points.others.map((column) => column.slice()),
  };
  const columns = [
    [pasted.x1, next.x1],
    [pasted.x2, next.x2],
    [pasted.label, next.y],
  ] as const;
  const overwritten = Math.max(0, Math.min(pasted.line.length, rows.count - row));
  let changed = 0;
  for (let k = 0; k < overwritten; k++) {
    if (isLeftOut(pasted, k)) continue;
    changed++;
    const i = pointInRow(rows, row + k);
    for (const [from, to] of columns) if (!Number.isNaN(from[k])) to[i] = from[k];
    writeOthers(pasted, k, target.others, next.others, i);
  }
  const leftOut: LeftOut = new Map(pasted.leftOut);
  const added = rowsToAdd(pasted, overwritten, target, leftOut);
  const sample = {
    x1: Float64Array.from(added, (k) => pasted.x1[k]),
    x2: Float64Array.from(added, (k) => (target.hasVertical ? pasted.x2[k] : 0)),
    y: Uint8Array.from(added, (k) => (Number.isNaN(pasted.label[k]) ? target.label : pasted.label[k])),
    others: target.held.map((value) => new Float64Array(added.length).fill(value)),
  };
  for (const [at, k] of added.entries()) writeOthers(pasted, k, target.others, sample.others, at);
  const base = changed > 0 ? next : points;
  return { points: addPoints(base, sample), changed, added: added.length, leftOut };
}

/** Writes what row `k` has for the columns on no axis into the features of point `i`. */
function writeOthers(
  pasted: Pasted,
  k: number,
  others: readonly Other[],
  features: readonly Float64Array[],
  i: number,
): void {
  for (const [j, other] of others.entries()) {
    const value = pasted.others[j][k];
    if (Number.isNaN(value)) continue;
    for (const [at, feature] of featuresOf(other, value).entries()) features[other.first + at][i] = feature;
  }
}

/** Rows that have what a new point needs, as many as there is room for. */
function rowsToAdd(pasted: Pasted, from: number, target: Target, leftOut: LeftOut): number[] {
  const added: number[] = [];
  for (let k = from; k < pasted.line.length; k++) {
    if (isLeftOut(pasted, k)) continue;
    const isWhole = !Number.isNaN(pasted.x1[k]) && !(target.hasVertical && Number.isNaN(pasted.x2[k]));
    if (!isWhole) leave(leftOut, 'missing', pasted.line[k]);
    else if (target.points.y.length + added.length >= target.limit) leave(leftOut, 'full', pasted.line[k]);
    else added.push(k);
  }
  return added;
}

function isLeftOut({ x1, x2, label, others }: Pasted, k: number): boolean {
  return [x1, x2, label, ...others].every((column) => Number.isNaN(column[k]));
}
