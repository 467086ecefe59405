import type { Stored } from './database';
import type { Columns } from './sessionRecord';

/** Where a page that closes notes down its work for the next one. */
export const leavingKey = 'logit-lab/leaving';
/** More bytes than this are left to the database. */
const most = 2 ** 18;

/**
 * Notes down what a closing page also writes to the database: browsers drop that write now and then (Chromium about one in
 * a hundred), as the page is gone before it has come to its end. There is one note, of the page that closed last. Read by
 * `takeLeaving`.
 */
export function noteLeaving(record: Stored & object, columns: Columns): void {
  const all = Object.entries(columns);
  const isSmall = all.reduce((sum, [, { byteLength }]) => sum + byteLength, 0) <= most;
  try {
    if (isSmall) window.localStorage.setItem(leavingKey, JSON.stringify({ record, columns }, withArrays));
    else window.localStorage.removeItem(leavingKey);
  } catch {
    // Then there is the database alone.
  }
}

/** What JSON has no form for: an array of numbers as its kind and a character for each byte. */
function withArrays(_: string, value: unknown): unknown {
  if (!ArrayBuffer.isView(value)) return value;
  const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  return {
    kind: value instanceof Float64Array ? 'f64' : 'bytes',
    text: Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''),
  };
}

/** The session noted down, whether or not it is in the database too. */
export function notedSessions(): readonly Stored[] {
  try {
    return [JSON.parse(window.localStorage.getItem(leavingKey) ?? '').record];
  } catch {
    return [];
  }
}
