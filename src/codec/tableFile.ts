import { quoted } from '../csv/quoted';

/** Null stands for what is not known. */
export type TableRow = readonly (string | number | null)[];

/** A table that the page shows as a CSV file, its header first; numbers are exact, what is not known is an empty cell. */
export function writeTableFile(rows: readonly TableRow[]): string {
  return rows.map((row) => `${row.map(textOf).join(',')}\n`).join('');
}

function textOf(cell: TableRow[number]): string {
  return typeof cell === 'number' ? String(cell) : quoted(cell ?? '', ',');
}
