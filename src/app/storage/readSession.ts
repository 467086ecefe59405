import type { ColumnBytes } from '../../lab/pageState/record';
import { answerOf, keysOf } from './requests';

/** The stored record of a session; null without one. `onProgress` is called at every answer of the storage. */
export async function readSession(
  reading: IDBTransaction,
  id: string,
  onProgress: () => void,
): Promise<{ record: unknown; bytes: ColumnBytes } | null> {
  const record: unknown = await answerOf(reading.objectStore('sessions').get(id));
  onProgress();
  if (record === undefined) return null;
  return { record, bytes: await readPieces(reading.objectStore('pieces'), id, onProgress) };
}

async function readPieces(store: IDBObjectStore, id: string, onProgress: () => void): Promise<ColumnBytes> {
  const pieces = new Map<string, Uint8Array[]>();
  for (const key of await answerOf(store.getAllKeys(keysOf(id)))) {
    const piece: unknown = await answerOf(store.get(key));
    onProgress();
    const name = String((key as IDBValidKey[])[1]);
    if (!(piece instanceof Uint8Array)) continue;
    if (!pieces.has(name)) pieces.set(name, []);
    pieces.get(name)?.push(piece);
  }
  return Object.fromEntries(Array.from(pieces, ([name, parts]) => [name, join(parts)]));
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
