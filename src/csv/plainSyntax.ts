import { createByteSink } from './byteSink';
import { quoted } from './quoted';
import { FileRefused } from './refused';
import { decodeUtf8 } from './utf8';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;
const BACKSLASH = 92;

/**
 * A text whose cells are parted by tabs and runs of at least `gap` spaces, with one tab between them and none before the first.
 * Shorter runs and spaces in quotes stay. Lines stay lines.
 */
export function spacesToTabs(bytes: Uint8Array, gap: 1 | 2 = 1): Uint8Array {
  const tabbed = new Uint8Array(bytes.length);
  let length = 0;
  let isFirst = true;
  /** Spaces since the last byte that is none; a tab counts for as many as part. */
  let spaces = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at];
    const width = byte === TAB ? gap : Number(byte === SPACE);
    if (width > 0) {
      spaces += width;
      at++;
      continue;
    }
    const isLineEnd = isEndOfLine(byte);
    const isParted = spaces >= gap;
    if (spaces > 0 && !isFirst && !isLineEnd) tabbed[length++] = isParted ? TAB : SPACE;
    const isQuoted = byte === QUOTE && (isFirst || isParted);
    const end = isQuoted ? afterQuoted(bytes, at) : at + 1;
    tabbed.set(bytes.subarray(at, end), length);
    length += end - at;
    at = end;
    spaces = 0;
    isFirst = isLineEnd;
  }
  return tabbed.slice(0, length);
}

function isEndOfLine(byte: number): boolean {
  return byte === LF || byte === CR;
}

/** Where a text in quotes ends; behind the opening quote where it does not. */
function afterQuoted(bytes: Uint8Array, open: number): number {
  let at = open;
  do {
    at = bytes.indexOf(QUOTE, at + 1);
    if (at < 0) return open + 1;
    at++;
  } while (bytes[at] === QUOTE);
  return at;
}

/** The text with every quote that a backslash protects doubled instead, as `"a \"b\""` is `"a ""b"""`, and with `\\` as one backslash. */
export function withoutBackslashes(bytes: Uint8Array): Uint8Array {
  const sink = createByteSink(bytes.length);
  let copied = 0;
  let isInside = false;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === QUOTE) isInside = !isInside;
    if (bytes[at] !== BACKSLASH || !isInside) continue;
    const next = bytes[at + 1];
    if (next !== QUOTE && next !== BACKSLASH) continue;
    sink.put(bytes.subarray(copied, at));
    sink.text(next === QUOTE ? '""' : '\\');
    at++;
    copied = at + 1;
  }
  sink.put(bytes.subarray(copied));
  return sink.take();
}

/** True where backslashes protect quotes: each quote behind one is followed by more of its cell, or by the quote that closes it. */
export function hasBackslashes(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(BACKSLASH); at >= 0; at = bytes.indexOf(BACKSLASH, at + 1)) {
    if (bytes[at + 1] === QUOTE) return !isEnd(bytes[at + 2]);
  }
  return false;
}

function isEnd(byte: number | undefined): boolean {
  return byte === undefined || byte === LF || byte === CR || byte === 44 || byte === 59 || byte === TAB;
}

/** True for a file of Weka: its first line that is no comment begins with @relation. */
export function isArff(bytes: Uint8Array): boolean {
  const start = decodeUtf8(bytes, 0, Math.min(bytes.length, 1 << 16));
  return /^(?:\s*(?:%[^\n]*)?\r?\n)*\s*@relation\b/i.test(start);
}

/** A name or value of ARFF: in single or double quotes, or without. */
const word = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|[^\s,]+/y;

/**
 * An ARFF file as CSV with its attributes' names in the first row that is not blank; lines stand where they stood. Throws
 * FileRefused (sparse-arff) where rows tell only what is not 0.
 */
export function arffToCsv(bytes: Uint8Array): Uint8Array {
  const names: string[] = [];
  const sink = createByteSink(bytes.length);
  let isData = false;
  for (const line of decodeUtf8(bytes).split(/\r\n|\r|\n/)) {
    const text = line.trim();
    if (text.startsWith('%')) sink.text('\n');
    else if (isData) {
      if (text.startsWith('{')) throw new FileRefused({ kind: 'sparse-arff' });
      // An instance may have a weight at its end, in braces.
      sink.text(`${valuesOf(text.replace(/,\s*\{[\d.eE+-]+\}$/, '')).join()}\n`);
    } else if (/^@attribute\s/i.test(text)) {
      names.push(valuesOf(text.slice('@attribute'.length).trimStart())[0] ?? '');
      sink.text('\n');
    } else if (/^@data\b/i.test(text)) {
      isData = true;
      sink.text(`${names.join()}\n`);
    } else sink.text('\n');
  }
  return sink.take();
}

function valuesOf(text: string): string[] {
  const values: string[] = [];
  let isParted = true;
  for (let at = 0; at < text.length; ) {
    word.lastIndex = at;
    const found = word.exec(text)?.[0];
    if (found === undefined) {
      if (text[at] === ',' && isParted) values.push('?');
      if (text[at] === ',') isParted = true;
      at++;
    } else {
      isParted = false;
      values.push(quoted(withoutQuotes(found), ','));
      at += found.length;
    }
  }
  return values;
}

function withoutQuotes(found: string): string {
  const isQuoted = found.length > 1 && (found[0] === "'" || found[0] === '"');
  return isQuoted ? found.slice(1, -1).replace(/\\(.)/g, '$1') : found;
}
