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
  if (spaced.share > 0 && spaced.share >= best.share && isSplitNumbers(best, spaced)) return spaced;
  if (best.share >= 0.5) return best;
  if (spaced.share > best.share) return spaced;
  return best.share > 0 ? best : (samples.at(-1) as Sample);
}

/** True where spaces give more numbers, and cut no cells but those: "1,5 2,5" is two numbers. */
function isSplitNumbers({ delimiter, rows }: Sample, spaced: Sample): boolean {
  const count = (some: readonly SampleRow[]) =>
    some.slice(1).reduce((sum, { texts }) => sum + texts.filter(isNumber).length, 0);
  const isWhole = (text: string) => delimiter === '\t' || !text.includes(delimiter) || isNumber(text);
  return count(spaced.rows) > count(rows) && spaced.rows.slice(1).every(({ texts }) => texts.every(isWhole));
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
