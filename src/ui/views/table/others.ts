import type { Sample } from '../../../core/data/dataset';
import { labelKey } from '../../../csv/labelKey';
import type { TableSource } from '../../../store/datasetSlice';
import { memoizeLast } from '../../../store/memoizeLast';
import type { OtherKey } from '../../../store/state';

/**
 * A column that is on no axis. Its cell has a number; for a column of texts that is the place of the text among the levels,
 * which are 0/1 features of the points.
 */
export interface Other {
  readonly key: OtherKey;
  readonly name: string;
  /** Its texts, the reference first; null for a column of numbers. */
  readonly levels: readonly string[] | null;
  /** Its features among those of the points that are on no axis. */
  readonly from: number;
  readonly to: number;
}

/** The columns on no axis, in the order of the model. */
export const othersOf = memoizeLast((source: TableSource | null): readonly Other[] => {
  if (!source) return [];
  let to = 0;
  return source.reading.others.map(({ column, levels }, k) => {
    const from = to;
    to += levels === null ? 1 : levels.length - 1;
    return { key: `other${k}`, name: source.table.header[column], levels, from, to } as const;
  });
});

/** The number in the cell of point `i`. */
export function cellValue({ levels, from, to }: Other, points: Pick<Sample, 'others'>, i: number): number {
  if (levels === null) return points.others[from][i];
  for (let j = from; j < to; j++) if (points.others[j][i] === 1) return j - from + 1;
  return 0;
}

/** The same of values of all features on no axis, as they are held. */
export function heldValue(other: Other, held: readonly number[]): number {
  return cellValue(other, { others: held.map((value) => Float64Array.of(value)) }, 0);
}

/** The values of the features of a column for the number in its cell. */
export function featuresOf({ levels, from, to }: Other, value: number): number[] {
  if (levels === null) return [value];
  return Array.from({ length: to - from }, (_, j) => (j + 1 === value ? 1 : 0));
}

/** The place of a text among the levels, however it is spelled; null where it is none of them. */
export function levelCalled(levels: readonly string[], text: string): number | null {
  const exact = levels.indexOf(text.trim());
  if (exact >= 0) return exact;
  const key = labelKey(text);
  const at = levels.findIndex((level) => labelKey(level) === key);
  return at < 0 ? null : at;
}
