import type { ColumnProfile, Delimiter, TextCount } from '../core/data/table';
import { type Cells, type Content, createContent, findCell, textOf } from './cells';
import { isIdName } from './columnWords';
import { csvLimits } from './csvLimits';
import { labelKey } from './labelKey';
import {
  countSeparator,
  guessFormat,
  type NumberFormat,
  type Separators,
  type WrittenForm,
  writtenNumber,
} from './numberFormat';
import { commonUnit, numberBefore } from './units';
import { encodeUtf8 } from './utf8';
import { hasDecimalComma, isMissingLabel, isMissingNumber, numberOf } from './values';

/** A column's profile, and what else it tells. */
export interface Tally {
  readonly profile: ColumnProfile;
  /** Nearly all of twenty numbers or more are whole and different, as in a column of ids. */
  readonly isNearUnique: boolean;
  /** Whole numbers each larger than that before, or each smaller. */
  readonly isMonotone: boolean;
  /** Of twenty whole numbers or more six values at most are different. */
  readonly isFew: boolean;
  /** Cells that are neither empty nor numbers hold numbers as people write them, in this way; null where most do not. */
  readonly format: WrittenForm | null;
}

export interface Profiler {
  /** Takes the cells of a row that fits. */
  take(bytes: Uint8Array, cells: Cells): void;
  /** `isUnnamed` tells which columns have no name where others have. */
  tallies(names: readonly string[], isUnnamed?: (column: number) => boolean): Tally[];
}

/** Gathers what the columns of a table hold, row by row. */
export function createProfiler(columns: number, delimiter: Delimiter): Profiler {
  const isComma = hasDecimalComma(delimiter);
  const content = createContent();
  const open = Array.from({ length: columns }, createOpenTally);
  return {
    take(bytes, cells) {
      for (let k = 0; k < columns; k++) {
        findCell(bytes, cells, k, content);
        takeCell(open[k], bytes, content, isComma);
      }
    },
    tallies(names, isUnnamed = () => false) {
      const habit = habitOf(open, delimiter);
      return open.map((tally, k) => close(tally, { name: names[k], isUnnamed: isUnnamed(k), habit }));
    },
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
  /** The last number of a column of whole numbers, and which way they go: 1 up, −1 down, 0 not yet known, NaN neither. */
  last: number;
  way: number;
  readonly distinct: Set<number>;
  readonly separators: Separators;
  /** The first cells that are neither empty nor plain numbers. */
  readonly written: string[];
  readonly spellings: Spelling[];
  readonly labels: Label[];
  isLong: boolean;
}

function createOpenTally(): OpenTally {
  return {
    ...{ rows: 0, numbers: 0, empty: 0, next: 0 },
    ...{ isWhole: true, isLong: false, last: Number.NaN, way: 0 },
    distinct: new Set(),
    separators: { point: 0, comma: 0, maybePoint: 0, maybeComma: 0 },
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
  if (!Number.isNaN(value)) {
    takeNumber(tally, value);
    if (isComma) countSeparator(bytes, content.from, content.to, tally.separators);
  } else if (isMissingNumber(bytes, content)) tally.empty++;
  else takeOdd(tally, bytes, content);
  if (tally.labels.length > csvLimits.texts || tally.isLong || isMissingLabel(bytes, content)) return;
  if (content.to - content.from > csvLimits.textBytes) tally.isLong = true;
  else countText(tally, bytes, content);
}

function takeNumber(tally: OpenTally, value: number): void {
  tally.numbers++;
  if (!Number.isInteger(value)) tally.isWhole = false;
  if (!tally.isWhole) return;
  if (tally.numbers <= maxDistinct) tally.distinct.add(value);
  if (tally.numbers > 1) {
    const way = Math.sign(value - tally.last) || Number.NaN;
    if (way !== tally.way) tally.way = tally.numbers === 2 ? way : Number.NaN;
  }
  tally.last = value;
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

function close(tally: OpenTally, how: { name: string; isUnnamed: boolean; habit: NumberFormat }): Tally {
  const { rows, numbers, empty, next, isWhole, distinct, way } = tally;
  const { name, isUnnamed, habit } = how;
  // From 0 or 1 on, in ten rows or more; or without a name in a file that names its columns.
  const isCounting = rows >= 10 && !Number.isNaN(next);
  const isIndex = isUnnamed && isWhole && numbers > 1 && distinct.size === Math.min(numbers, maxDistinct);
  return {
    profile: {
      ...{ name, numbers, empty },
      ...{ texts: textsOf(tally), stray: strayOf(tally) },
      isId: isCounting || isIndex || isIdName(name),
    },
    isNearUnique: isWhole && numbers >= 20 && distinct.size >= 0.95 * Math.min(numbers, maxDistinct),
    isMonotone: isWhole && Math.abs(way) === 1,
    isFew: isWhole && numbers >= 20 && distinct.size <= 6,
    format: formOf(tally, habit),
  };
}

/** How most of the cells that are neither empty nor plain numbers are written; a unit counts where all numbers of the column have it. */
function formOf(tally: OpenTally, habit: NumberFormat): WrittenForm | null {
  const { written, numbers } = tally;
  const isRead = (text: string, format: NumberFormat) => !Number.isNaN(writtenNumber(text, format));
  const inForm = (texts: readonly string[]) => {
    const format = guessFormat(texts, habit);
    return format && 2 * texts.filter((text) => isRead(text, format)).length > texts.length ? format : null;
  };
  if (written.length === 0) {
    const format = groupedFormat(tally, habit);
    return format && { format, unit: null };
  }
  const plain = inForm(written);
  if (plain) return { format: plain, unit: null };
  const unit =
    numbers > 0 || written.some((text) => isRead(text, 'point') || isRead(text, 'comma'))
      ? null
      : commonUnit(written);
  const format = unit === null ? null : inForm(written.map((text) => numberBefore(text, unit) ?? text));
  return format && { format, unit };
}

/** The format of the numbers of a file that can be read in both, as its other numbers have it. */
function habitOf(tallies: readonly OpenTally[], delimiter: Delimiter): NumberFormat {
  const hasPoint = tallies.some(({ separators }) => separators.point > 0);
  const hasComma = tallies.some(({ separators }) => separators.comma > 0);
  if (hasPoint !== hasComma) return hasPoint ? 'point' : 'comma';
  return delimiter === ';' ? 'comma' : 'point';
}

/** The format of a column of numbers that may all be grouped, where the rest of the file says that they are: 1.234 beside 2,5. */
function groupedFormat({ separators }: OpenTally, preferred: NumberFormat): NumberFormat | null {
  const { point, comma, maybePoint, maybeComma } = separators;
  if (preferred === 'point') return maybeComma > 0 && comma + maybePoint === 0 ? 'point' : null;
  return maybePoint > 0 && point + maybeComma === 0 ? 'comma' : null;
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
