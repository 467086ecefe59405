import { limits } from '../../store/limits';
import type { Standing } from '../../trainer/protocol';
import type { PageState } from './pageState';

/** A run that comes back where it stood, and the epochs at which points or settings were changed in its course. */
export interface KeptRun extends Standing {
  readonly changes: readonly number[];
}

export type Column = Float64Array | Uint8Array | Uint32Array;
/** The large columns by name; written and read apart from the rest. */
export type Columns = Readonly<Record<string, Column>>;
/** The bytes of columns, by name. */
export type ColumnBytes = Readonly<Record<string, Uint8Array<ArrayBuffer>>>;

/** The name under which a feature on no axis is stored. */
export const otherColumn = (index: number) => `other${index}`;

/** The columns that only pages with a table have, as they are where there is none. */
export const noTable: Readonly<Record<string, null>> = Object.fromEntries(
  ['bytes', 'rowStart', ...Array.from({ length: limits.others.max }, (_, j) => otherColumn(j))].map(
    (name) => [name, null],
  ),
);

/** Of the records written here. */
export const version = 1;

/** A page state as it is stored: a small record that can be cloned, and the columns. */
export function recordOf(
  { dataset, settings, display, epoch }: PageState,
  run: KeptRun | null = null,
): { record: object; columns: Columns } {
  const { points, source, ...rest } = dataset;
  const { x1, x2, y, id, others, nextId } = points;
  const columns: Record<string, Column> = { x1, x2, y, id };
  for (const [j, column] of others.entries()) columns[otherColumn(j)] = column;
  let kept: object | null = null;
  if (source) {
    const { bytes, rowStart, ...table } = source.table;
    Object.assign(columns, { bytes, rowStart });
    kept = { ...source, table };
  }
  return {
    record: { version, dataset: { ...rest, nextId, source: kept }, settings, view: display, epoch, run },
    columns,
  };
}

/** The columns that a write stores; null takes one away. */
export type Changes = Readonly<Record<string, Column | null>>;

/**
 * What makes of the columns stored these. `stored`: as far as they are known; null for one of which it is not known what is
 * stored, if anything.
 */
export function changedColumns(columns: Columns, stored: Changes): Changes {
  const changed: Record<string, Column | null> = {};
  for (const name of Object.keys(stored)) if (!(name in columns)) changed[name] = null;
  for (const [name, column] of Object.entries(columns)) if (column !== stored[name]) changed[name] = column;
  return changed;
}
