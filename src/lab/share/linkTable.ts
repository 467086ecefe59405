import type { Dataset } from '../../core/data/dataset';
import { restDomain } from '../../core/data/domain';
import { marked } from '../../csv/formulas';
import { openCsv } from '../../csv/openCsv';
import { readCsv } from '../../csv/readCsv';
import type { DatasetSlice, TableSource } from '../../store/datasetSlice';
import { sourceOf } from '../files/tableSource';

/** A CSV file with only the columns in use, under their names, and a row for every point; other rows stay empty. */
export function writeLinkTable(
  { x1, x2, y, id }: Dataset,
  { table, reading }: TableSource,
  labels: readonly string[],
): Uint8Array<ArrayBuffer> {
  const { horizontal, vertical, label, positive } = reading;
  const negative = labels.find((text) => text !== positive) ?? (positive === '0' ? '1' : '0');
  const names = [horizontal, ...(vertical === null ? [] : [vertical]), label].map(
    (column) => table.header[column],
  );
  const empty = ','.repeat(names.length - 1);
  const lines = [names.map(quote).join()];
  for (let i = 0; i < y.length; i++) {
    // Row k of the data stands in line k + 1.
    while (lines.length < id[i] + 1) lines.push(empty);
    const place = vertical === null ? [x1[i]] : [x1[i], x2[i]];
    lines.push([...place.map(exactText), quote(y[i] === 1 ? positive : negative)].join());
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/** The points of such a file. Throws where it is none. */
export function readLinkTable(
  name: string,
  bytes: Uint8Array,
  positive: string,
): Pick<DatasetSlice, 'points' | 'source' | 'home'> {
  const opened = openCsv(name, bytes);
  const last = opened.table.header.length - 1;
  if (last < 1 || last > 2) throw new RangeError('a table of a link has two or three columns');
  const reading = { horizontal: 0, vertical: last === 2 ? 1 : null, label: last, positive };
  const outcome = readCsv(opened.table, reading);
  const home = last === 2 ? outcome.home : { ...outcome.home, x2: restDomain };
  return { points: outcome.points, source: sourceOf(opened, reading, outcome, null), home };
}

const quote = (text: string) => `"${marked(text).replaceAll('"', '""')}"`;

/** The shortest text that reads back as the same number, −0 included. */
function exactText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}
