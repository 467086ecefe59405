import { isCoordinate } from '../../../core/data/coordinate';
import type { Label } from '../../../core/data/dataset';
import { createCells, delimiterByte, rowTexts, scanRow } from '../../../csv/cells';
import { writtenNumber } from '../../../csv/numberFormat';
import { parseNumber } from '../../../messages/readNumber';
import type { FeatureColumn } from '../../../store/state';
import { levelCalled, type Other } from './others';

/** The columns of the table that can be pasted into. */
export type Field = FeatureColumn | 'class';

export type WhyLeftOut =
  | 'missing'
  | 'not-a-number'
  | 'too-large'
  | 'no-level'
  | 'no-class'
  | 'too-many-cells'
  | 'full';

/** A text that is none of the levels of its column. */
export interface NoLevel {
  readonly text: string;
  readonly levels: readonly string[];
}

/** How many rows were left out for a reason, the line (from 1) of the first, and its text where that is no level. */
export type LeftOut = Map<
  WhyLeftOut,
  { readonly rows: number; readonly line: number; readonly noLevel?: NoLevel | undefined }
>;

/** Pasted rows, field by field; NaN where a row has nothing for a field, and in all of a row that is left out. */
export interface Pasted {
  readonly x1: Float64Array;
  readonly x2: Float64Array;
  readonly label: Float64Array;
  /** The numbers in the cells of each column on no axis (see `Other`). */
  readonly others: readonly Float64Array[];
  /** The line that each row begins in, from 1. */
  readonly line: Uint32Array;
  readonly leftOut: LeftOut;
}

const lineFeed = 10;
const carriageReturn = 13;

/** So many rows are read at a time, a few milliseconds, before the page gets its turn. */
const portion = 5000;

/**
 * Reads rows copied from a spreadsheet or a file: cells between tabs, else semicolons, else commas. The first cell of a
 * row belongs to the first of `fields`, and so on; a first row without any value is a header and is skipped. Quoted cells
 * may hold all of these, and line ends.
 */
export async function readPasted(
  text: string,
  fields: readonly Field[],
  classOf: (text: string) => Label | null,
  others: readonly Other[] = [],
): Promise<Pasted> {
  const trimmed = text.replace(/[\r\n]+$/, '');
  const bytes = new TextEncoder().encode(trimmed);
  const lines = countLines(bytes);
  const format = formatOf(trimmed, lines);
  const readers = fields.map((field) => readerOf(field, format, classOf, others));
  const columns = fields.map(() => new Float64Array(lines).fill(Number.NaN));
  const lineOf = new Uint32Array(lines);
  const leftOut: LeftOut = new Map();
  let size = 0;
  for (const { cells, line } of rowsOf(bytes, format)) {
    if (line === 1 && lines > 1 && cells && isHeader(cells, readers)) continue;
    if (size > 0 && size % portion === 0) await pause();
    const values = cells ? readRow(cells, readers) : { why: 'not-a-number' as const };
    if ('why' in values) leave(leftOut, values.why, line, values.noLevel);
    else for (let j = 0; j < values.length; j++) columns[j][size] = values[j];
    lineOf[size++] = line;
  }
  const nothing = new Float64Array(size).fill(Number.NaN);
  const columnOf = (field: Field) => columns[fields.indexOf(field)]?.subarray(0, size) ?? nothing;
  return {
    x1: columnOf('x1'),
    x2: columnOf('x2'),
    label: columnOf('class'),
    others: others.map(({ key }) => columnOf(key)),
    line: lineOf.subarray(0, size),
    leftOut,
  };
}

/** Counts a row as left out; of the first for a reason it is kept which one it was. */
export function leave(leftOut: LeftOut, why: WhyLeftOut, line: number, noLevel?: NoLevel): void {
  const before = leftOut.get(why);
  leftOut.set(why, { ...(before ?? { line, noLevel }), rows: (before?.rows ?? 0) + 1 });
}

/** True of text that is more than one cell. */
export function hasManyCells(text: string): boolean {
  const trimmed = text.replace(/[\r\n]+$/, '');
  return /[\t\r\n;]/.test(trimmed) || (trimmed.includes(',') && parseNumber(trimmed) === null);
}

interface PastedRow {
  readonly cells: readonly string[] | null;
  readonly line: number;
}

interface Format {
  /** Null: each line is one cell. */
  readonly delimiter: '\t' | ';' | ',' | null;
  readonly hasDecimalComma: boolean;
}

