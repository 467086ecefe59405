import { describe, expect, test } from 'vitest';
import { lockSession } from './sessionLock';

/** A browser with stored sessions, the newest first, some of which living pages have. */
function browser(stored: readonly string[], living: readonly string[] = []) {
  const held = new Set(living);
  const list = () => Promise.resolve(stored.map((id) => ({ id })));
  const lock = (id: string) => {
    const isFree = !held.has(id);
    held.add(id);
    return Promise.resolve(isFree);
  };
  let made = 0;
  const newId = () => `new${++made}`;
  return {
    held,
    open: (own: string | null = null) => lockSession({ own, list, lock, newId }),
    openWithoutLocks: (own: string | null = null) => lockSession({ own, list, lock: null, newId }),
  };
}

describe('a page that opens', () => {
  test('takes up its own session when it is loaded again', async () => {
    expect(await browser(['newer', 'mine']).open('mine')).toEqual({ id: 'mine', from: 'mine' });
    expect(await browser([]).open('mine')).toEqual({ id: 'mine', from: 'mine' });
  });

  test('copies the session of the living tab that it is a duplicate of', async () => {
    const { open, held } = browser(['mine', 'other'], ['mine']);
    expect(await open('mine')).toEqual({ id: 'new1', from: 'mine' });
    expect(held).toContain('new1');
  });

  test('takes up the last saved session that no living page has', async () => {
    const { open } = browser(['a', 'b', 'c'], ['a']);
    expect(await open()).toEqual({ id: 'b', from: 'b' });
    expect(await open()).toEqual({ id: 'c', from: 'c' });
    expect(await open()).toEqual({ id: 'new1', from: null });
  });

  test('begins a new session on a first visit', async () => {
    expect(await browser([]).open()).toEqual({ id: 'new1', from: null });
  });

  test('gives each of many pages that open at once a session of its own', async () => {
    const { open } = browser(['a', 'b']);
    const claims = await Promise.all([open(), open('a'), open(), open('b'), open()]);
    expect(new Set(claims.map(({ id }) => id)).size).toBe(5);
  });

  test('copies where living pages cannot be told apart', async () => {
    expect(await browser(['a']).openWithoutLocks()).toEqual({ id: 'new1', from: 'a' });
    expect(await browser(['a', 'mine']).openWithoutLocks('mine')).toEqual({ id: 'new1', from: 'mine' });
    expect(await browser([]).openWithoutLocks()).toEqual({ id: 'new1', from: null });
  });
});
