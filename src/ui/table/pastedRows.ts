import type { Label } from '../../core/data/dataset';
import { parseNumber } from '../../messages/readNumber';

/** The columns of the table that can be pasted into, from left to right. */
export type Field = 'x1' | 'x2' | 'class';

export type WhyLeftOut = 'missing' | 'not-a-number' | 'no-class' | 'too-many-cells' | 'full';

/** How many rows were left out for a reason, and the line (from 1) of the first. */
export type LeftOut = Map<WhyLeftOut, { readonly rows: number; readonly line: number }>;

/** Pasted rows, field by field; NaN where a row has nothing for a field, and in all of a row that is left out. */
export interface Pasted {
  readonly x1: Float64Array;
  readonly x2: Float64Array;
  readonly label: Float64Array;
  /** The line of each row in what was pasted, from 1. */
  readonly line: Uint32Array;
  readonly leftOut: LeftOut;
}

/** So many lines are read at a time, a few milliseconds, before the page gets its turn. */
const portion = 5000;

/**
 * Reads rows copied from a spreadsheet or a file: cells between tabs, else semicolons, else commas. The first cell of a
 * row belongs to the first of `fields`, and so on; a first line without any value is a header and is skipped.
 */
export async function readPasted(
  text: string,
  fields: readonly Field[],
  classOf: (text: string) => Label | null,
): Promise<Pasted> {
  const lines = text.replace(/[\r\n]+$/, '').split(/\r\n|\r|\n/);
  const format = formatOf(text, lines);
  const start = isHeader(lines, format, classOf) ? 1 : 0;
  const size = lines.length - start;
  const columns = {
    x1: new Float64Array(size).fill(Number.NaN),
    x2: new Float64Array(size).fill(Number.NaN),
    class: new Float64Array(size).fill(Number.NaN),
  };
  const leftOut: LeftOut = new Map();
  for (let k = 0; k < size; k++) {
    if (k > 0 && k % portion === 0) await pause();
    const values = readRow(splitCells(lines[start + k], format), fields, format, classOf);
    if (typeof values === 'string') leave(leftOut, values, start + k + 1);
    else for (let j = 0; j < values.length; j++) columns[fields[j]][k] = values[j];
  }
  const line = Uint32Array.from({ length: size }, (_, k) => start + k + 1);
  return { x1: columns.x1, x2: columns.x2, label: columns.class, line, leftOut };
}

/** Counts a row as left out. */
export function leave(leftOut: LeftOut, why: WhyLeftOut, line: number): void {
  const before = leftOut.get(why);
  leftOut.set(why, { rows: (before?.rows ?? 0) + 1, line: before?.line ?? line });
}

/** Whether text is more than what belongs into one cell. */
export function hasManyCells(text: string): boolean {
  const trimmed = text.replace(/[\r\n]+$/, '');
  return /[\t\r\n;]/.test(trimmed) || (trimmed.includes(',') && parseNumber(trimmed) === null);
}

interface Format {
  /** Null: each line is one cell. */
  readonly delimiter: '\t' | ';' | ',' | null;
  readonly hasDecimalComma: boolean;
}

function formatOf(text: string, lines: readonly string[]): Format {
  const delimiter = text.includes('\t') ? '\t' : text.includes(';') ? ';' : text.includes(',') ? ',' : null;
  if (delimiter === ',' && lines.length === 1 && parseNumber(text) !== null) {
    return { delimiter: null, hasDecimalComma: false };
  }
  // 1,234 alone may be a thousand or a little more than one: the numbers around it tell.
  const hasDecimalComma =
    delimiter !== ',' && !text.includes('.') && (delimiter === ';' || /,(\d{1,2}|\d{4,})(?!\d)/.test(text));
  return { delimiter, hasDecimalComma };
}

function isHeader(
  lines: readonly string[],
  format: Format,
  classOf: (text: string) => Label | null,
): boolean {
  if (lines.length < 2) return false;
  const cells = splitCells(lines[0], format);
  return (
    cells.some((cell) => cell !== '') &&
    cells.every((cell) => readNumber(cell, format) === null && classOf(cell) === null)
  );
}

function splitCells(line: string, { delimiter }: Format): string[] {
  if (delimiter === null) return [line.trim()];
  if (!line.includes('"')) return line.split(delimiter).map((cell) => cell.trim());
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === delimiter && !isQuoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  cells.push(cell.trim());
  return cells;
}

function readRow(
  cells: readonly string[],
  fields: readonly Field[],
  format: Format,
  classOf: (text: string) => Label | null,
): number[] | WhyLeftOut {
  if (cells.length > fields.length) return 'too-many-cells';
  const values: number[] = [];
  for (let j = 0; j < cells.length; j++) {
    if (cells[j] === '') return 'missing';
    const isClass = fields[j] === 'class';
    const value = isClass ? classOf(cells[j]) : readNumber(cells[j], format);
    if (value === null) return isClass ? 'no-class' : 'not-a-number';
    values.push(value);
  }
  return values;
}

function readNumber(cell: string, { hasDecimalComma }: Format): number | null {
  return parseNumber(hasDecimalComma ? cell.replace(',', '.') : cell);
}

/** Lets the page paint and hear. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