function formatOf(text: string, lines: number): Format {
  const delimiter = text.includes('\t') ? '\t' : text.includes(';') ? ';' : text.includes(',') ? ',' : null;
  if (delimiter === ',' && lines === 1 && parseNumber(text) !== null) {
    return { delimiter: null, hasDecimalComma: false };
  }
  if (delimiter === ',') return { delimiter, hasDecimalComma: false };
  // 1,234 alone may be a thousand or a little more than one: the numbers around it tell.
  const isComma = surely.comma.test(text) && !surely.point.test(text);
  const seemsComma = !text.includes('.') && (delimiter === ';' || /,(\d{1,2}|\d{4,})(?!\d)/.test(text));
  return { delimiter, hasDecimalComma: isComma || seemsComma };
}

/**
 * A cell with a number whose decimal sign can be no other: not three digits behind it, or more than three or a 0 before it,
 * or the other sign between thousands.
 */
function surelyDecimal(decimal: string, group: string): RegExp {
  const number = `\\d*${decimal}(?:\\d{1,2}|\\d{4,})|(?:0|\\d{4,})?${decimal}\\d+|\\d{1,3}(?:${group}\\d{3})+${decimal}\\d+`;
  return new RegExp(`(?:^|[\\t\\r\\n;"]) *[-+−]?(?:${number})(?:e[-+]?\\d+)? *(?=$|[\\t\\r\\n;"])`, 'i');
}

const surely = { comma: surelyDecimal(',', '\\.'), point: surelyDecimal('\\.', ',') };

/** Reads the cells of a field: the number that each stands for, or why there is none. */
interface CellReader {
  readonly read: (cell: string) => number | null;
  readonly why: WhyLeftOut;
  /** Those of a column of texts. */
  readonly levels?: readonly string[];
  /** True if a cell with this text is no name of a column. */
  readonly isValue: (cell: string) => boolean;
}

function readerOf(
  field: Field,
  format: Format,
  classOf: (text: string) => Label | null,
  others: readonly Other[],
): CellReader {
  const number = (cell: string) => readNumber(cell, format);
  const isValue = (cell: string) => number(cell) !== null || classOf(cell) !== null;
  if (field === 'class') return { read: classOf, why: 'no-class', isValue };
  const levels = others.find(({ key }) => key === field)?.levels;
  if (!levels) return { read: number, why: 'not-a-number', isValue };
  const read = (cell: string) => levelCalled(levels, cell);
  return { read, why: 'no-level', levels, isValue: (cell) => isValue(cell) || read(cell) !== null };
}

function isHeader(cells: readonly string[], readers: readonly CellReader[]): boolean {
  return (
    cells.some((cell) => cell !== '') &&
    cells.every((cell, j) => !(readers[j] ?? readers[readers.length - 1]).isValue(cell))
  );
}

/** The texts of each row's cells; null for a line with a quote that is never closed. */
function* rowsOf(bytes: Uint8Array, { delimiter }: Format): Generator<PastedRow> {
  const none = -1;
  const separator = delimiter === null ? none : delimiterByte(delimiter);
  const cells = createCells();
  let at = 0;
  let line = 1;
  do {
    const end = scanRow(bytes, at, separator, cells);
    const isOpen = cells.openQuote >= 0;
    const texts = isOpen ? null : rowTexts(bytes, cells, Number.POSITIVE_INFINITY).map((text) => text.trim());
    yield { cells: texts, line };
    const next = isOpen ? nextLine(bytes, at) : end;
    while (at < next) {
      at = nextLine(bytes, at);
      line++;
    }
  } while (at < bytes.length);
}

function countLines(bytes: Uint8Array): number {
  let lines = 1;
  for (let at = nextLine(bytes, 0); at < bytes.length; at = nextLine(bytes, at)) lines++;
  return lines;
}

/** The first byte of the line after that of byte `at`, or the end. */
function nextLine(bytes: Uint8Array, at: number): number {
  let i = at;
  while (i < bytes.length && bytes[i] !== lineFeed && bytes[i] !== carriageReturn) i++;
  return Math.min(bytes.length, bytes[i] === carriageReturn && bytes[i + 1] === lineFeed ? i + 2 : i + 1);
}

function readRow(
  cells: readonly string[],
  readers: readonly CellReader[],
): number[] | { readonly why: WhyLeftOut; readonly noLevel?: NoLevel | undefined } {
  if (cells.length > readers.length) return { why: 'too-many-cells' };
  const values: number[] = [];
  for (const [j, text] of cells.entries()) {
    if (text === '') return { why: 'missing' };
    const { read, why, levels } = readers[j];
    const value = read(text);
    if (value === null) return { why, noLevel: levels && { text, levels } };
    if (!isCoordinate(value)) return { why: 'too-large' };
    values.push(value);
  }
  return values;
}

function readNumber(cell: string, { hasDecimalComma }: Format): number | null {
  if (!hasDecimalComma) return parseNumber(cell);
  const value = writtenNumber(cell, 'comma');
  return Number.isNaN(value) ? parseNumber(cell.replace(',', '.')) : value;
}

/** Lets the page paint and hear. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
