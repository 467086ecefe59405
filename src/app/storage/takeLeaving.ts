import { leavingKey } from './leaving';
import { asObject } from './readers';
import type { ColumnBytes } from './sessionRecord';

/** What the page that closed last has noted down of this session; taken away with that. Null where there is none. */
export function takeLeaving(id: string): { record: unknown; savedAt: number; bytes: ColumnBytes } | null {
  try {
    const text = window.localStorage.getItem(leavingKey);
    const { record, columns } = asObject(text && JSON.parse(text, arraysAgain));
    const { id: ofSession, savedAt } = asObject(record);
    if (ofSession !== id || typeof savedAt !== 'number') return null;
    window.localStorage.removeItem(leavingKey);
    const bytes = Object.entries(asObject(columns)).map(([name, column]) => [name, bytesOf(column)]);
    return { record, savedAt, bytes: Object.fromEntries(bytes) };
  } catch {
    return null;
  }
}

function bytesOf(column: unknown): Uint8Array {
  if (column instanceof Uint8Array) return column;
  if (column instanceof Float64Array) return new Uint8Array(column.buffer);
  throw new TypeError('a column is no array');
}

function arraysAgain(_: string, value: unknown): unknown {
  const { kind, text } = asObject(value);
  if ((kind !== 'f64' && kind !== 'bytes') || typeof text !== 'string') return value;
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  return kind === 'f64' ? new Float64Array(bytes.buffer) : bytes;
}
