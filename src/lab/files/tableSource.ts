import type { RealData } from '../../core/data/realData';
import type { ColumnProfile, KeptColumns, Reading, Table } from '../../core/data/table';
import type { Opened, ReadPoints } from '../../loader/protocol';
import type { TableSource } from '../../store/datasetSlice';

/** The origin of points read from a file; `real` where it is one of the gallery's. */
export function sourceOf(
  { table, columns }: Opened,
  reading: Reading,
  outcome: ReadPoints,
  real: RealData | null,
): TableSource {
  return {
    table,
    reading,
    labels: labelsOf(columns, reading),
    columns,
    leftOut: countLeftOut(outcome),
    real: real?.kind ?? null,
  };
}

/** A large file as if it had only the columns that are kept of it. */
export function keptOf(opened: Opened, { table, columns }: KeptColumns): Opened {
  return { ...opened, table, columns: columns.map((column) => opened.columns[column]) };
}

/** The same table read in another way. */
export function readAs(source: TableSource, reading: Reading, outcome: ReadPoints): TableSource {
  const labels = reading.label === source.reading.label ? source.labels : labelsOf(source.columns, reading);
  return { ...source, reading, labels, leftOut: countLeftOut(outcome) };
}

function labelsOf(columns: readonly ColumnProfile[], { label }: Reading): readonly string[] {
  return columns[label].texts.map(({ text }) => text);
}

function countLeftOut({ leftOut }: ReadPoints): number {
  return leftOut.reduce((sum, { rows }) => sum + rows, 0);
}

/** The name under which a table's points are saved: its own, with an ending that fits where it has none. */
export function savedName({ name, delimiter }: Pick<Table, 'name' | 'delimiter'>): string {
  if (/\.(csv|tsv|txt|tab)$/i.test(name)) return name;
  return `${name}${delimiter === '\t' ? '.tsv' : '.csv'}`;
}
