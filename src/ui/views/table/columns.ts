import { words as pointTableWords } from '#words/pointTable';
import { words } from '../../../messages/words';
import type { DatasetSlice } from '../../../store/datasetSlice';
import { selectClassWords } from '../../../store/selectors';
import type { FeatureColumn, TableColumn } from '../../../store/state';
import { type Other, othersOf } from './others';
import type { Field } from './pastedRows';

/** The columns of features from left to right. */
export function featureColumns({
  hasVertical,
  source,
}: Pick<DatasetSlice, 'hasVertical' | 'source'>): readonly FeatureColumn[] {
  return ['x1', ...(hasVertical ? (['x2'] as const) : []), ...othersOf(source).map(({ key }) => key)];
}

/** The table's columns from left to right. */
export function columnsOf(features: readonly FeatureColumn[], hasTest: boolean): TableColumn[] {
  return ['number', ...features, 'class', 'p', ...(hasTest ? (['test'] as const) : [])];
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
  const other = otherOf(column, source);
  if (other) return feature(other.name, other.name);
  if (isFeature(column)) return feature('', '');
  const { titles, about } = pointTableWords;
  const isLine = column === 'number' && source !== null;
  if (column === 'p')
    return { title: titles.p, about: about.p(selectClassWords({ dataset: { source } })[1]) };
  return { title: titles[column], about: isLine ? about.line : about[column] };
}

const feature = (plain: string, name: string | undefined): ColumnName => ({
  title: name || plain,
  about: name || plain,
});

/** True of the columns that can be typed in. */
export function isFeature(column: TableColumn): column is FeatureColumn {
  return column === 'x1' || column === 'x2' || column.startsWith('other');
}

/** The column as it stands in the model; null for the columns that every table has. */
export function otherOf(column: TableColumn, source: DatasetSlice['source']): Other | null {
  return othersOf(source).find(({ key }) => key === column) ?? null;
}

/** The fields that a paste into a column fills, from it rightwards; none for a column that is worked out. */
export function fieldsFrom(column: TableColumn, features: readonly FeatureColumn[]): readonly Field[] {
  const fields: Field[] = [...features, 'class'];
  if (column === 'number') return fields;
  const at = fields.indexOf(column as Field);
  return at < 0 ? [] : fields.slice(at);
}
