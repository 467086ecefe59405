const replacement = '\uFFFD';

/** Length of the well-formed UTF-8 sequence that begins at `at`, 1 to 4; 0 where there is none. */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at];
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (at + size > bytes.length || !isSecond(lead, bytes[at + 1])) return 0;
  for (let i = at + 2; i < at + size; i++) if ((bytes[i] & 0xc0) !== 0x80) return 0;
  return size;
}

/** No overlong forms, no surrogates, nothing above U+10FFFF. */
function isSecond(lead: number, second: number): boolean {
  const min = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const max = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  return second >= min && second <= max;
}

/** The text of bytes `from` to `to`; U+FFFD for each byte that is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array, from = 0, to = bytes.length): string {
  let text = '';
  for (let i = from; i < to; ) {
    const lead = bytes[i];
    if (lead < 0x80) {
      text += String.fromCharCode(lead);
      i++;
      continue;
    }
    const size = sequenceLength(bytes, i);
    const isWhole = size > 0 && i + size <= to;
    text += isWhole ? String.fromCodePoint(codePointAt(bytes, i, size)) : replacement;
    i += isWhole ? size : 1;
  }
  return text;
}

function codePointAt(bytes: Uint8Array, at: number, size: number): number {
  let point = bytes[at] & (0xff >> (size + 1));
  for (let i = at + 1; i < at + size; i++) point = (point << 6) | (bytes[i] & 0x3f);
  return point;
}

/** UTF-8 of a text; a lone surrogate becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(3 * text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) as number;
    if (point > 0xffff) i++;
    length = putCodePoint(bytes, length, point >> 11 === 0x1b ? 0xfffd : point);
  }
  return bytes.slice(0, length);
}

/** Writes a code point at `at` and returns where the next one goes. */
export function putCodePoint(bytes: Uint8Array, at: number, point: number): number {
  if (point < 0x80) {
    bytes[at] = point;
    return at + 1;
  }
  const size = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  bytes[at] = (0xf00 >> size) | (point >> (6 * (size - 1)));
  for (let k = 1; k < size; k++) bytes[at + k] = 0x80 | ((point >> (6 * (size - 1 - k))) & 0x3f);
  return at + size;
}
