import type { ColumnProfile, TextCount } from '../core/data/table';
import { type Cells, type Content, createContent, findCell, textOf } from './cells';
import { csvLimits } from './csvLimits';
import { labelKey } from './labelKey';
import { guessFormat, type NumberFormat, writtenNumber } from './numberFormat';
import { encodeUtf8 } from './utf8';
import { isMissingLabel, isMissingNumber, numberOf } from './values';

/** A column's profile, and what else it tells. */
export interface Tally {
  readonly profile: ColumnProfile;
  /** The cells count the rows from 0 or 1, in ten rows or more. */
  readonly isCounting: boolean;
  /** Nearly all of twenty numbers or more are whole and different, as in a column of ids. */
  readonly isNearUnique: boolean;
  /** Cells that are neither empty nor numbers hold numbers as people write them, in this way; null where most do not. */
  readonly format: NumberFormat | null;
}

export interface Profiler {
  /** Takes the cells of a row that fits. */
  take(bytes: Uint8Array, cells: Cells): void;
  tallies(names: readonly string[]): Tally[];
}

/** Gathers what the columns of a table hold, row by row. */
export function createProfiler(columns: number, isComma: boolean): Profiler {
  const content = createContent();
  const open = Array.from({ length: columns }, createOpenTally);
  return {
    take(bytes, cells) {
      for (let k = 0; k < columns; k++) {
        findCell(bytes, cells, k, content);
        takeCell(open[k], bytes, content, isComma);
      }
    },
    tallies: (names) => open.map((tally, k) => close(tally, names[k], isComma)),
  };
}

interface Spelling {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly label: Label;
  rows: number;
}

interface Label {
  readonly key: string;
  rows: number;
}

/** Of a column with more spellings of labels than these no more are told apart. */
const maxSpellings = 5 * csvLimits.texts;
/** So many numbers are looked at to see whether they are all different. */
const maxDistinct = 1000;
/** So many cells that are no plain numbers are looked at to see how numbers are written. */
const maxWritten = 2000;

interface OpenTally {
  rows: number;
  numbers: number;
  empty: number;
  /** The next number of a column that counts the rows; NaN once it does not. */
  next: number;
  isWhole: boolean;
  readonly distinct: Set<number>;
  /** The first cells that are neither empty nor plain numbers. */
  readonly written: string[];
  readonly spellings: Spelling[];
  readonly labels: Label[];
  isLong: boolean;
}

function createOpenTally(): OpenTally {
  return {
    ...{ rows: 0, numbers: 0, empty: 0, next: 0 },
    ...{ isWhole: true, isLong: false },
    distinct: new Set(),
    written: [],
    spellings: [],
    labels: [],
  };
}

function takeCell(tally: OpenTally, bytes: Uint8Array, content: Content, isComma: boolean): void {
  tally.rows++;
  const value = numberOf(bytes, content, isComma);
  if (tally.rows === 1 && value === 1) tally.next = 1;
  tally.next = value === tally.next ? value + 1 : Number.NaN;
  if (!Number.isNaN(value)) takeNumber(tally, value);
  else if (isMissingNumber(bytes, content)) tally.empty++;
  else takeOdd(tally, bytes, content);
  if (tally.labels.length > csvLimits.texts || tally.isLong || isMissingLabel(bytes, content)) return;
  if (content.to - content.from > csvLimits.textBytes) tally.isLong = true;
  else countText(tally, bytes, content);
}

function takeNumber(tally: OpenTally, value: number): void {
  tally.numbers++;
  if (!Number.isInteger(value)) tally.isWhole = false;
  if (tally.isWhole && tally.numbers <= maxDistinct) tally.distinct.add(value);
}

function takeOdd(tally: OpenTally, bytes: Uint8Array, content: Content): void {
  if (tally.written.length === maxWritten || content.to - content.from > csvLimits.textBytes) return;
  tally.written.push(textOf(bytes, content));
}

function countText({ spellings, labels }: OpenTally, bytes: Uint8Array, content: Content): void {
  const text = content.isEscaped ? textOf(bytes, content) : null;
  for (const known of spellings) {
    const isIt = text === null ? isAt(bytes, content, known.bytes) : known.text === text;
    if (isIt) {
      known.rows++;
      known.label.rows++;
      return;
    }
  }
  const fresh = text ?? textOf(bytes, content);
  const key = labelKey(fresh);
  const found = labels.find((one) => one.key === key);
  const label = found ?? { key, rows: 0 };
  if (!found) labels.push(label);
  label.rows++;
  if (spellings.length < maxSpellings)
    spellings.push({ text: fresh, bytes: encodeUtf8(fresh), label, rows: 1 });
}

function isAt(bytes: Uint8Array, { from, to }: Content, text: Uint8Array): boolean {
  if (to - from !== text.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[from + i] !== text[i]) return false;
  return true;
}

function close(tally: OpenTally, name: string, isComma: boolean): Tally {
  const { rows, numbers, empty, next, isWhole, distinct, written } = tally;
  const format = guessFormat(written, isComma);
  const read =
    format === null ? 0 : written.filter((text) => !Number.isNaN(writtenNumber(text, format))).length;
  return {
    profile: { name, numbers, empty, texts: textsOf(tally), stray: strayOf(tally) },
    isCounting: rows >= 10 && !Number.isNaN(next),
    isNearUnique: isWhole && numbers >= 20 && distinct.size >= 0.95 * Math.min(numbers, maxDistinct),
    format: read * 2 > written.length && written.length > 0 ? format : null,
  };
}

function strayOf({ numbers, written }: OpenTally): string | null {
  const isNone = (text: string) =>
    Number.isNaN(writtenNumber(text, 'point')) && Number.isNaN(writtenNumber(text, 'comma'));
  return written.find((text) => (numbers > 0 || /^[^\p{L}<]*\d/u.test(text)) && isNone(text)) ?? null;
}

/** Each label as it is spelled most often; a dash is one where the other is a plus. */
function textsOf({ isLong, labels, spellings }: OpenTally): TextCount[] {
  if (isLong) return [];
  const areSigns = labels.some(({ key }) => key === '+');
  const counts = labels
    .filter(({ key }) => areSigns || key !== '-')
    .map((label) => {
      const own = spellings.filter((one) => one.label === label);
      const [first] = [...own].sort((a, b) => b.rows - a.rows);
      return { text: first?.text ?? label.key, rows: label.rows };
    });
  // Sorting keeps the order of those with as many rows: that of the file.
  return counts.sort((a, b) => b.rows - a.rows);
}
