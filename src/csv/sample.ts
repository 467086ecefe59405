import type { Delimiter } from '../core/data/table';
import { type Cells, createCells, delimiterByte, isBlank, rowTexts, scanRow } from './cells';
import { csvLimits } from './csvLimits';
import { writtenNumber } from './numberFormat';
import { spacesToTabs } from './plainSyntax';
import { isMissingText } from './values';

/** A space means any run of spaces and tabs. */
type SampleDelimiter = Delimiter | ' ';

/** In the order in which they are preferred: a comma stands in texts and numbers too, a tab seldom. */
const delimiters: readonly Delimiter[] = ['\t', ';', '|', ','];
/** Seldom between cells and often within them, as in 12:30, 10^3 and ~5; see `isRare`. */
const rareDelimiters: readonly Delimiter[] = ['^', '~', ':'];
const time = /^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?$/;

const sampleBytes = 1 << 18;
const sampleRows = 50;

export interface SampleRow {
  readonly at: number;
  readonly texts: readonly string[];
  /** So many bytes stand before the first name where it is behind a number sign. */
  readonly marked: number;
}

/** The first rows of a text, parted in one way. */
export interface Sample {
  readonly delimiter: SampleDelimiter;
  readonly rows: readonly SampleRow[];
  /** The most frequent number of cells, of two that of the rows before. */
  readonly columns: number;
  /** The part of the rows that have as many. */
  readonly share: number;
  readonly gap: 1 | 2;
}

export function bestSample(text: Uint8Array, from: number, told: { delimiter: Delimiter } | null): Sample {
  if (told) return sampleOf(text, from, told.delimiter);
  const samples = delimiters.map((delimiter) => sampleOf(text, from, delimiter));
  const best = samples.reduce((one, other) => (other.share > one.share ? other : one));
  const spaced = sampleBy(text, from, ' ');
  const usual = usualSample(best, spaced);
  const rare = rareDelimiters.map((delimiter) => sampleOf(text, from, delimiter));
  return (
    rare.find((sample) => isRare(sample, usual)) ?? (usual.share > 0 ? usual : (samples.at(-1) as Sample))
  );
}

function usualSample(best: Sample, spaced: Sample): Sample {
  if (spaced.share > 0 && spaced.share >= best.share && isSplitNumbers(best, spaced)) return spaced;
  return best.share >= 0.5 || best.share >= spaced.share ? best : spaced;
}

/**
 * True where a rare delimiter parts the cells: nearly all rows have as many of it, and numbers between them. Where the usual delimiter parts
 * the rows too, a larger part of the rare one's cells are numbers, and it cuts only such (1,5:2,5:0) or texts that the first row has not
 * (Smith, John:1). A colon parts no cells where the usual delimiter gives times, or where each row is a time.
 */
function isRare(rare: Sample, usual: Sample): boolean {
  if (rare.share < 0.8 || rare.rows.length < 3 || numberShare(rare) === 0) return false;
  const isFirstWhole = usual.rows[0].texts.length === 1 && rare.share === 1 && rare.columns > 2;
  if (rare.delimiter === ':' && !isFirstWhole && (hasTimes(usual, rare) || isTimes(rare))) return false;
  if (usual.share < 0.5 || usual.rows.some(({ texts }) => texts.includes(rare.delimiter))) return true;
  if (rare.columns < 3 || numberShare(rare) <= numberShare(usual)) return false;
  return isFirstWhole || hasWholeCells(rare, usual.delimiter);
}

/** True where the usual delimiter gives times; not where each row is as long by colons and has one that is in no time (50:30 of 1,50:30,5:no). */
function hasTimes({ rows }: Sample, { share }: Sample): boolean {
  const isTime = (text: string) => time.test(text);
  const isOther = (text: string) => text.includes(':') && !isTime(text) && !text.includes(' ');
  if (share === 1 && rows.every(({ texts }) => texts.some(isOther))) return false;
  return rows.some(({ texts }) => texts.some(isTime));
}

/** True where the cells of each row are whole numbers of two digits at most. */
function isTimes({ rows, columns }: Sample): boolean {
  const parted = rows.slice(1).filter(({ texts }) => texts.length === columns);
  return parted.every(({ texts }) => texts.every((text) => /^\d{1,2}$/.test(text)));
}

