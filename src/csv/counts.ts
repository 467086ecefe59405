import type { Counts, Table } from '../core/data/table';
import { createByteSink } from './byteSink';
import { type Cells, createCells, createContent, delimiterByte, findCell, scanRow } from './cells';
import { csvLimits } from './csvLimits';
import { createLineCounter } from './lines';
import { quoted } from './quoted';
import { FileRefused } from './refused';
import { hasDecimalComma, numberOf } from './values';

/** Rows looked at to see which columns hold counts. */
const looked = 1000;
const trialNames =
  /(?:^|[^a-z])(?:n|m|ni|totals?|trials?|cases|size|counts?|number|exposed|tested|of|risk|denominator|sample)$/i;
const successNames =
  /(?:^|[^a-z])(?:success(?:es)?|failures?|failed|killed|dead|deaths?|died|events?|positives?|yes|hits|wins|damaged?|affected|infected|ill|sick|respon(?:ses|ders|ded)|survived|survivors|y|r|x)$/i;

type Part = Pick<Table, 'bytes' | 'rowStart' | 'header' | 'delimiter'>;

/** Reads whole numbers from 0 on out of the rows of a table; NaN for anything else. */
function createCountReader({ bytes, rowStart, delimiter }: Part) {
  const cells: Cells = createCells();
  const content = createContent();
  const isComma = hasDecimalComma(delimiter);
  return {
    cells,
    read(row: number): void {
      scanRow(bytes, rowStart[row], delimiterByte(delimiter), cells);
    },
    count(column: number): number {
      findCell(bytes, cells, column, content);
      const value = numberOf(bytes, content, isComma);
      return Number.isInteger(value) && value >= 0 ? value : Number.NaN;
    },
  };
}

/**
 * The two columns of a table that probably say how many cases of each row are of class 1 and how many cases there are: whole numbers, the
 * first never more than the second and not always as many. Of several those whose names say so, as failures and n do, then neighbours. Null where there are none.
 */
export function guessCounts(table: Part): Counts | null {
  const { header } = table;
  const reader = createCountReader(table);
  const rows = Math.min(looked, table.rowStart.length - 1);
  const columns = header.map(() => new Float64Array(rows));
  for (let row = 0; row < rows; row++) {
    reader.read(row);
    columns.forEach((column, k) => {
      column[row] = reader.count(k);
    });
  }
  const whole = header.map((_, k) => k).filter((k) => rows > 0 && columns[k].every((value) => value >= 0));
  const pairs = whole.flatMap((trials) =>
    whole
      .filter((successes) => isPair(columns[successes], columns[trials]))
      .map((successes) => ({ successes, trials })),
  );
  const score = ({ successes, trials }: Counts) =>
    2 * Number(trialNames.test(header[trials])) +
    2 * Number(successNames.test(header[successes])) +
    Number(Math.abs(successes - trials) === 1);
  return pairs.reduce<Counts | null>(
    (best, pair) => (best === null || score(pair) > score(best) ? pair : best),
    null,
  );
}

function isPair(successes: Float64Array, trials: Float64Array): boolean {
  const isWithin = successes.every((value, row) => value <= trials[row]);
  return isWithin && successes.some((value, row) => value < trials[row]) && trials.some((value) => value > 1);
}

/**
 * The text of the same table with one row a case: those of class 1 with 1 and the others with 0 in a last column, which is called as that of the
 * successes; the two columns of counts are left out. A row whose counts are none, or where there are more successes than trials, comes once and
 * without a label. With the line of the file in which the group of each row stands. Throws FileRefused (too-many-rows) beyond what the page holds.
 */
export function expandCounts(
  table: Part,
  { successes, trials }: Counts,
): { bytes: Uint8Array; lines: Uint32Array } {
  const { bytes, rowStart, header, delimiter } = table;
  const others = header.map((_, k) => k).filter((k) => k !== successes && k !== trials);
  const sink = createByteSink(bytes.length);
  const names = [...others, successes].map((k) => quoted(header[k], delimiter));
  sink.text(`${names.join(delimiter)}\n`);
  const reader = createCountReader(table);
  const { cells } = reader;
  const lineOf = createLineCounter(bytes);
  const lines: number[] = [];
  const write = (label: string, times: number, line: number): void => {
    if (lines.length + times > csvLimits.rows)
      throw new FileRefused({ kind: 'too-many-rows', limit: csvLimits.rows });
    for (let i = 0; i < times; i++) {
      for (const k of others) {
        if (k < cells.count) sink.put(bytes.subarray(cells.from[k], cells.to[k]));
        sink.text(delimiter);
      }
      sink.text(`${label}\n`);
      lines.push(line);
    }
  };
  for (let row = 0; row < rowStart.length - 1; row++) {
    reader.read(row);
    const line = lineOf(rowStart[row]);
    const [ones, all] = [reader.count(successes), reader.count(trials)];
    if (ones <= all) {
      write('1', ones, line);
      write('0', all - ones, line);
    } else write('', 1, line);
  }
  return { bytes: sink.take(), lines: Uint32Array.from(lines) };
}
