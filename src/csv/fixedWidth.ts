import { createByteSink } from './byteSink';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;

/** So many lines must have a cell in every column. */
const fullLines = 3;
/** Lines of more characters or cells have no fixed width. */
const longest = 4096;

/** Characters of a line, from `from` up to `to`, and the byte at which they begin and end. */
interface Word {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** The characters of each column, from `from` up to `to`. */
export type Fields = readonly { from: number; to: number }[];

/** The columns of a text of fixed width, and how many spaces part words: two where single ones stand within texts. */
export interface Fixed {
  readonly fields: Fields;
  readonly gap: 1 | 2;
}

/**
 * The columns of a text of fixed width in whose rows cells are left blank, from byte `start` on; null for any other text. Words are parted by
 * spaces alone. The rows that have a word in every column (three at least) tell where the columns stand: no column reaches into another's
 * characters. In the other rows, but for a fifth of them, each word stands below one of those columns; one of them at least has fewer words.
 */
export function blankFields(bytes: Uint8Array, start: number): Fixed | null {
  for (const gap of [1, 2] as const) {
    const fields = fieldsOf(bytes, start, gap);
    if (fields) return { fields, gap };
  }
  return null;
}

function fieldsOf(bytes: Uint8Array, start: number, gap: 1 | 2): Fields | null {
  const rowsOf = () => linesOf(bytes, start, gap, 1);
  const counts = new Map<number, number>();
  for (const { words, isPlain } of rowsOf()) {
    if (!isPlain) return null;
    counts.set(words.length, (counts.get(words.length) ?? 0) + 1);
  }
  if (counts.size < 2) return null;
  const often = [...counts].flatMap(([count, times]) => (times >= fullLines && count > 1 ? [count] : []));
  for (const count of often.sort((a, b) => b - a)) {
    const fields = spansOf(rowsOf(), count);
    if (fields) return isFixed(rowsOf(), fields) ? fields : null;
  }
  return null;
}

/** The characters that the words of rows with so many words take up; null where columns overlap. */
function spansOf(rows: Iterable<Line>, count: number): Fields | null {
  const fields = Array.from({ length: count }, () => ({ from: longest, to: 0 }));
  for (const { words } of rows) {
    if (words.length !== count) continue;
    for (const [k, { from, to }] of words.entries()) {
      fields[k].from = Math.min(fields[k].from, from);
      fields[k].to = Math.max(fields[k].to, to);
      if (k > 0 && fields[k - 1].to >= fields[k].from) return null;
    }
  }
  return fields;
}

function isFixed(rows: Iterable<Line>, fields: Fields): boolean {
  const found = { others: 0, fitting: 0, short: 0 };
  for (const { words } of rows) {
    if (words.length === fields.length) continue;
    found.others++;
    if (placesOf(words, fields) === null) continue;
    found.fitting++;
    if (words.length < fields.length) found.short++;
  }
  return found.short > 0 && found.fitting >= 0.8 * found.others;
}

/** The column of each word; null where one stands below none or several. */
function placesOf(words: readonly Word[], fields: Fields): readonly number[] | null {
  const places: number[] = [];
  for (const { from, to } of words) {
    const first = fields.findIndex((field) => from < field.to && to > field.from);
    const isOne = first >= 0 && (first + 1 === fields.length || to <= fields[first + 1].from);
    if (!isOne) return null;
    places.push(first);
  }
  return places;
}

/**
 * The text with a tab between two columns, and none for nothing: a cell left blank is empty. Lines of other kinds, and those before byte
 * `start`, have a tab between words.
 */
export function fieldsToTabs(bytes: Uint8Array, start: number, { fields, gap }: Fixed): Uint8Array {
  const sink = createByteSink(bytes.length);
  let copied = 0;
  for (const { words, at, end } of linesOf(bytes, 0, gap)) {
    const places = at < start || words.length === fields.length ? null : placesOf(words, fields);
    sink.put(bytes.subarray(copied, at));
    let column = 0;
    for (const [i, word] of words.entries()) {
      const place = places ? places[i] : i;
      sink.text(i > 0 && place === column ? ' ' : '\t'.repeat(place - column));
      sink.put(bytes.subarray(word.start, word.end));
      column = place;
    }
    if (places) sink.text('\t'.repeat(fields.length - 1 - column));
    copied = end;
  }
  sink.put(bytes.subarray(copied));
  return sink.take();
}

interface Line {
  readonly words: readonly Word[];
  readonly at: number;
  readonly end: number;
  /** False where it has a tab or quote, or is too long. */
  readonly isPlain: boolean;
}

/** The lines with words in them from byte `start` on, but for the first `left`, which may have the names: these stand as they like. */
function* linesOf(bytes: Uint8Array, start: number, gap: 1 | 2, left = 0): Generator<Line> {
  let before = left;
  for (let at = start; at < bytes.length; ) {
    const line = lineAt(bytes, at, gap);
    if (line.words.length > 0 && before-- <= 0) yield line;
    // The two bytes of a CR LF are the end of a line and an empty one.
    at = line.end + 1;
  }
}

function lineAt(bytes: Uint8Array, at: number, gap: 1 | 2): Line {
  const words: Word[] = [];
  let isPlain = true;
  let column = 0;
  let from = -1;
  let start = at;
  let end = at;
  const close = () => {
    if (from >= 0) words.push({ from, to: column, start, end });
    from = -1;
  };
  for (; !isLineEnd(bytes, end); end++) {
    const byte = bytes[end];
    if (byte === TAB || byte === QUOTE) isPlain = false;
    // Bytes 80 to BF go on with a character of UTF-8.
    if ((byte & 0xc0) === 0x80) continue;
    if (byte !== SPACE) {
      if (from < 0) [from, start] = [column, end];
    } else if (gap === 1 || bytes[end + 1] === SPACE || isLineEnd(bytes, end + 1)) close();
    column++;
  }
  close();
  return { words, at, end, isPlain: isPlain && column <= longest };
}

function isLineEnd(bytes: Uint8Array, at: number): boolean {
  return at >= bytes.length || bytes[at] === LF || bytes[at] === CR;
}
