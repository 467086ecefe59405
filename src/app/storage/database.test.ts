import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase, type SessionDatabase } from './database';

beforeEach(() => {
  vi.stubGlobal('window', { indexedDB: new IDBFactory() });
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
});
afterEach(() => vi.unstubAllGlobals());

const stored = (id: string, order: number) => ({ id, order, savedAt: 1000 + order, settings: { l2: order } });
const read = async (database: SessionDatabase, id: string) => database.read(id, () => {});
const bytes = (...values: number[]) => Uint8Array.from(values);

describe('the database of sessions', () => {
  it('gives back what was written, and nothing of what was not', async () => {
    const database = await openDatabase();
    expect(await database.list()).toEqual([]);
    expect(await read(database, 'a')).toBeNull();
    expect(await database.write(stored('a', 1), { x1: bytes(1, 2), y: bytes(3) }, false)).toBe(true);
    expect(await read(database, 'a')).toEqual({
      record: stored('a', 1),
      bytes: { x1: bytes(1, 2), y: bytes(3) },
    });
    expect(await read(await openDatabase(), 'a')).not.toBeNull();
  });

  it('keeps the columns that a write does not name, and takes away those that it gives null for', async () => {
    const database = await openDatabase();
    await database.write(stored('a', 1), { x1: bytes(1), y: bytes(3), bytes: bytes(7, 8) }, false);
    await database.write(stored('a', 2), { x1: bytes(5, 6), bytes: null }, true);
    expect(await read(database, 'a')).toEqual({
      record: stored('a', 2),
      bytes: { x1: bytes(5, 6), y: bytes(3) },
    });
  });

  it('holds columns of any length, also beyond one piece and those that are part of a larger buffer', async () => {
    const database = await openDatabase();
    const lengths = fc.constantFrom(0, 1, 8, 2 ** 17 - 1, 2 ** 17, 2 ** 17 + 1, 3 * 2 ** 17);
    await fc.assert(
      fc.asyncProperty(lengths, fc.nat(5), fc.boolean(), async (length, offset, isClosing) => {
        const column = Float64Array.from({ length: length + offset }, (_, i) => Math.sin(i)).subarray(offset);
        await database.write(stored('a', 1), { x1: column }, isClosing);
        const kept = (await read(database, 'a'))?.bytes.x1;
        const { buffer, byteOffset, byteLength } = column;
        // Compared as bytes: numbers one by one take a minute.
        expect(Buffer.compare(kept ?? bytes(), new Uint8Array(buffer, byteOffset, byteLength))).toBe(0);
      }),
      { numRuns: 20 },
    );
  });

  it('lists the sessions, the one last saved first', async () => {
    const database = await openDatabase();
    for (const [id, order] of [
      ['a', 5],
      ['b', 9],
      ['c', 7],
    ] as const)
      await database.write(stored(id, order), {}, false);
    expect((await database.list()).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    await database.remove(['b', 'nobody']);
    expect((await database.list()).map(({ id }) => id)).toEqual(['c', 'a']);
    expect(await read(database, 'b')).toBeNull();
  });

  it('removes a session with its columns and leaves those of others, whatever their names', async () => {
    const database = await openDatabase();
    const ids = ['a', 'ab', 'a,b', ''];
    for (const id of ids) await database.write(stored(id, 1), { x1: bytes(1, 2, 3) }, false);
    await database.remove(['a']);
    await database.write(stored('a', 2), {}, false);
    expect((await read(database, 'a'))?.bytes).toEqual({});
    for (const id of ids.slice(1)) expect((await read(database, id))?.bytes).toEqual({ x1: bytes(1, 2, 3) });
  });

  it('calls off a write in flight for that of a closing page, which is the one that counts', async () => {
    const database = await openDatabase();
    await database.write(stored('a', 1), { x1: bytes(1) }, false);
    const large = new Uint8Array(5 * 2 ** 20);
    const first = database.write(stored('a', 2), { x1: large }, false);
    const closing = database.write(stored('a', 3), { x1: bytes(9) }, true);
    expect(await first).toBe(false);
    expect(await closing).toBe(true);
    expect(await read(database, 'a')).toEqual({ record: stored('a', 3), bytes: { x1: bytes(9) } });
  });

  it('leaves all as it was where a write fails', async () => {
    const database = await openDatabase();
    await database.write(stored('a', 1), { x1: bytes(1) }, false);
    const uncloneable = { ...stored('a', 2), act: () => {} };
    await expect(database.write(uncloneable, { x1: bytes(2) }, false)).rejects.toThrow();
    expect(await read(database, 'a')).toEqual({ record: stored('a', 1), bytes: { x1: bytes(1) } });
  });
});
