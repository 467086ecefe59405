/** A build of the page as it lies on the server. */
export interface Build {
  /** Differs wherever a file does. */
  readonly version: string;
  /**
   * All files by their path from the page's folder, which stands for the page itself. What the file must hash to ('sha256-…'), or ''
   * where its name says so.
   */
  readonly files: Readonly<Record<string, string>>;
}

/** The parts of the platform that a service worker works with. */
export interface Outside {
  readonly caches: CacheStorage;
  readonly fetch: (request: Request) => Promise<Response>;
  /** The address of the page's folder, with a slash at its end. */
  readonly folder: string;
}

export interface Offline {
  /** Stores the whole build, or rejects and stores nothing of it. */
  store(): Promise<void>;
  /** The answer to a request, from the network where it has not been stored; null for a request that is not ours. */
  answer(request: Request): Promise<Response> | null;
  /** Lets go of other builds. */
  forgetOthers(): Promise<void>;
}

/**
 * Keeps a build of the page in the browser, each in a cache of its own. Files of other builds are found too, as long as they
 * are kept: a page that was opened before an update goes on to need them.
 */
export function createOffline({ caches, fetch, folder }: Outside, { version, files }: Build): Offline {
  // Other pages on the same host have caches too, and so has another copy of this one.
  const family = `logit-lab ${folder} `;
  const own = family + version;

  async function others(): Promise<readonly string[]> {
    return (await caches.keys()).filter((name) => name.startsWith(family) && name !== own);
  }

  async function find(address: string): Promise<Response | undefined> {
    for (const cacheName of [own, ...(await others())]) {
      const found = await caches.match(address, { cacheName, ignoreVary: true });
      if (found) return found;
    }
    return undefined;
  }

  async function download(address: string, integrity: string): Promise<Response> {
    // A name that says what is in the file can be had from the browser's own cache.
    const cache = integrity ? 'no-cache' : 'default';
    const response = await fetch(new Request(address, { integrity, cache, priority: 'low' }));
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response;
  }

  return {
    async store() {
      try {
        const cache = await caches.open(own);
        const puts = Object.entries(files).map(async ([path, integrity]) => {
          const address = folder + path;
          const kept = integrity ? undefined : await find(address);
          await cache.put(address, kept ?? (await download(address, integrity)));
        });
        await Promise.all(puts);
      } catch (error) {
        await caches.delete(own);
        throw error;
      }
    },
    answer(request) {
      const address = request.url.replace(/(index\.html)?([?#].*)?$/s, '');
      if (request.method !== 'GET' || !address.startsWith(folder)) return null;
      return find(address).then((found) => found ?? fetch(request));
    },
    async forgetOthers() {
      await Promise.all((await others()).map((name) => caches.delete(name)));
    },
  };
}
