import type { Counts, Delimiter } from '../core/data/table';
import { type Cells, createCells, delimiterByte, isBlank, rowTexts, scanRow } from './cells';
import { csvLimits } from './csvLimits';
import { labelKey } from './labelKey';
import { writtenNumber } from './numberFormat';
import { spacesToTabs } from './plainSyntax';
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
}

/** In the order in which they are preferred: a comma stands in texts and numbers too, a tab seldom. */
const delimiters: readonly Delimiter[] = ['\t', ';', '|', ','];

const sampleBytes = 1 << 18;
const sampleRows = 50;

interface SampleRow {
  readonly at: number;
  readonly texts: readonly string[];
}

/** The first rows of a text, parted in one way. */
interface Sample {
  readonly delimiter: Layout['delimiter'];
  readonly rows: readonly SampleRow[];
  /** The most frequent number of cells, of two that of the rows before. */
  readonly columns: number;
  /** The part of the rows that have as many. */
  readonly share: number;
}

/**
 * Where the table stands in a text, judged by its first rows, quotes heeded; what is `asked` for is done instead of guessed.
 * Delimiter: that of a line `sep=;`, else that by which the most rows have as many cells as most, at least two; a comma where there is none such,
 * spaces only where no other parts half of the rows. The table begins with the first row as wide as most. Its first row has
 * names unless it has numbers where the rows below have them; numbers that count on (0, 1, 2 or 2019, 2020) are names.
 */
export function findStructure(text: Uint8Array, asked: Partial<Layout> = {}): Structure {
  const told = toldDelimiter(text);
  const from = told?.next ?? 0;
  const sample = asked.delimiter ? sampleOf(text, from, asked.delimiter) : bestSample(text, from, told);
  const { rows, columns, delimiter } = sample;
  const first = firstOfTable(rows, columns);
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
  };
}

/** Cells up to the last that holds something. */
function trimmedWidth(texts: readonly string[]): number {
  return texts.findLastIndex((text) => text !== '') + 1;
}

/** Spreadsheets tell the delimiter so, in a line of its own. */
function toldDelimiter(text: Uint8Array): { delimiter: Delimiter; next: number } | null {
  const line = /^\s*"?sep=([,;|\t])"?[ ,;|\t]*(?:\r\n|\r|\n)/i.exec(
    String.fromCharCode(...text.subarray(0, 40)),
  );
  return line ? { delimiter: line[1] as Delimiter, next: line[0].length } : null;
}

function bestSample(text: Uint8Array, from: number, told: { delimiter: Delimiter } | null): Sample {
  if (told) return sampleOf(text, from, told.delimiter);
  const samples = delimiters.map((delimiter) => sampleOf(text, from, delimiter));
  const best = samples.reduce((one, other) => (other.share > one.share ? other : one));
  if (best.share >= 0.5) return best;
  const spaced = sampleOf(text, from, ' ');
  if (spaced.share > best.share) return spaced;
  return best.share > 0 ? best : (samples.at(-1) as Sample);
}

/** The first rows that are not blank. Parted by spaces, they are told from where they would begin with tabs. */
function sampleOf(text: Uint8Array, from: number, delimiter: Layout['delimiter']): Sample {
  const rows = firstRows(text, from, delimiter);
  const counts = new Map<number, number>();
  for (const { texts } of rows) {
    if (!isComment(texts)) counts.set(texts.length, (counts.get(texts.length) ?? 0) + 1);
  }
  const [columns, alike] = [...counts].reduce((one, other) => (other[1] > one[1] ? other : one), [1, 0]);
  return { delimiter, rows, columns, share: columns > 1 ? alike / rows.length : 0 };
}

function firstRows(text: Uint8Array, from: number, delimiter: Layout['delimiter']): SampleRow[] {
  const part = text.subarray(from, from + sampleBytes);
  const isCut = from + sampleBytes < text.length;
  const bytes = delimiter === ' ' ? spacesToTabs(part) : part;
  const separator = delimiterByte(delimiter === ' ' ? '\t' : delimiter);
  const cells: Cells = createCells();
  const rows: SampleRow[] = [];
  let next = 0;
  for (let at = 0; at < bytes.length && rows.length < sampleRows; at = next) {
    next = scanRow(bytes, at, separator, cells);
    const isTorn = isCut && next === bytes.length && rows.length > 0;
    if (isTorn || isBlank(bytes, cells)) continue;
    const texts = rowTexts(bytes, cells, csvLimits.previewCharacters).map((cell) => cell.trim());
    rows.push({ at: from + at, texts });
  }
  return rows;
}

function isComment(texts: readonly string[]): boolean {
  return texts[0].startsWith('#') && !isMissingText(texts[0]);
}

/** The index of the first row that can begin the table; 0 where none is as wide as most. */
function firstOfTable(rows: readonly SampleRow[], columns: number): number {
  const first = rows.findIndex((_, k) => k === rows.length - 1 || canBegin(rows, k, columns));
  return first === rows.length - 1 ? 0 : Math.max(0, first);
}

function canBegin(rows: readonly SampleRow[], k: number, columns: number): boolean {
  const { texts } = rows[k];
  const next = rows[k + 1].texts;
  const width = trimmedWidth(texts);
  const filled = filledCells(texts);
  if (filled === 0 || (isComment(texts) && (width < columns || isComment(next)))) return false;
  // A title in the first of many cells, as spreadsheets write it.
  if (columns > 2 && filled === 1 && filledCells(next) > 1) return false;
  if (width >= columns || texts.length === columns) return true;
  return width === columns - 1 && width > 1 && !(next.length === columns && isWordsOverNumbers(rows, k + 1));
}

function filledCells(texts: readonly string[]): number {
  return texts.filter((text) => text !== '').length;
}

const isNumber = (text: string) =>
  !Number.isNaN(writtenNumber(text, 'point')) || !Number.isNaN(writtenNumber(text, 'comma'));

/** For each cell of row `first`: true where the rows below mostly hold numbers there, false where texts, null where nothing. */
function numericBelow(rows: readonly SampleRow[], first: number, shift = 0): (boolean | null)[] {
  return rows[first].texts.map((_, k) => {
    const below = rows.slice(first + 1).flatMap(({ texts }) => texts[k + shift] ?? []);
    const held = below.filter((text) => text !== '' && !isMissingText(text));
    return held.length === 0 ? null : held.filter(isNumber).length * 2 > held.length;
  });
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
  const { texts } = rows[first] ?? { texts: [] };
  const below = numericBelow(rows, first);
  const numbers = texts.flatMap((text, k) => (isNumber(text) && below[k] !== false ? [k] : []));
  const words = texts.some(
    (text, k) => below[k] === true && text !== '' && !isNumber(text) && !isMissingText(text),
  );
  if (numbers.length === 0 || words)
    return (
      texts.some((text) => text !== '' && !isMissingText(text)) && !isOnlyRow(rows, first, numbers.length)
    );
  return countsOn(numbers.map((k) => texts[k])) && !comesAgain(rows, first);
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
