import { asObject } from '../../lab/pageState/readers';
import type { ColumnBytes } from '../../lab/pageState/record';
import { newestFirst, type Stored } from './database';
import { removeUnloadBackup, unloadBackupKey } from './unloadBackup';

/** The backup of a session by a page that was closed or hidden; `record` null where it cannot be read. */
interface Noted {
  readonly order: number;
  readonly record: unknown;
  readonly bytes: ColumnBytes;
}

type Saved = Pick<Stored, 'id' | 'order'>;

/** The backup of a session; null without one. */
export function readUnloadBackup(id: string): Noted | null {
  const note = noteOf(id);
  if (note === null) return null;
  const order = Number.parseFloat(note);
  try {
    const { record, columns } = asObject(JSON.parse(note.slice(note.indexOf(' ')), moreAgain));
    const bytes = Object.entries(asObject(columns)).map(([name, column]) => [name, bytesOf(column)]);
    return { order, record, bytes: Object.fromEntries(bytes) };
  } catch {
    return { order, record: null, bytes: {} };
  }
}

/** The sessions stored and those only noted down, the one last saved first. Notes of what is stored go. */
export function withUnloadBackups(stored: readonly Saved[]): readonly Saved[] {
  for (const session of stored) removeUnloadBackup(session);
  const noted = notedIds().map((id) => ({ id, order: Number.parseFloat(noteOf(id) ?? '') || 0 }));
  return newestFirst([...noted, ...stored]);
}

function noteOf(id: string): string | null {
  try {
    return window.localStorage.getItem(unloadBackupKey(id));
  } catch {
    return null;
  }
}

/** The sessions that have a note; asked only where there is one. */
function notedIds(): string[] {
  const start = unloadBackupKey('');
  const keys = Object.keys(window.localStorage).filter((key) => key.startsWith(start));
  return keys.map((key) => key.slice(start.length));
}

function bytesOf(column: unknown): Uint8Array {
  if (column instanceof Uint8Array) return column;
  if (column instanceof Float64Array) return new Uint8Array(column.buffer);
  throw new TypeError('a column is no array');
}

function moreAgain(_: string, value: unknown): unknown {
  const { kind, text } = asObject(value);
  if (typeof text !== 'string') return value;
  if (kind === 'number') return Number(text);
  if (kind !== 'f64' && kind !== 'bytes') return value;
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  return kind === 'f64' ? new Float64Array(bytes.buffer) : bytes;
}
