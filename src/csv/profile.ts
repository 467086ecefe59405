import type { ColumnProfile, TextCount } from '../core/data/table';
import { type Cells, type Content, createContent, findContent, textOf } from './cells';
import { csvLimits } from './csvLimits';
import { encodeUtf8 } from './utf8';
import { isMissingLabel, isMissingNumber, numberOf } from './values';

/** A column's profile, and what else it tells. */
export interface Tally {
  readonly profile: ColumnProfile;
  /** True if the cells count the rows from 0 or 1, in ten rows or more. */
  readonly isCounting: boolean;
}

export interface Profiler {
  /** Takes the cells of a row; it must have as many as there are columns. */
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
        findContent(bytes, cells.from[k], cells.to[k], content);
        takeCell(open[k], bytes, content, isComma);
      }
    },
    tallies: (names) => open.map((tally, k) => close(tally, names[k])),
  };
}

interface KnownText {
  readonly text: string;
  readonly bytes: Uint8Array;
  rows: number;
}

interface OpenTally {
  rows: number;
  numbers: number;
  empty: number;
  /** The next number of a column that counts the rows; NaN once it does not. */
  next: number;
  texts: KnownText[];
  isLong: boolean;
}

function createOpenTally(): OpenTally {
  return { rows: 0, numbers: 0, empty: 0, next: 0, texts: [], isLong: false };
}

function takeCell(tally: OpenTally, bytes: Uint8Array, content: Content, isComma: boolean): void {
  tally.rows++;
  const value = numberOf(bytes, content, isComma);
  if (tally.rows === 1 && value === 1) tally.next = 1;
  tally.next = value === tally.next ? value + 1 : Number.NaN;
  if (!Number.isNaN(value)) tally.numbers++;
  else if (isMissingNumber(bytes, content)) tally.empty++;
  if (tally.texts.length > csvLimits.texts || tally.isLong || isMissingLabel(bytes, content)) return;
  if (content.to - content.from > csvLimits.textBytes) tally.isLong = true;
  else countText(tally.texts, bytes, content);
}

function countText(texts: KnownText[], bytes: Uint8Array, content: Content): void {
  const text = content.isEscaped ? textOf(bytes, content) : null;
  for (const known of texts) {
    const isIt = text === null ? isAt(bytes, content, known.bytes) : known.text === text;
    if (isIt) {
      known.rows++;
      return;
    }
  }
  const fresh = text ?? textOf(bytes, content);
  texts.push({ text: fresh, bytes: encodeUtf8(fresh), rows: 1 });
}

function isAt(bytes: Uint8Array, { from, to }: Content, text: Uint8Array): boolean {
  if (to - from !== text.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[from + i] !== text[i]) return false;
  return true;
}

function close({ rows, numbers, empty, next, texts, isLong }: OpenTally, name: string): Tally {
  const counts: TextCount[] = isLong ? [] : texts.map(({ text, rows }) => ({ text, rows }));
  // Sorting keeps the order of those with as many rows: that of the file.
  counts.sort((a, b) => b.rows - a.rows);
  return { profile: { name, numbers, empty, texts: counts }, isCounting: rows >= 10 && !Number.isNaN(next) };
}
