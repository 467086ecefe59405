interface Setting<Key, Item> {
  /** Begins an item; its end is told by `done` or `retry`, perhaps from within. */
  readonly begin: (item: Item, key: Key) => void;
  /** The keys, those to be served first in front; where it is left out, the key that has waited longest comes first. */
  readonly order?: readonly Key[];
  /** An item will never be begun (again): a later one of its key has taken its place, or all were dropped. */
  readonly onReplaced?: (item: Item) => void;
}

/** Items of which one is in flight at a time, and of each key only the latest waits. */
export interface LatestWins<Key, Item> {
  /** The question in flight. */
  inFlight(): { readonly key: Key; readonly item: Item } | null;
  isWaiting(key: Key): boolean;
  /** Puts an item in the place of the one of its key that waits, and begins it when its turn has come. */
  put(key: Key, item: Item): void;
  /** Takes back what waits of a key, without a word. */
  withdraw(key: Key): void;
  /** The item in flight has ended; the next begins. */
  done(): void;
  /** The item in flight came to nothing: it waits again unless a later one of its key does, and the next begins. */
  retry(): void;
  /** Drops all that waits. */
  clear(): void;
}

export function latestWins<Key, Item>(setting: Setting<Key, Item>): LatestWins<Key, Item> {
  const { begin, order, onReplaced = () => {} } = setting;
  const waiting = new Map<Key, Item>();
  let inFlight: { readonly key: Key; readonly item: Item } | null = null;

  function proceed(): void {
    if (inFlight) return;
    for (const key of order ?? waiting.keys()) {
      const item = waiting.get(key);
      if (item === undefined) continue;
      waiting.delete(key);
      inFlight = { key, item };
      return begin(item, key);
    }
  }
  function end(): typeof inFlight {
    const ended = inFlight;
    inFlight = null;
    return ended;
  }

  return {
    inFlight: () => inFlight,
    isWaiting: (key) => waiting.has(key),
    put(key, item) {
      const before = waiting.get(key);
      waiting.set(key, item);
      if (before !== undefined) onReplaced(before);
      proceed();
    },
    withdraw(key) {
      waiting.delete(key);
    },
    done() {
      end();
      proceed();
    },
    retry() {
      const ended = end();
      if (ended && waiting.has(ended.key)) onReplaced(ended.item);
      else if (ended) waiting.set(ended.key, ended.item);
      proceed();
    },
    clear() {
      const dropped = [...waiting.values()];
      waiting.clear();
      for (const item of dropped) onReplaced(item);
    },
  };
}
