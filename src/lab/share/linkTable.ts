import type { Dataset } from '../../core/data/dataset';
import { restDomain } from '../../core/data/domain';
import type { OtherColumn } from '../../core/data/table';
import { marked } from '../../csv/formulas';
import { openCsv } from '../../csv/openCsv';
import { readCsv } from '../../csv/readCsv';
import type { DatasetSlice, TableSource } from '../../store/datasetSlice';
import { sourceOf } from '../files/tableSource';
import { readReading } from '../pageState/readPageState';

/** A CSV file with only the columns in use, under their names, and a row for every point; other rows stay empty. */
export function writeLinkTable(
  { x1, x2, y, id, others }: Dataset,
  { table, reading }: TableSource,
  labels: readonly string[],
): Uint8Array<ArrayBuffer> {
  const { horizontal, vertical, label, positive } = reading;
  const negative = labels.find((text) => text !== positive) ?? (positive === '0' ? '1' : '0');
  const more = reading.others.map(({ column }) => column);
  const names = [horizontal, ...(vertical === null ? [] : [vertical]), ...more, label].map(
    (column) => table.header[column],
  );
  const empty = ','.repeat(names.length - 1);
  const lines = [names.map(quote).join()];
  for (let i = 0; i < y.length; i++) {
    // Row k of the data stands in line k + 1.
    while (lines.length < id[i] + 1) lines.push(empty);
    const place = vertical === null ? [x1[i]] : [x1[i], x2[i]];
    const rest = cellsOf(reading.others, others, i);
    lines.push([...place.map(exactText), ...rest, quote(y[i] === 1 ? positive : negative)].join());
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/** The cells of point `i` in the columns on no axis. */
function cellsOf(columns: readonly OtherColumn[], features: readonly Float64Array[], i: number): string[] {
  let at = 0;
  return columns.map(({ levels }) => {
    const own = features.slice(at, at + (levels?.length ?? 2) - 1);
    at += own.length;
    return levels === null
      ? exactText(own[0][i])
      : quote(levels[own.findIndex((column) => column[i] === 1) + 1]);
  });
}

/** The points of such a file; `levels` are to be those of each column on no axis (see `OtherColumn`). Throws where it is none. */
export function readLinkTable(
  name: string,
  bytes: Uint8Array,
  positive: string,
  levels: readonly unknown[],
): Pick<DatasetSlice, 'points' | 'source' | 'home' | 'held'> {
  const opened = openCsv(name, bytes);
  const last = opened.table.header.length - 1;
  const axes = last - levels.length;
  if (axes < 1 || axes > 2) throw new RangeError('a table of a link has one or two columns for the axes');
  const others = levels.map((texts, j) => ({ column: axes + j, levels: texts }));
  const columns = { horizontal: 0, vertical: axes === 2 ? 1 : null, label: last, positive, others };
  const isColumn = (index: unknown): index is number => typeof index === 'number' && index <= last;
  const reading = readReading(columns, isColumn);
  if (!reading) throw new RangeError('a table of a link has other levels');
  const { points, held, ...outcome } = readCsv(opened.table, reading);
  const home = axes === 2 ? outcome.home : { ...outcome.home, x2: restDomain };
  const source = sourceOf(opened, reading, { points, held, ...outcome }, null);
  return { points, source, home, held };
}

const quote = (text: string) => `"${marked(text).replaceAll('"', '""')}"`;

/** The shortest text that reads back as the same number, −0 included. */
function exactText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}
