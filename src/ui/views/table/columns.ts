import { words as pointTableWords } from '#words/pointTable';
import { words } from '../../../messages/words';
import type { DatasetSlice } from '../../../store/datasetSlice';
import type { TableColumn } from '../../../store/state';
import type { Field } from './pastedRows';

/** The table's columns from left to right. */
export function columnsOf(hasVertical: boolean, hasTest: boolean): TableColumn[] {
  return [
    'number',
    'x1',
    ...(hasVertical ? (['x2'] as const) : []),
    'class',
    'p',
    ...(hasTest ? (['test'] as const) : []),
  ];
}

/** A column's short title, and what it is in a few words. */
export interface ColumnName {
  readonly title: string;
  readonly about: string;
}

/** Features are called as in the file that the points came from. */
export function columnName(column: TableColumn, { source }: Pick<DatasetSlice, 'source'>): ColumnName {
  if (column === 'x1') return feature(words.plane.x1, source?.table.header[source.reading.horizontal]);
  if (column === 'x2') return feature(words.plane.x2, source?.table.header[source.reading.vertical ?? -1]);
  const { titles, about } = pointTableWords;
  const isLine = column === 'number' && source !== null;
  return { title: titles[column], about: isLine ? about.line : about[column] };
}

const feature = (plain: string, name: string | undefined): ColumnName => ({
  title: name || plain,
  about: name || plain,
});

/** The name of a point in the table: its number from 1, or the line of its row in the file (after the header). */
export function rowNumber(id: number, { source }: Pick<DatasetSlice, 'source'>): number {
  return source ? id + 2 : id + 1;
}

/** The fields that a paste into a column fills, from it rightwards; none for a column that is worked out. */
export function fieldsFrom(column: TableColumn, hasVertical: boolean): readonly Field[] {
  const fields: Field[] = hasVertical ? ['x1', 'x2', 'class'] : ['x1', 'class'];
  if (column === 'number') return fields;
  const at = fields.indexOf(column as Field);
  return at < 0 ? [] : fields.slice(at);
}
