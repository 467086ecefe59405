import type { Changes, Column, ColumnBytes } from '../../lab/pageState/record';
import { fetchPart } from '../../render/fetchPart';
import { orderOf } from './order';
import { answerOf, keysOf } from './requests';

/** A stored session, as far as is needed to choose one. */
export interface Stored {
  readonly id: string;
  /** The order of its last save among all; see `orderOf`. */
  readonly order: number;
  /** When it was last saved, in milliseconds since 1970, by a clock that may have been wrong. */
  readonly savedAt: number;
}

/** Sessions, the one last saved first. */
export function newestFirst<Session extends Pick<Stored, 'order'>>(
  sessions: readonly Session[],
): readonly Session[] {
  return [...sessions].sort((a, b) => b.order - a.order);
}

export interface SessionDatabase {
  /** All stored sessions, the one last saved first. */
  list(): Promise<readonly Stored[]>;
  /** A session; null where there is none. `onProgress` hears of every answer of the storage. */
  read(id: string, onProgress: () => void): Promise<{ record: unknown; bytes: ColumnBytes } | null>;
  /**
   * Writes a session and those of its columns that are given (null takes one away), all or nothing; writes end in the order
   * they began, and only once they are on the disk, where the browser can tell. Large columns go piece by piece, so that the page can paint in between, or all at once where the page is
   * about to close. That calls off writes under way, where it is not too late: a closing page would not see them through,
   * and the last one would have to wait for them. False where this write was called off.
   */
  write(session: Stored, columns: Changes, isClosing: boolean): Promise<boolean>;
  remove(ids: readonly string[]): Promise<void>;
}

/** Bytes put at once: copying more would hold up the page. */
const pieceBytes = 2 ** 20;

/** Opens the browser's storage of sessions. Rejects where there is none or it is forbidden. */
export async function openDatabase(): Promise<SessionDatabase> {
  const opening = window.indexedDB.open('logit-lab', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('sessions', { keyPath: 'id' });
    opening.result.createObjectStore('pieces');
  };
  const database = await answerOf(opening);
  // A newer version of the page, in another tab, must not wait for this one.
  database.onversionchange = () => database.close();
  const inFlight = new Set<Write>();
  return {
    async list() {
      const all: unknown[] = await answerOf(
        database.transaction('sessions').objectStore('sessions').getAll(),
      );
      const sessions = (all as Stored[]).map((one) => ({
        id: one.id,
        order: orderOf(one),
        savedAt: Number(one.savedAt) || 0,
      }));
      return newestFirst(sessions);
    },
    async read(id, onProgress) {
      // On a first visit there is nothing to read.
      const { readSession } = await fetchPart(() => import('./readSession'));
      return readSession(database.transaction(['sessions', 'pieces']), id, onProgress);
    },
    async write(session, columns, isClosing) {
      if (isClosing) callOff(inFlight);
      // A closing page has no time to wait for the disk.
      const durability = isClosing ? 'relaxed' : 'strict';
      const writing = database.transaction(['sessions', 'pieces'], 'readwrite', { durability });
      const own = { writing, isOff: false };
      inFlight.add(own);
      const done = endOf(writing).finally(() => inFlight.delete(own));
      // A failed request also ends the transaction, which is awaited last.
      done.catch(() => {});
      try {
        await put(writing, session, columns, isClosing);
        await done;
        return true;
      } catch (error) {
        if (own.isOff) return false;
        throw error;
      }
    },
    async remove(ids) {
      const removing = database.transaction(['sessions', 'pieces'], 'readwrite');
      for (const id of ids) {
        removing.objectStore('sessions').delete(id);
        removing.objectStore('pieces').delete(keysOf(id));
      }
      await endOf(removing);
    },
  };
}

interface Write {
  readonly writing: IDBTransaction;
  isOff: boolean;
}

function callOff(writes: Iterable<Write>): void {
  for (const write of writes) {
    try {
      write.writing.abort();
      write.isOff = true;
    } catch {
      // It had come to its end already.
    }
  }
}

async function put(
  writing: IDBTransaction,
  session: Stored,
  columns: Changes,
  isClosing: boolean,
): Promise<void> {
  writing.objectStore('sessions').put(session);
  const pieces = writing.objectStore('pieces');
  for (const [name, column] of Object.entries(columns)) {
    pieces.delete(keysOf(session.id, name));
    if (column) await writePieces(pieces, [session.id, name], column, isClosing);
  }
  writing.commit();
}

async function writePieces(
  store: IDBObjectStore,
  key: readonly [id: string, name: string],
  { buffer, byteOffset, byteLength }: Column,
  isClosing: boolean,
): Promise<void> {
  for (let start = 0; start < byteLength; start += pieceBytes) {
    const length = Math.min(pieceBytes, byteLength - start);
    // Storing a view stores the whole buffer behind it, so each piece gets one of its own.
    const piece = new Uint8Array(buffer, byteOffset + start, length).slice();
    const request = store.put(piece, [...key, start / pieceBytes]);
    if (!isClosing) await answerOf(request);
  }
  if (byteLength === 0) store.put(new Uint8Array(0), [...key, 0]);
}

function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
