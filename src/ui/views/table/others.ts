import type { Sample } from '../../../core/data/dataset';
import { directionless } from '../../../csv/directionless';
import { labelKey } from '../../../csv/labelKey';
import type { TableSource } from '../../../store/datasetSlice';
import { type HeldColumn, selectHeldColumns } from '../../../store/heldValues';
import { memoizeLast } from '../../../store/memoizeLast';
import type { OtherKey } from '../../../store/state';

/** A column that is on no axis. Its cell has a number; for a column of texts that is the place of the text among the levels. */
export interface Other extends HeldColumn {
  readonly key: OtherKey;
}

/** The columns on no axis, in the order of the model. */
export const othersOf = memoizeLast((source: TableSource | null): readonly Other[] =>
  selectHeldColumns({ dataset: { source } }).map((column, k) => ({ ...column, key: `other${k}` }) as const),
);

/** The number in the cell of point `i`. */
export function cellValue(
  { levels, first, features }: Other,
  points: Pick<Sample, 'others'>,
  i: number,
): number {
  if (levels === null) return points.others[first][i];
  for (let j = 0; j < features.length; j++) if (points.others[first + j][i] === 1) return j + 1;
  return 0;
}

/** The values of the features of a column for the number in its cell. */
export function featuresOf({ levels, features }: Other, value: number): number[] {
  return levels === null ? [value] : features.map((_, j) => (j + 1 === value ? 1 : 0));
}

/** The place of a text among the levels, however it is spelled; null where it is none of them. */
export function levelCalled(levels: readonly string[], text: string): number | null {
  const shown = directionless(text);
  const exact = levels.indexOf(shown.trim());
  if (exact >= 0) return exact;
  const key = labelKey(shown);
  const at = levels.findIndex((level) => labelKey(level) === key);
  return at < 0 ? null : at;
}
