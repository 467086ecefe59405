import type { OtherColumn, Reading } from '../core/data/table';
import type { DatasetSlice, TableSource } from './datasetSlice';

type Held = { readonly source: TableSource | null } & Pick<DatasetSlice, 'held'>;

/**
 * Where the plane holds the features on no axis after the table `next.source` was read: as `before` where the same table's same
 * column was on no axis already, else at the middle values `next.held`. A column of levels that was held at one which the next
 * reading does not have goes to its middle as a whole.
 */
export function keptHeld(before: Held, next: Held): readonly number[] {
  const [old, now] = [before.source, next.source];
  if (!old || !now || old.table.name !== now.table.name) return next.held;
  const kept = new Map(
    columnsOf(old.reading, before.held).map((column) => [old.table.header[column.column], column]),
  );
  return columnsOf(now.reading, next.held).flatMap((column) => {
    const same = kept.get(now.table.header[column.column]);
    return (same && valuesAs(same, column)) ?? column.values;
  });
}

/** A column on no axis with the values of its features. */
type Valued = OtherColumn & { readonly values: readonly number[] };

function columnsOf({ others }: Reading, held: readonly number[]): Valued[] {
  let next = 0;
  return others.map(({ column, levels }) => {
    const first = next;
    next += levels === null ? 1 : levels.length - 1;
    return { column, levels, values: held.slice(first, next) };
  });
}

/** The values of `from` for the features of the same column as `to` has them; null where that has not all it is held at. */
function valuesAs(from: Valued, to: Valued): readonly number[] | null {
  if (from.levels === null || to.levels === null) return from.levels === to.levels ? from.values : null;
  const reference = 1 - from.values.reduce((sum, value) => sum + value, 0);
  const shares = new Map([reference, ...from.values].map((share, j) => [from.levels?.[j], share]));
  const { levels } = to;
  const isLost = [...shares].some(([level, share]) => share !== 0 && !levels.includes(level ?? ''));
  return isLost ? null : levels.slice(1).map((level) => shares.get(level) ?? 0);
}
