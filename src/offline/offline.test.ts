import { describe, expect, it } from 'vitest';
import { type Build, createOffline } from './offline';

const folder = 'https://example.org/class/logit-lab/';

/** Caches as a browser has them, as far as they are used here, with room for so many files. */
function createCaches(room = Number.POSITIVE_INFINITY) {
  const caches = new Map<string, Map<string, Response>>();
  const count = () => Array.from(caches.values(), ({ size }) => size).reduce((sum, size) => sum + size, 0);
  const storage = {
    keys: () => Promise.resolve([...caches.keys()]),
    delete: (name: string) => Promise.resolve(caches.delete(name)),
    open: (name: string) => {
      const cache = caches.get(name) ?? new Map<string, Response>();
      caches.set(name, cache);
      return Promise.resolve({
        put(address: string, response: Response) {
          if (count() >= room) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
          cache.set(address, response);
          return Promise.resolve();
        },
      });
    },
    match: (address: string, { cacheName }: { cacheName: string }) =>
      Promise.resolve(caches.get(cacheName)?.get(address)?.clone()),
  };
  return { caches, storage: storage as unknown as CacheStorage };
}

function open(build: Build, storage: CacheStorage, at = folder) {
  const asked: Request[] = [];
  const fetch = (request: Request) => {
    asked.push(request);
    const isMissing = request.url.endsWith('missing.js');
    return Promise.resolve(
      new Response(`${build.version} of ${request.url}`, { status: isMissing ? 404 : 200 }),
    );
  };
  return { ...createOffline({ caches: storage, fetch, folder: at }, build), asked };
}

const first: Build = { version: '1', files: { '': 'sha256-one', 'assets/a-1.js': '', 'assets/b-1.js': '' } };
const second: Build = { version: '2', files: { '': 'sha256-two', 'assets/a-1.js': '', 'assets/b-2.js': '' } };

const textOf = async (answer: Promise<Response> | null) => (await answer)?.text();
const ask = (address: string, init?: RequestInit) => new Request(new URL(address, folder), init);

describe('createOffline', () => {
  it('answers with what is stored, whatever stands behind ? and #, and else asks the network', async () => {
    const { storage } = createCaches();
    const { store, answer, asked } = open(first, storage);
    await store();
    expect(asked.map(({ url }) => url.slice(folder.length)).sort()).toEqual([
      '',
      'assets/a-1.js',
      'assets/b-1.js',
    ]);
    for (const page of ['', 'index.html', '?a=b', '#v1.x', 'index.html?a#b']) {
      expect(await textOf(answer(ask(page)))).toBe(`1 of ${folder}`);
    }
    expect(await textOf(answer(ask('assets/a-1.js')))).toBe(`1 of ${folder}assets/a-1.js`);
    expect(asked.length).toBe(3);
    expect(await textOf(answer(ask('other.html')))).toBe(`1 of ${folder}other.html`);
    expect(asked.length).toBe(4);
  });

  it('leaves alone what is elsewhere or no plain request', () => {
    const { answer } = open(first, createCaches().storage);
    expect(answer(ask('/class/other/'))).toBeNull();
    expect(answer(ask('https://elsewhere.org/class/logit-lab/'))).toBeNull();
    expect(answer(ask('', { method: 'POST' }))).toBeNull();
  });

  it('checks what a file holds where its name does not say so', async () => {
    const { store, asked } = open(first, createCaches().storage);
    await store();
    const found = Object.fromEntries(asked.map(({ url, integrity, cache }) => [url, [integrity, cache]]));
    expect(found[folder]).toEqual(['sha256-one', 'no-cache']);
    expect(found[`${folder}assets/a-1.js`]).toEqual(['', 'default']);
  });

  it('stores nothing where a file is missing or the storage is full', async () => {
    const { caches, storage } = createCaches();
    const broken = open({ version: '3', files: { '': 'sha256-x', 'missing.js': '' } }, storage);
    await expect(broken.store()).rejects.toThrow('404');
    expect([...caches.keys()]).toEqual([]);

    const small = createCaches(2);
    await expect(open(first, small.storage).store()).rejects.toThrow('full');
    expect([...small.caches.keys()]).toEqual([]);
  });

  it('takes over what has not changed, and finds files of an older build until that is forgotten', async () => {
    const { storage } = createCaches();
    await open(first, storage).store();
    const { store, answer, asked, forgetOthers } = open(second, storage);
    await store();
    expect(asked.map(({ url }) => url.slice(folder.length)).sort()).toEqual(['', 'assets/b-2.js']);
    expect(await textOf(answer(ask('')))).toBe(`2 of ${folder}`);
    expect(await textOf(answer(ask('assets/b-1.js')))).toBe(`1 of ${folder}assets/b-1.js`);
    await forgetOthers();
    expect(await textOf(answer(ask('assets/a-1.js')))).toBe(`1 of ${folder}assets/a-1.js`);
    expect(await textOf(answer(ask('assets/b-1.js')))).toBe(`2 of ${folder}assets/b-1.js`);
  });

  it('knows nothing of another copy on the same host', async () => {
    const { caches, storage } = createCaches();
    await open(first, storage, 'https://example.org/other/').store();
    const { store, forgetOthers } = open(second, storage);
    await store();
    await forgetOthers();
    expect(caches.size).toBe(2);
  });
});
