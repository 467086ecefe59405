import type { Columns } from '../../lab/pageState/record';
import type { Stored } from './database';

/** Columns of more bytes than this are left to the database. */
const most = 2 ** 18;

const prefix = 'logit-lab/leaving/';
/** The key of a session's backup: its order among all saves, and JSON behind it. */
export const unloadBackupKey = (id: string) => `${prefix}${id}`;

/**
 * Notes down what a page that is closed or hidden also writes to the database: browsers drop that write now and then
 * (Chromium about one in a hundred), as the page is gone before it has come to its end. Read by `readUnloadBackup`.
 */
export function writeUnloadBackup(record: Pick<Stored, 'id' | 'order'> & object, columns: Columns): void {
  const all = Object.entries(columns);
  const isSmall = all.reduce((sum, [, { byteLength }]) => sum + byteLength, 0) <= most;
  try {
    // Before there is no room for another.
    window.localStorage.removeItem(unloadBackupKey(record.id));
    if (!isSmall) return;
    const text = JSON.stringify({ record, columns }, withMore);
    window.localStorage.setItem(unloadBackupKey(record.id), `${record.order} ${text}`);
  } catch {
    // Then there is the database alone.
  }
}

/** True if there is any backup. */
export function hasUnloadBackups(): boolean {
  try {
    return Object.keys(window.localStorage).some((key) => key.startsWith(prefix));
  } catch {
    return false;
  }
}

/** Takes the note of a session away once the database has what it says, or something newer. */
export function removeUnloadBackup({ id, order }: Pick<Stored, 'id' | 'order'>): void {
  try {
    const note = window.localStorage.getItem(unloadBackupKey(id));
    if (note !== null && Number.parseFloat(note) <= order)
      window.localStorage.removeItem(unloadBackupKey(id));
  } catch {
    // A storage that cannot be read holds no backup.
  }
}

/** Values that JSON has no form for: arrays of numbers, with a character for each byte, and numbers that are not finite. */
function withMore(_: string, value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { kind: 'number', text: `${value}` };
  if (!ArrayBuffer.isView(value)) return value;
  const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  return {
    kind: value instanceof Float64Array ? 'f64' : 'bytes',
    text: Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''),
  };
}