/** The part of the cells below the first row that are numbers, of those that hold something. */
function numberShare({ rows }: Sample): number {
  const cells = rows.slice(1).flatMap(({ texts }) => texts.filter((text) => text !== ''));
  return cells.length === 0 ? 0 : cells.filter(isNumber).length / cells.length;
}

/** True where spaces give more numbers, and cut no cells but those: "1,5 2,5" is two numbers. */
function isSplitNumbers({ delimiter, rows }: Sample, spaced: Sample): boolean {
  const count = (some: readonly SampleRow[]) =>
    some.slice(1).reduce((sum, { texts }) => sum + texts.filter(isNumber).length, 0);
  return count(spaced.rows) > count(rows) && hasWholeCells(spaced, delimiter);
}

/** True where another delimiter stands in no cells but numbers; tabs stand in none. */
function hasWholeCells({ rows }: Sample, delimiter: SampleDelimiter): boolean {
  const isWhole = (text: string) => delimiter === '\t' || !text.includes(delimiter) || isNumber(text);
  return rows.slice(1).every(({ texts }) => texts.every(isWhole));
}

/** Where texts hold single spaces, two of them or more part the cells. */
export function sampleBy(text: Uint8Array, from: number, delimiter: SampleDelimiter): Sample {
  const sample = sampleOf(text, from, delimiter);
  if (delimiter !== ' ' || sample.share === 1) return sample;
  const wide = sampleOf(text, from, delimiter, 2);
  return wide.share === 1 ? wide : sample;
}

/** The first rows that are not blank. Parted by spaces, they are told from where they would begin with tabs. */
function sampleOf(text: Uint8Array, from: number, delimiter: SampleDelimiter, gap: 1 | 2 = 1): Sample {
  const rows = firstRows(text, from, delimiter, gap);
  const counts = new Map<number, number>();
  for (const { texts } of rows) {
    if (!isComment(texts)) counts.set(texts.length, (counts.get(texts.length) ?? 0) + 1);
  }
  const [columns, alike] = [...counts].reduce((one, other) => (other[1] > one[1] ? other : one), [1, 0]);
  return { delimiter, rows, columns, share: columns > 1 ? alike / rows.length : 0, gap };
}

function firstRows(text: Uint8Array, from: number, delimiter: SampleDelimiter, gap: 1 | 2): SampleRow[] {
  const part = text.subarray(from, from + sampleBytes);
  const isCut = from + sampleBytes < text.length;
  const bytes = delimiter === ' ' ? spacesToTabs(part, gap) : part;
  const separator = delimiterByte(delimiter === ' ' ? '\t' : delimiter);
  const cells: Cells = createCells();
  const rows: SampleRow[] = [];
  let next = 0;
  for (let at = 0; at < bytes.length && rows.length < sampleRows; at = next) {
    next = scanRow(bytes, at, separator, cells);
    const isTorn = isCut && next === bytes.length && rows.length > 0;
    if (isTorn || isBlank(bytes, cells)) continue;
    const texts = rowTexts(bytes, cells, csvLimits.previewCharacters).map((cell) => cell.trim());
    rows.push({ at: from + at, texts, marked: markerLength(bytes, at) });
  }
  return rows;
}

/** The bytes of a number sign or the like at byte `at`, with the spaces behind it. */
function markerLength(bytes: Uint8Array, at: number): number {
  const start = String.fromCharCode(...bytes.subarray(at, at + 20));
  return /^\s*(?:#+|%+|\/\/+|--+)\s*/.exec(start)?.[0].length ?? 0;
}

export const marker = /^(?:#+|%+|\/\/+|--+(?=\s*\p{L}))\s*/u;

export function isComment(texts: readonly string[]): boolean {
  return marker.test(texts[0]) && !isMissingText(texts[0]);
}

/** True for a number as people write it, in either format. */
export const isNumber = (text: string) =>
  !Number.isNaN(writtenNumber(text, 'point')) || !Number.isNaN(writtenNumber(text, 'comma'));
