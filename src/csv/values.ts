import { isCoordinate } from '../core/data/coordinate';
import type { Delimiter } from '../core/data/table';
import type { Content } from './cells';

const PLUS = 43;
const COMMA = 44;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const QUESTION = 63;

/** Powers of ten that are exact. */
const powers = Float64Array.from({ length: 23 }, (_, k) => Number(`1e${k}`));

/** Only where commas do not part cells can they stand in numbers. */
export function hasDecimalComma(delimiter: Delimiter): boolean {
  return delimiter !== ',';
}

/**
 * The number that a cell holds, exactly as JavaScript reads it: digits with at most one point (or comma where `isComma`), an
 * exponent, a sign (also the typographic minus). NaN for anything else; ±Infinity for numbers that no point may have.
 */
export function numberOf(bytes: Uint8Array, { from, to, isEscaped }: Content, isComma: boolean): number {
  if (isEscaped) return Number.NaN;
  const first = from + signLength(bytes, from);
  let mantissa = 0;
  let point = -1;
  let i = first;
  for (; i < to; i++) {
    const digit = bytes[i] - ZERO;
    if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit;
    else if (point < 0 && isPoint(bytes[i], isComma)) point = i;
    else break;
  }
  const decimals = point < 0 ? 0 : i - point - 1;
  const digits = point < 0 ? i - first : i - first - 1;
  if (digits <= 0) return Number.NaN;
  const power = exponentOf(bytes, i, to) - decimals;
  const size = scaled(mantissa, power) ?? slowly(bytes, first, to);
  return (isCoordinate(size) || Number.isNaN(size) ? size : Number.POSITIVE_INFINITY) * signOf(bytes[from]);
}

function isPoint(byte: number, isComma: boolean): boolean {
  return byte === POINT || (isComma && byte === COMMA);
}

/** Of a number that begins with this byte; the typographic minus is E2 88 92. */
function signOf(byte: number): number {
  return byte === MINUS || byte === 0xe2 ? -1 : 1;
}

function signLength(bytes: Uint8Array, at: number): number {
  if (bytes[at] === MINUS || bytes[at] === PLUS) return 1;
  return bytes[at] === 0xe2 && bytes[at + 1] === 0x88 && bytes[at + 2] === 0x92 ? 3 : 0;
}

/** The exponent written from `at` to `to`; 0 for nothing, NaN for anything else. */
function exponentOf(bytes: Uint8Array, at: number, to: number): number {
  if (at === to) return 0;
  if ((bytes[at] | 0x20) !== 0x65) return Number.NaN;
  const isNegative = bytes[at + 1] === MINUS;
  const first = isNegative || bytes[at + 1] === PLUS ? at + 2 : at + 1;
  let exponent = first < to ? 0 : Number.NaN;
  for (let i = first; i < to; i++) {
    const digit = bytes[i] - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    exponent = exponent * 10 + digit;
  }
  return isNegative ? -exponent : exponent;
}

/** mantissa·10^power where one rounding makes it exact: both whole and exact. NaN stays NaN. */
function scaled(mantissa: number, power: number): number | null {
  if (Number.isNaN(power)) return power;
  if (mantissa > Number.MAX_SAFE_INTEGER || Math.abs(power) > 22) return null;
  return power < 0 ? mantissa / powers[-power] : mantissa * powers[power];
}

function slowly(bytes: Uint8Array, from: number, to: number): number {
  let text = '';
  for (let i = from; i < to; i++) text += bytes[i] === COMMA ? '.' : String.fromCharCode(bytes[i]);
  return Number(text);
}

/** Besides nothing and "?": the codes of pandas, spreadsheets, statistics programs and German forms, in small letters. */
const missingTexts = new Set(
  (
    'na n/a n.a. nan -nan null nat <na> #na #n/a #null! #div/0! #value! #ref! #name? #num! . 1.#ind -1.#ind 1.#qnan -1.#qnan ' +
    '-- --- <null> (null) [null] \\n #nv #n/d #wert! #zahl! #bezug! #valor! #valeur! n.d. n/d k.a. k.a k/a'
  ).split(' '),
);
for (const text of ['#n/a n/a', 'k. a.', 'keine angabe', 'keine angaben']) missingTexts.add(text);
const longestMissing = Math.max(...[...missingTexts].map((text) => text.length));
/** What codes for a missing value begin with: # ? < - . 1 N n K k ( [ \\. */
const missingStarts = new Set([...'#?<-.1NnKk([\\'].map((start) => start.charCodeAt(0)));

/** A cell that says that there is no label: empty, ?, NA, #N/A, None, k. A. and the like; "none" may be a label. */
export function isMissingLabel(bytes: Uint8Array, { from, to, isEscaped }: Content): boolean {
  const length = to - from;
  if (length === 0) return true;
  if (length > longestMissing || isEscaped || !missingStarts.has(bytes[from])) return false;
  if (length === 1) return bytes[from] === QUESTION || bytes[from] === POINT;
  return isMissingText(String.fromCharCode(...bytes.subarray(from, to)));
}

/** A text that stands for a missing value, nothing, "?" and the .a to .z of Stata and SAS among them. */
export function isMissingText(text: string): boolean {
  return (
    text === '' ||
    text === '?' ||
    text === 'None' ||
    missingTexts.has(text.toLowerCase()) ||
    /^\.[a-z_]$/.test(text)
  );
}

/** A cell that says that there is no number; a dash, which may be a label, is no number. */
export function isMissingNumber(bytes: Uint8Array, content: Content): boolean {
  return (content.to - content.from === 1 && bytes[content.from] === MINUS) || isMissingLabel(bytes, content);
}
