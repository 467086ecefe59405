import { csvLimits } from './csvLimits';
import { lineAt } from './lines';
import { createMeter, type OnProgress } from './progress';
import { FileRefused } from './refused';
import { putCodePoint, sequenceLength } from './utf8';

/** Of the first bytes, one control character in so many is what no text has. */
const controlShare = 1 / 50;
const looked = 4096;

/**
 * A file's bytes as UTF-8 without byte order mark (UTF-16 is understood where it has one). The same memory where nothing
 * has to change. Throws FileRefused: empty, binary, not-utf8, too-large.
 */
export function takeIn(file: Uint8Array, onProgress: OnProgress = () => {}): Uint8Array {
  requireSize(file.length);
  const bytes = toUtf8(file);
  requireSize(bytes.length);
  requireText(bytes, onProgress);
  return bytes;
}

function requireSize(size: number): void {
  if (size === 0) throw new FileRefused({ kind: 'empty' });
  if (size <= csvLimits.bytes) return;
  const megabytes = Math.ceil(size / 1e6);
  throw new FileRefused({ kind: 'too-large', megabytes, limit: csvLimits.bytes / 1e6 });
}

function toUtf8(file: Uint8Array): Uint8Array {
  const [a, b, c] = file;
  if (a === 0xef && b === 0xbb && c === 0xbf) return file.subarray(3);
  if (a === 0xff && b === 0xfe) return fromUtf16(file, 0);
  if (a === 0xfe && b === 0xff) return fromUtf16(file, 1);
  return file;
}

/** `low` is the place of a unit's low byte: 0 in little endian. A half of a pair makes it not-utf8. */
function fromUtf16(file: Uint8Array, low: 0 | 1): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(file.length / 2) * 3);
  let length = 0;
  const unit = (at: number) => file[at + low] | (file[at + 1 - low] << 8);
  for (let i = 2; i < file.length; i += 2) {
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

function requireText(bytes: Uint8Array, onProgress: OnProgress): void {
  if (bytes.includes(0) || hasControls(bytes)) throw new FileRefused({ kind: 'binary' });
  const meter = createMeter(bytes.length, onProgress);
  for (let i = 0; i < bytes.length; meter(i)) {
    const size = bytes[i] < 0x80 ? 1 : sequenceLength(bytes, i);
    if (size === 0) throw notUtf8(bytes, i);
    i += size;
  }
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
