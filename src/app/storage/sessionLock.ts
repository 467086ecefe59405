import type { Stored } from './database';

/** The session that a tab writes to, and the one it begins with: its own, another's that it copies, or none. */
export interface SessionLock {
  readonly id: string;
  readonly from: string | null;
}

export interface LockSetting {
  /** The session of this tab before it was loaded again; also of the tab that this one is a duplicate of. */
  readonly own: string | null;
  /** All sessions, the one last saved first. */
  readonly list: () => Promise<readonly Pick<Stored, 'id'>[]>;
  /**
   * Takes a session for as long as the page lives; false where another page has it. `isOwn`: the page that had it may
   * just be closing, so it is worth a moment's wait. Null where the browser cannot tell pages apart.
   */
  readonly lock: ((id: string, isOwn: boolean) => Promise<boolean>) | null;
  readonly newId: () => string;
}

/**
 * Decides which session a page takes up, so that no two pages ever write to the same one. Loaded again: its own. A
 * duplicate of a living tab: a copy. Opened anew: the last saved one that no living page has. Where pages cannot be told
 * apart it is always a copy.
 */
export async function lockSession({ own, list, lock, newId }: LockSetting): Promise<SessionLock> {
  if (!lock) return { id: newId(), from: own ?? (await list())[0]?.id ?? null };
  if (own !== null && (await lock(own, true))) return { id: own, from: own };
  for (const { id } of own === null ? await list() : []) {
    if (await lock(id, false)) return { id, from: id };
  }
  const id = newId();
  await lock(id, false);
  return { id, from: own };
}
