import type { Dataset, Label } from '../core/data/dataset';
import type { Reading, Table } from '../core/data/table';
import { type ByteSink, createByteSink } from './byteSink';
import { createCells, delimiterByte, isBlank, scanRow } from './cells';
import { guardTable } from './guardTable';
import { labelKey } from './labelKey';
import { numberText } from './numberText';
import { createProfiler } from './profile';
import { createMeter, type OnProgress } from './progress';
import { quoted } from './quoted';
import { requireColumns } from './readCsv';
import { createRowReader, type Row, type RowReader } from './rowReader';
import { hasDecimalComma } from './values';

const LF = 10;
const CR = 13;
const COMMA = 44;

/** How many rows are looked at to see how the file writes its numbers. */
const styleRows = 100;

/**
 * A table's file again: the header and every row whose point is as it was read, and every row that is no point, byte for
 * byte but for the marks of `guardTable`; in the rows of points that were moved or given another class only those cells anew; rows of points that were
 * removed left out; and last, points that were added, their other cells empty. Numbers are exact, with a decimal comma where
 * the file has them. Class 1 is written as the reading's positive text, class 0 as the most frequent other text of the label
 * column (where there is none: 0, or 1 if 0 is class 1).
 */
export function writeTable(
  points: Dataset,
  given: Table,
  reading: Reading,
  onProgress: OnProgress = () => {},
): Uint8Array<ArrayBuffer> {
  requireColumns(given, reading);
  const table = guardTable(given);
  const { bytes, rowStart } = table;
  const rows = rowStart.length - 1;
  const meter = createMeter(bytes.length, onProgress);
  const sink = createByteSink(bytes.length + 1024);
  const reader = createRowReader(table, reading);
  const entries = createEntries(table, reading);
  let copied = 0;
  const copyTo = (row: number) => {
    sink.put(bytes.subarray(copied, rowStart[row]));
    copied = rowStart[row + 1];
  };
  let i = 0;
  for (let row = 0; row < rows; row++) {
    const isPoint = reader.read(row);
    if (points.id[i] === row) {
      const changes = changesOf(points, i, reader, entries);
      i++;
      if (changes.length > 0) {
        copyTo(row);
        writeChanged(sink, table, row, reader, changes);
      }
    } else if (isPoint) copyTo(row);
    meter(rowStart[row + 1]);
  }
  sink.put(bytes.subarray(copied));
  const ending = endingOf(table);
  for (; i < points.y.length; i++) writeAdded(sink, table, ending, entries.of(points, i));
  return sink.take();
}

/** A text for a cell of a row. */
interface Entry {
  /** True if the cell has to be written anew. */
  readonly isOther: boolean;
  readonly column: number;
  readonly text: string;
}

/** The cells of point `i` that do not say what it is, from left to right. */
function changesOf(points: Dataset, i: number, { row, cells }: RowReader, entries: Entries): Entry[] {
  if (row.why === 'wrong-cells' || isSame(points, i, row, entries.hasVertical)) return [];
  return entries.of(points, i, row).filter(({ isOther, column }) => isOther && column < cells.count);
}

function isSame({ x1, x2, y, others }: Dataset, i: number, row: Row, hasVertical: boolean): boolean {
  if (!Object.is(row.x1, x1[i]) || (hasVertical && !Object.is(row.x2, x2[i]))) return false;
  for (let j = 0; j < others.length; j++) if (!Object.is(row.others[j], others[j][i])) return false;
  return row.y === y[i] && row.why === null;
}

type Entries = ReturnType<typeof createEntries>;

