import type { Influence } from '../core/inference/influence';
import type { MarkSize } from './inferenceLook';
import type { LiveRun } from './live';
import { memoizeLast } from './memoizeLast';

/** What points can be listed by. */
export type Measure = 'leverage' | 'devianceResidual' | 'cooksDistance';

export const measureOf: Readonly<Record<MarkSize, Measure>> = { leverage: 'leverage', cook: 'cooksDistance' };

const largestOnce = memoizeLast((values: Float64Array): number => {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return most;
});

/** The largest value that gives a mark its size; null where none is known. */
export function largestMeasure({ influence }: Pick<LiveRun, 'influence'>, markSize: MarkSize): number | null {
  const values = influence?.measures?.[measureOf[markSize]];
  return values ? largestOnce(values) : null;
}

/** The rows, at most `count`, with the largest |values|, the largest first; of equals the first. One pass. */
export function largestRows(values: Float64Array, count: number): number[] {
  const rows: number[] = [];
  const size = (row: number) => Math.abs(values[row]);
  for (let row = 0; row < values.length; row++) {
    if (rows.length === count && size(row) <= size(rows[count - 1])) continue;
    let at = rows.length;
    while (at > 0 && size(rows[at - 1]) < size(row)) at--;
    rows.splice(at, 0, row);
    rows.length = Math.min(rows.length, count);
  }
  return rows;
}

/** p of class 1 of a point by its deviance residual, whose half square is the point's loss. */
export function fittedP({ devianceResidual }: Pick<Influence, 'devianceResidual'>, row: number): number {
  const residual = devianceResidual[row];
  const own = Math.exp((-residual * residual) / 2);
  return residual > 0 ? own : 1 - own;
}
