import type { Counts, Delimiter } from '../core/data/table';
import { labelKey } from './labelKey';
import { bestSample, isComment, isNumber, marker, type SampleRow, sampleBy } from './sample';
import { commonUnit, unitOf } from './units';
import { isMissingText } from './values';

/** How a text is read as a table. A space means any run of spaces and tabs. */
export interface Layout {
  readonly delimiter: Delimiter | ' ';
  /** The first row of the table has the names of the columns. */
  readonly hasNames: boolean;
}

/** What a person says of a file. `counts`: its rows are groups, null: they are cases, 'guess': groups whose columns are to be guessed. */
export interface Asked extends Partial<Layout> {
  readonly counts?: Counts | 'guess' | null;
}

/** Where the table stands in a text. */
export interface Structure extends Layout {
  /** The byte at which the row of names begins, or without names the first row of data. */
  readonly start: number;
  readonly columns: number;
  /** Each row begins with a name of its own, for which the first row has no name: R writes files so. */
  readonly hasRowNames: boolean;
  /** Lines with something in them that stand before the table: a title, comments. */
  readonly linesBefore: number;
  /** Where spaces part the cells, so many of them do at least: two where texts have single ones in them. */
  readonly gap: 1 | 2;
}

/**
 * Where the table stands in a text, judged by its first rows, quotes heeded; what is `asked` for is done instead of guessed.
 * Delimiter: that of a line `sep=;`, else that by which the most rows have as many cells as most, at least two; a comma where there is none such,
 * spaces only where no other parts half of the rows, or where they give more numbers (decimal commas). The table begins with the first row as
 * wide as most, or with the first full row of words over numbers where all before it are less full. A number sign before the names is left out.
 * Its first row has names unless it has numbers where the rows below have them; numbers that count on (0, 1, 2 or 2019, 2020) are names.
 */
export function findStructure(text: Uint8Array, asked: Partial<Layout> = {}): Structure {
  const told = toldDelimiter(text);
  const from = told?.next ?? 0;
  const sample = asked.delimiter ? sampleBy(text, from, asked.delimiter) : bestSample(text, from, told);
  const { columns, delimiter, gap } = sample;
  const first = firstOfTable(sample.rows, columns);
  const rows = withoutMarker(sample.rows, first, columns);
  const hasRowNames = isShortOfRowNames(rows, first, columns);
  const hasNames = asked.hasNames ?? (hasRowNames || areNames(rows, first));
  const width = trimmedWidth(rows[first]?.texts ?? []);
  const rest = rows.slice(first + 1).filter(({ texts }) => texts.length > 0);
  const isTrailing =
    rest.length > 0 && rest.every(({ texts }) => texts.length !== columns || texts.at(-1) === '');
  const wide = isTrailing && columns > 1 && width < columns ? columns - 1 : columns;
  return {
    delimiter,
    hasNames,
    start: rows[first]?.at ?? from,
    columns: hasRowNames && !isTrailing ? columns : Math.max(wide, width),
    hasRowNames: hasRowNames && !isTrailing,
    linesBefore: first,
    gap,
  };
}

/** Cells up to the last that holds something. */
function trimmedWidth(texts: readonly string[]): number {
  return texts.findLastIndex((text) => text !== '') + 1;
}

/** Spreadsheets tell the delimiter so, in a line of its own. */
function toldDelimiter(text: Uint8Array): { delimiter: Delimiter; next: number } | null {
  const line = /^\s*"?sep=([,;|\t:^~])"?[ ,;|\t:^~]*(?:\r\n|\r|\n)/i.exec(
    String.fromCharCode(...text.subarray(0, 40)),
  );
  return line ? { delimiter: line[1] as Delimiter, next: line[0].length } : null;
}

/** The names of a row behind a number sign, as NumPy writes them; null where it is no such row. */
function commentedNames(rows: readonly SampleRow[], k: number, columns: number): readonly string[] | null {
  const { texts } = rows[k];
  if (!isComment(texts)) return null;
  const rest = texts[0].replace(marker, '');
  const names = rest === '' ? texts.slice(1) : [rest, ...texts.slice(1)];
  const isMarked = rest === '' || texts[0].startsWith('#');
  const below = numericBelow(rows, k, names.length);
  const isNames = names.length === columns && names.every((name) => name !== '' && !isNumber(name));
  return isMarked && isNames && below.includes(true) ? names : null;
}

/** The rows, the first of the table without a number sign before its names. */
function withoutMarker(rows: readonly SampleRow[], first: number, columns: number): readonly SampleRow[] {
  const texts = rows[first] && commentedNames(rows, first, columns);
  if (!texts) return rows;
  const { at, marked } = rows[first];
  return rows.map((row, k) => (k === first ? { at: at + marked, texts, marked: 0 } : row));
}

/** The index of the first row that can begin the table; 0 where none is as wide as most. */
function firstOfTable(rows: readonly SampleRow[], columns: number): number {
  const fullest = fullNames(rows, columns);
  if (fullest > 0) return fullest;
  const first = rows.findIndex((_, k) => k === rows.length - 1 || canBegin(rows, k, columns));
  return first === rows.length - 1 ? 0 : Math.max(0, first);
}

/** The first row of words over numbers that has a cell in every column but perhaps the first, where all before it have fewer; −1 for none. */
function fullNames(rows: readonly SampleRow[], columns: number): number {
  const k = rows.findIndex(
    ({ texts }) => trimmedWidth(texts) === columns && filledCells(texts) >= columns - 1,
  );
  if (k < 1 || columns < 3 || !isWordsOverNumbers(rows, k) || isComment(rows[k].texts)) return -1;
  const { texts } = rows[k];
  const isOwn = new Set(texts).size === texts.length && !texts.slice(1).some(isMissingText);
  const isEmptier = rows.slice(0, k).every((row) => filledCells(row.texts) < filledCells(texts));
  return isOwn && isEmptier ? k : -1;
}

