import type { Delimiter } from '../core/data/table';
import { csvLimits } from './csvLimits';
import { mark, unmarked } from './formulas';
import { cut } from './shorten';
import { decodeUtf8 } from './utf8';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;

/** The cells of one row: bytes `from[k]` up to `to[k]`, quotes and spaces included. Filled anew for each row. */
export interface Cells {
  /** May be more than there is room for. */
  count: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** The byte of a quote that opens and is never closed, or −1. */
  openQuote: number;
}

/** Room for the cells of a row; cells beyond the limit of columns are only counted. */
export function createCells(): Cells {
  return {
    count: 0,
    from: new Uint32Array(csvLimits.columns),
    to: new Uint32Array(csvLimits.columns),
    openQuote: -1,
  };
}

/** All delimiters are one byte in UTF-8. */
export function delimiterByte(delimiter: Delimiter): number {
  return delimiter.charCodeAt(0);
}

/**
 * Finds the cells of the row that begins at byte `at`, and returns where the next row begins. A quote opens only as the
 * first thing in a cell (spaces aside), and may hold delimiters, line ends and doubled quotes.
 */
export function scanRow(bytes: Uint8Array, at: number, delimiter: number, cells: Cells): number {
  cells.count = 0;
  cells.openQuote = -1;
  for (let from = at; ; ) {
    const to = endOfCell(bytes, from, delimiter, cells);
    if (cells.count < cells.from.length) {
      cells.from[cells.count] = from;
      cells.to[cells.count] = to;
    }
    cells.count++;
    if (to === bytes.length) return to;
    if (bytes[to] !== delimiter) return bytes[to] === CR && bytes[to + 1] === LF ? to + 2 : to + 1;
    from = to + 1;
  }
}

/** The end of the cell that begins at byte `from`; a quote that is never closed is noted in `cells`. */
export function endOfCell(bytes: Uint8Array, from: number, delimiter: number, cells?: Cells): number {
  const end = bytes.length;
  let i = from;
  while (i < end && (bytes[i] === SPACE || (bytes[i] === TAB && delimiter !== TAB))) i++;
  if (bytes[i] === QUOTE) i = afterQuoted(bytes, i, cells);
  for (; i < end; i++) {
    const byte = bytes[i];
    if (byte === delimiter || byte === LF || byte === CR) return i;
  }
  return end;
}

function afterQuoted(bytes: Uint8Array, open: number, cells?: Cells): number {
  const end = bytes.length;
  for (let i = open + 1; i < end; i++) {
    if (bytes[i] !== QUOTE) continue;
    if (bytes[i + 1] !== QUOTE) return i + 1;
    i++;
  }
  if (cells) cells.openQuote = open;
  return end;
}

/** True if the row is a line of nothing but spaces. */
export function isBlank(bytes: Uint8Array, cells: Cells): boolean {
  if (cells.count > 1) return false;
  for (let i = cells.from[0]; i < cells.to[0]; i++) if (!isSpace(bytes[i])) return false;
  return true;
}

/** True for a row of so many cells at most, but for empty ones at its end. */
export function fits(bytes: Uint8Array, cells: Cells, columns: number): boolean {
  const known = Math.min(cells.count, cells.from.length);
  for (let k = columns; k < known; k++) {
    for (let i = cells.from[k]; i < cells.to[k]; i++) if (!isSpace(bytes[i])) return false;
  }
  return known === cells.count;
}

/** Sets `content` to what cell `k` of a row holds; a row that ends before it holds nothing there. */
export function findCell(bytes: Uint8Array, cells: Cells, k: number, content: Content): void {
  if (k < cells.count) findContent(bytes, cells.from[k], cells.to[k], content);
  else [content.from, content.to, content.isEscaped] = [0, 0, false];
}

/** What a cell holds without its quotes, the spaces around and the mark of `marked`; doubled quotes are still doubled where `isEscaped`. */
export interface Content {
  from: number;
  to: number;
  isEscaped: boolean;
}

/** Room for what one cell holds, to be filled again and again. */
export function createContent(): Content {
  return { from: 0, to: 0, isEscaped: false };
}

/** Sets `content` to what the cell at bytes `from` to `to` holds. */
export function findContent(bytes: Uint8Array, from: number, to: number, content: Content): void {
  trim(bytes, from, to, content);
  content.isEscaped = false;
  if (content.from === content.to) return;
  if (bytes[content.from] === QUOTE) {
    const close = bytes.indexOf(QUOTE, content.from + 1);
    if (close === content.to - 1) trim(bytes, content.from + 1, close, content);
    else content.isEscaped = true;
  }
  if (bytes[content.from] === mark) dropMark(bytes, content);
}

function dropMark(bytes: Uint8Array, content: Content): void {
  const text = decodeUtf8(bytes, content.from, content.to);
  if (unmarked(text) !== text) trim(bytes, content.from + 1, content.to, content);
}

function trim(bytes: Uint8Array, from: number, to: number, content: Content): void {
  let first = from;
  let last = to;
  while (first < last && isSpace(bytes[first])) first++;
  while (last > first && isSpace(bytes[last - 1])) last--;
  content.from = first;
  content.to = last;
}

/** Space, tab, line ends and form feeds. */
export function isSpace(byte: number): boolean {
  return byte === SPACE || (byte >= TAB && byte <= CR);
}

/** The text that a cell holds. */
export function textOf(bytes: Uint8Array, { from, to, isEscaped }: Content): string {
  const text = decodeUtf8(bytes, from, to);
  return isEscaped ? unmarked(unquote(text)) : text;
}

/** Takes out the quotes round a text and one of each two within. What stands after them is part of the text. */
function unquote(text: string): string {
  let inner = '';
  let i = 1;
  for (;;) {
    const quote = text.indexOf('"', i);
    inner += text.slice(i, quote < 0 ? undefined : quote);
    if (quote < 0) return inner.trim();
    if (text[quote + 1] !== '"') return (inner + text.slice(quote + 1)).trim();
    inner += '"';
    i = quote + 2;
  }
}

/** The texts of a row, each cut to `characters`. */
export function rowTexts(bytes: Uint8Array, cells: Cells, characters: number): string[] {
  const content = createContent();
  const texts: string[] = [];
  for (let k = 0; k < Math.min(cells.count, cells.from.length); k++) {
    findContent(bytes, cells.from[k], cells.to[k], content);
    texts.push(cut(textOf(bytes, content), characters));
  }
  return texts;
}
