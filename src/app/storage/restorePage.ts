import type { PageState } from '../../lab/pageState/pageState';
import type { KeptRun } from '../../lab/pageState/record';
import { fetchPart } from '../../render/fetchPart';
import type { KeepingProblem, Notice } from '../../store/state';
import { openDatabase, type SessionDatabase } from './database';
import type { Kept } from './readKept';
import { lockSession } from './sessionLock';
import { newSessionId, rememberSession, sessionLocks, sessionOfTab } from './tab';
import { hasUnloadBackups } from './unloadBackup';

/** The session in which this page is kept. */
export interface Session {
  readonly database: SessionDatabase;
  readonly id: string;
  /** The latest save that is known, of whatever session; see `orderOf`. */
  readonly lastOrder: number;
}

export interface RestoredPage {
  /** Null where the browser keeps nothing. */
  readonly session: Session | null;
  /** The stored work; null on a first visit. */
  readonly page: PageState | null;
  /** The state of its run; null where training leads there again, or nothing is known. */
  readonly run: KeptRun | null;
  /** True if all of the page has yet to be saved here, as it is another session's or comes from a backup. */
  readonly isCopy: boolean;
  /** Why nothing is kept, where that is so. */
  readonly problem: KeepingProblem | null;
  readonly notice: Notice | null;
}

/** A storage silent for so many milliseconds is not waited for: the page opens without it. */
const patience = 3000;

/**
 * What this page is to open with: what a link has brought, else what was kept. Never rejects. What cannot be read is left
 * as it is, and the page is kept elsewhere.
 */
export async function restorePage(linked: PageState | null = null): Promise<RestoredPage> {
  let database: SessionDatabase | null = null;
  const silence = createSilence();
  const restore = async (): Promise<RestoredPage> => {
    const opened = await openDatabase();
    database = opened;
    silence.end();
    return linked ? beginWith(linked, opened) : restoreFrom(opened, silence.end);
  };
  try {
    return await Promise.race([restore(), silence.tooLong]);
  } catch {
    if (!database)
      return { session: null, page: linked, run: null, isCopy: false, problem: 'notKept', notice: null };
    return unreadable(database);
  } finally {
    silence.stop();
  }
}

async function restoreFrom(database: SessionDatabase, onProgress: () => void): Promise<RestoredPage> {
  let lastOrder = 0;
  const locked = await lockSession({
    own: sessionOfTab(),
    list: async () => {
      const stored = await database.list();
      const all = hasUnloadBackups()
        ? (await fetchPart(() => import('./readUnloadBackup'))).withUnloadBackups(stored)
        : stored;
      lastOrder = all[0]?.order ?? 0;
      return all;
    },
    lock: sessionLocks(),
    newId: newSessionId,
  });
  onProgress();
  let kept: Kept | null = null;
  if (locked.from !== null) {
    // The reading of a stored session is no part of a first visit.
    const reading = fetchPart(() => import('./readKept'));
    const [stored, { readNewest }] = await Promise.all([database.read(locked.from, onProgress), reading]);
    const newest = readNewest(locked.from, stored);
    if (newest === 'unreadable') return unreadable(database);
    kept = newest;
  }
  rememberSession(locked.id);
  const isCopy = kept !== null && (locked.from !== locked.id || !kept.isStored);
  return {
    session: { database, id: locked.id, lastOrder: Math.max(lastOrder, kept?.order ?? 0) },
    page: kept?.page ?? null,
    run: kept?.run ?? null,
    isCopy,
    problem: null,
    notice: null,
  };
}

/** A page that came by a link gets a session of its own, so that it takes no place of what this tab had. */
function beginWith(page: PageState, database: SessionDatabase): RestoredPage {
  const session = newSession(database);
  rememberSession(session.id);
  return { session, page, run: null, isCopy: true, problem: null, notice: null };
}

function unreadable(database: SessionDatabase): RestoredPage {
  const notice = { kind: 'unreadableWork' } as const;
  return { session: newSession(database), page: null, run: null, isCopy: false, problem: null, notice };
}

function newSession(database: SessionDatabase): Session {
  const id = newSessionId();
  void sessionLocks()?.(id, false);
  // Behind whatever was saved before saves were counted, as that stands in its time.
  return { database, id, lastOrder: Date.now() };
}

/** `tooLong` rejects once nothing has been heard for `patience`. */
function createSilence() {
  let giveUp = () => {};
  const tooLong = new Promise<never>((_, reject) => {
    giveUp = () => reject(new Error('the storage is silent'));
  });
  const begin = () => window.setTimeout(giveUp, patience);
  let timer = begin();
  return {
    tooLong,
    end(): void {
      window.clearTimeout(timer);
      timer = begin();
    },
    stop: () => window.clearTimeout(timer),
  };
}
