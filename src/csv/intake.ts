import { csvLimits } from './csvLimits';
import { lineAt } from './lines';
import { createMeter, type OnProgress } from './progress';
import { FileRefused } from './refused';
import { putCodePoint, sequenceLength } from './utf8';

/** Of the first bytes, one control character in so many is what no text has. */
const controlShare = 1 / 50;
const looked = 4096;
/** So few NULs within a text are a fault of the program that wrote it. */
const nulShare = 1 / 1000;

/** A file's text. */
export interface Taken {
  /** In UTF-8 without byte order mark; the file's own memory where nothing has to change. */
  readonly bytes: Uint8Array;
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
}

/**
 * A file's bytes as UTF-8. UTF-16 is understood with a byte order mark and without; what is not UTF-8 is taken for
 * Windows-1252. NULs at the end of the file or of lines, and single ones within, are left out, and so is half a character at the end of UTF-8. Throws FileRefused: empty, too-large, binary and files of other kinds, not-utf8 (broken UTF-16).
 */
export function takeIn(file: Uint8Array, onProgress: OnProgress = () => {}): Taken {
  requireSize(file.length);
  const other = otherKind(file);
  if (other) throw new FileRefused({ kind: other });
  const taken = toUtf8(withoutNuls(file));
  requireSize(taken.bytes.length);
  if (hasControls(taken.bytes)) throw new FileRefused({ kind: 'binary' });
  const sound = utf8Length(taken.bytes, onProgress);
  if (sound === taken.bytes.length) return taken;
  if (sound > 0) return { ...taken, bytes: taken.bytes.subarray(0, sound) };
  const bytes = fromWindows1252(taken.bytes);
  requireSize(bytes.length);
  return { bytes, encoding: 'windows-1252' };
}

/** Files that are no tables of text, by how they begin. */
const otherKinds = [
  ['zip', 'PK\u0003\u0004'],
  ['excel', '\u00D0\u00CF\u0011\u00E0'],
  ['pdf', '%PDF-'],
  ['gzip', '\u001F\u008B'],
] as const;

/** A sheet within a packed file makes it one of a spreadsheet. */
const sheets = /xl\/|\[Content_Types\]|mimetypeapplication\/vnd\.oasis/;

function otherKind(file: Uint8Array) {
  const start = String.fromCharCode(...file.subarray(0, 200));
  const kind = otherKinds.find(([, begin]) => start.startsWith(begin))?.[0];
  if (kind === 'zip' && sheets.test(start)) return 'excel';
  if (kind) return kind;
  if (/^(?:\u00EF\u00BB\u00BF)?\s*(?:<!doctype html|<html|<table)\b/i.test(start)) return 'html';
  return /^(?:\u00EF\u00BB\u00BF)?\s*(?:\{\s*"|\[\s*[[{])/.test(start) ? 'json' : null;
}

function requireSize(size: number): void {
  if (size === 0) throw new FileRefused({ kind: 'empty' });
  if (size <= csvLimits.bytes) return;
  const megabytes = Math.ceil(size / 1e6);
  throw new FileRefused({ kind: 'too-large', megabytes, limit: csvLimits.bytes / 1e6 });
}

function toUtf8(file: Uint8Array): Taken {
  const [a, b, c] = file;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { bytes: file.subarray(3), encoding: 'utf-8' };
  const low = a === 0xff && b === 0xfe ? 0 : a === 0xfe && b === 0xff ? 1 : null;
  if (low !== null) return { bytes: fromUtf16(file, low, 2), encoding: 'utf-16' };
  const guessed = lowByteOf(file);
  if (guessed !== null) return { bytes: fromUtf16(file, guessed, 0), encoding: 'utf-16' };
  return { bytes: file, encoding: 'utf-8' };
}

/** Where the low byte of each unit stands in UTF-16 without a mark: a quarter of the first bytes or more are then NULs, nearly all at the other places. */
function lowByteOf(file: Uint8Array): 0 | 1 | null {
  const size = Math.min(file.length, looked) & ~1;
  const nuls = [0, 0];
  for (let i = 0; i < size; i++) if (file[i] === 0) nuls[i % 2]++;
  // A few characters of other scripts have a low byte of 0 too.
  const isMost = (count: number, other: number) => size > 0 && count * 4 >= size && other * 8 <= count;
  if (isMost(nuls[1], nuls[0])) return 0;
  return isMost(nuls[0], nuls[1]) ? 1 : null;
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 10 || byte === 13;
}

/** Without the NULs at its end, those before line ends, and without those within where there are but few. */
function withoutNuls(file: Uint8Array): Uint8Array {
  if (file[1] === 0xfe || file[1] === 0xff || lowByteOf(file) !== null) return file;
  let end = file.length;
  while (end > 0 && file[end - 1] === 0) end--;
  const text = file.subarray(0, end);
  if (end > 0 && !text.includes(0)) return text;
  const rest = text.filter((byte) => byte !== 0);
  const inner = text.filter((byte, i) => byte === 0 && !isLineEnd(text[i + 1])).length;
  if (rest.length === 0 || inner > text.length * nulShare + 1) throw new FileRefused({ kind: 'binary' });
  return rest;
}

/** Bytes 80 to 9F; those that mean nothing become U+FFFD. */
const windows1252 = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';

function fromWindows1252(file: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(file.length * 3);
  let length = 0;
  for (const byte of file) {
    const point = byte >= 0x80 && byte < 0xa0 ? windows1252.charCodeAt(byte - 0x80) : byte;
    length = putCodePoint(bytes, length, point);
  }
  return bytes.slice(0, length);
}

/** `low` is the place of a unit's low byte: 0 in little endian. A half of a pair makes it not-utf8. */
function fromUtf16(file: Uint8Array, low: 0 | 1, start: number): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(file.length / 2) * 3);
  let length = 0;
  const unit = (at: number) => file[at + low] | (file[at + 1 - low] << 8);
  for (let i = start; i < file.length; i += 2) {
    let point = i + 1 < file.length ? unit(i) : 0xd800;
    const next = i + 3 < file.length ? unit(i + 2) : 0;
    if (point >> 10 === 0x36 && next >> 10 === 0x37) {
      point = 0x10000 + ((point & 0x3ff) << 10) + (next & 0x3ff);
      i += 2;
    }
    if (point >> 11 === 0x1b) throw notUtf8(bytes, length);
    length = putCodePoint(bytes, length, point);
  }
  return bytes.slice(0, length);
}

function notUtf8(bytes: Uint8Array, at: number): FileRefused {
  return new FileRefused({ kind: 'not-utf8', line: lineAt(bytes, at) });
}

/** How many bytes are UTF-8: all, or all but a character that is cut off at the end where others are whole; 0 for another encoding. */
function utf8Length(bytes: Uint8Array, onProgress: OnProgress): number {
  const meter = createMeter(bytes.length, onProgress);
  let hasOthers = false;
  for (let i = 0; i < bytes.length; meter(i)) {
    const size = bytes[i] < 0x80 ? 1 : sequenceLength(bytes, i);
    if (size === 0) return hasOthers && bytes[i] >= 0xc2 && i + 4 > bytes.length ? i : 0;
    if (size > 1) hasOthers = true;
    i += size;
  }
  return bytes.length;
}

function hasControls(bytes: Uint8Array): boolean {
  const size = Math.min(bytes.length, looked);
  let controls = 0;
  for (let i = 0; i < size; i++) if (isControl(bytes[i])) controls++;
  return controls > size * controlShare;
}

/** Tab, line ends, form feed and such are part of texts. */
function isControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 9 && byte <= 13);
}