/** The cells of a point. */
function createEntries(table: Table, reading: Reading) {
  const isComma = usesComma(table, reading);
  let otherText: string | null = null;
  const coordinateText = (value: number) =>
    isComma ? numberText(value).replace('.', ',') : numberText(value);
  const labelText = (label: Label) => {
    if (label === 1) return reading.positive;
    otherText ??= mostFrequentOther(table, reading);
    return otherText;
  };
  const { horizontal, vertical, label } = reading;
  return {
    hasVertical: vertical !== null,
    /** From left to right, one for each column; `row` is what the file says. */
    of(points: Dataset, i: number, row: Row | null = null): Entry[] {
      const { x1, x2, y } = points;
      const number = (column: number, value: number, before: number | undefined): Entry => {
        return { column, text: coordinateText(value), isOther: !Object.is(value, before) };
      };
      const entries = [number(horizontal, x1[i], row?.x1)];
      if (vertical !== null) entries.push(number(vertical, x2[i], row?.x2));
      const isOther = row?.y !== y[i] || row.why !== null;
      entries.push({ column: label, text: labelText(y[i] as Label), isOther });
      let at = 0;
      for (const { column, levels } of reading.others) {
        const values = points.others.slice(at, at + (levels?.length ?? 2) - 1).map((other) => other[i]);
        const before = row?.others.subarray(at, at + values.length);
        at += values.length;
        if (levels === null) entries.push(number(column, values[0], before?.[0]));
        else {
          const isOther = values.some((value, j) => !Object.is(value, before?.[j]));
          entries.push({ column, text: levels[values.indexOf(1) + 1], isOther });
        }
      }
      entries.sort((a, b) => a.column - b.column);
      return entries.filter(({ column }, k) => column !== entries[k - 1]?.column);
    },
  };
}

function usesComma(table: Table, { horizontal, vertical, others }: Reading): boolean {
  const { bytes, rowStart, header, delimiter } = table;
  if (!hasDecimalComma(delimiter)) return false;
  const numbers = others.filter(({ levels }) => levels === null).map(({ column }) => column);
  const numeric = [horizontal, ...(vertical === null ? [] : [vertical]), ...numbers];
  const cells = createCells();
  for (let row = 0; row < Math.min(styleRows, rowStart.length - 1); row++) {
    scanRow(bytes, rowStart[row], delimiterByte(delimiter), cells);
    if (cells.count !== header.length) continue;
    for (const k of numeric) {
      if (bytes.subarray(cells.from[k], cells.to[k]).includes(COMMA)) return true;
    }
  }
  return false;
}

function mostFrequentOther(table: Table, { label, positive }: Reading): string {
  const { bytes, rowStart, header, delimiter } = table;
  const cells = createCells();
  const one = { ...createCells(), count: 1 };
  const profiler = createProfiler(1, ',');
  for (let row = 0; row < rowStart.length - 1; row++) {
    scanRow(bytes, rowStart[row], delimiterByte(delimiter), cells);
    if (cells.count !== header.length) continue;
    one.from[0] = cells.from[label];
    one.to[0] = cells.to[label];
    profiler.take(bytes, one);
  }
  const { texts } = profiler.tallies(header)[0].profile;
  const other = texts.find(({ text }) => labelKey(text) !== labelKey(positive));
  return other?.text ?? (positive === '0' ? '1' : '0');
}

function writeChanged(
  sink: ByteSink,
  { bytes, rowStart, delimiter }: Table,
  row: number,
  { cells }: RowReader,
  changes: readonly Entry[],
): void {
  let copied = rowStart[row];
  for (const { column, text } of changes) {
    sink.put(bytes.subarray(copied, cells.from[column]));
    sink.text(quoted(text, delimiter));
    copied = cells.to[column];
  }
  sink.put(bytes.subarray(copied, rowStart[row + 1]));
}

function writeAdded(
  sink: ByteSink,
  { header, delimiter }: Table,
  { line, isClosed }: Ending,
  entries: readonly Entry[],
): void {
  if (sink.last !== undefined && !isLineEnd(sink.last)) sink.text(line);
  let at = 0;
  for (const { column, text } of entries) {
    sink.text(delimiter.repeat(column - at) + quoted(text, delimiter));
    at = column;
  }
  sink.text(delimiter.repeat(header.length - 1 - at));
  if (isClosed) sink.text(line);
}

function isLineEnd(byte: number): boolean {
  return byte === LF || byte === CR;
}

/** How the lines of a file end, and whether its last one does. */
interface Ending {
  readonly line: string;
  readonly isClosed: boolean;
}

/** The first row tells; LF where there is but one. */
function endingOf({ bytes, delimiter }: Table): Ending {
  const cells = createCells();
  let end = 0;
  do end = scanRow(bytes, end, delimiterByte(delimiter), cells);
  while (isBlank(bytes, cells) && end < bytes.length);
  const [before, last] = [bytes[end - 2], bytes[end - 1]];
  const line = last === CR ? '\r' : before === CR && last === LF ? '\r\n' : '\n';
  return { line, isClosed: isLineEnd(bytes[bytes.length - 1]) };
}