/** True for a row that looks like a comment and has names behind a number sign, or columns called "#" or "% fat". */
function isNamedSo(rows: readonly SampleRow[], k: number, columns: number): boolean {
  const { texts } = rows[k];
  if (isComment(rows[k + 1].texts) || (texts[0] !== '#' && isWordsOverNumbers(rows, k + 1))) return false;
  return texts.length === columns || commentedNames(rows, k, columns) !== null;
}

function canBegin(rows: readonly SampleRow[], k: number, columns: number): boolean {
  const { texts } = rows[k];
  const next = rows[k + 1].texts;
  const width = trimmedWidth(texts);
  const filled = filledCells(texts);
  if (filled === 0) return false;
  if (isComment(texts) && !isNamedSo(rows, k, columns)) return false;
  // A title in the first of many cells, as spreadsheets write it.
  if (columns > 2 && filled === 1 && filledCells(next) > 1) return false;
  if (width >= columns || texts.length === columns) return true;
  return width === columns - 1 && width > 1 && !(next.length === columns && isWordsOverNumbers(rows, k + 1));
}

function filledCells(texts: readonly string[]): number {
  return texts.filter((text) => text !== '').length;
}

/** For each column: true where the rows below `first` mostly hold numbers there, false where texts, null where nothing. */
function numericBelow(
  rows: readonly SampleRow[],
  first: number,
  columns = rows[first].texts.length,
): (boolean | null)[] {
  return Array.from({ length: columns }, (_, k) => {
    const below = rows.slice(first + 1).flatMap(({ texts }) => texts[k] ?? []);
    const held = below.filter((text) => text !== '' && !isMissingText(text));
    if (held.length === 0) return null;
    return held.filter(isNumber).length * 2 > held.length || commonUnit(held) !== null;
  });
}

/** True where a cell of the first row is a number, or one with the unit of those below. */
function isNumberIn(rows: readonly SampleRow[], first: number, column: number): boolean {
  const text = rows[first].texts[column];
  if (isNumber(text) || unitOf(text) === null) return isNumber(text);
  return commonUnit(rows.slice(first).flatMap(({ texts }) => texts[column] ?? [])) !== null;
}

function isWordsOverNumbers(rows: readonly SampleRow[], first: number): boolean {
  const below = numericBelow(rows, first);
  return rows[first].texts.every((text) => !isNumber(text)) && below.includes(true);
}

/** R writes no name for the names of the rows: the first row is one cell short, and each of the others begins with another text. */
function isShortOfRowNames(rows: readonly SampleRow[], first: number, columns: number): boolean {
  const head = rows[first]?.texts ?? [];
  const below = rows.slice(first + 1).filter(({ texts }) => texts.length === columns);
  if (head.length !== columns - 1 || head.length < 1 || below.length === 0) return false;
  if (head.some((text) => text === '' || isNumber(text))) return false;
  return new Set(below.map(({ texts }) => texts[0])).size === below.length;
}

function areNames(rows: readonly SampleRow[], first: number): boolean {
  if (first >= rows.length) return false;
  const { texts } = rows[first];
  const below = numericBelow(rows, first);
  if (isNumbered(rows, first, below)) return true;
  const isNumeric = texts.map((_, k) => isNumberIn(rows, first, k));
  const numbers = texts.flatMap((_, k) => (isNumeric[k] && below[k] !== false ? [k] : []));
  const words = texts.some(
    (text, k) => below[k] === true && text !== '' && !isNumeric[k] && !isMissingText(text),
  );
  if (numbers.length === 0 || words)
    return (
      texts.some((text) => text !== '' && !isMissingText(text)) && !isOnlyRow(rows, first, numbers.length)
    );
  return countsOn(numbers.map((k) => texts[k])) && !comesAgain(rows, first);
}

/** True where 0, 1, 2 … stand over texts, or over numbers that are all written with decimals. */
function isNumbered(rows: readonly SampleRow[], first: number, below: readonly (boolean | null)[]): boolean {
  const { texts } = rows[first];
  if (!texts.every((text, k) => (text === '' && k === 0) || /^\d+$/.test(text))) return false;
  if (!countsOn(texts.filter((text) => text !== ''))) return false;
  const hasDecimals = (k: number) => {
    const held = rows.slice(first + 1).map((row) => row.texts[k]);
    return held.length > 2 && held.every((text) => /\d[.,]\d/.test(text));
  };
  return texts.some((text, k) => text !== '' && (below[k] === false || hasDecimals(k)));
}

/** A file of one row of numbers has data, no names. */
function isOnlyRow(rows: readonly SampleRow[], first: number, numbers: number): boolean {
  return rows.length === first + 1 && numbers > 0;
}

/** Whole numbers from 0 or 1, or years, each one more than that before. */
function countsOn(texts: readonly string[]): boolean {
  const values = texts.map(Number);
  const [start] = values;
  const isStart = start === 0 || start === 1 || (start >= 1000 && start <= 2999);
  return values.length > 1 && isStart && values.every((value, k) => value === start + k);
}

/** The last cell of the first row comes again below it, as a label does and a name does not. */
function comesAgain(rows: readonly SampleRow[], first: number): boolean {
  const { texts } = rows[first];
  const last = texts.length - 1;
  return rows
    .slice(first + 1)
    .some((row) => row.texts[last] !== undefined && labelKey(row.texts[last]) === labelKey(texts[last]));
}
