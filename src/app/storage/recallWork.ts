import type { Notice } from '../../store/store';
import { claimSession } from './claim';
import { openDatabase, type SessionDatabase } from './database';
import { hasNotes } from './leaving';
import type { Kept } from './readKept';
import type { KeptRun, Work } from './sessionRecord';
import { newSessionId, rememberSession, sessionLocks, sessionOfTab } from './tab';

/** Where this page keeps its work. */
export interface Session {
  readonly database: SessionDatabase;
  readonly id: string;
}

export interface Recalled {
  /** Null where the browser keeps nothing. */
  readonly session: Session | null;
  /** What was kept; null on a first visit. */
  readonly work: Work | null;
  /** Where its run stood; null where training leads there again, or nothing is known. */
  readonly run: KeptRun | null;
  /** Whether all of the work has yet to be saved here, as it is another session's or was only noted down. */
  readonly isCopy: boolean;
  readonly notice: Notice | null;
}

/** A storage silent for so many milliseconds is not waited for: the page opens without it. */
const patience = 3000;

/**
 * What this page is to open with: what a link has brought, else what was kept. Never rejects. What cannot be read is left
 * as it is, and the page keeps its work elsewhere.
 */
export async function recallWork(linked: Work | null = null): Promise<Recalled> {
  let database: SessionDatabase | null = null;
  const silence = createSilence();
  const recall = async (): Promise<Recalled> => {
    const opened = await openDatabase();
    database = opened;
    silence.end();
    return linked ? beginWith(linked, opened) : recallFrom(opened, silence.end);
  };
  try {
    return await Promise.race([recall(), silence.tooLong]);
  } catch {
    if (!database)
      return { session: null, work: linked, run: null, isCopy: false, notice: { kind: 'notKept' } };
    return unreadable(database);
  } finally {
    silence.stop();
  }
}

async function recallFrom(database: SessionDatabase, onProgress: () => void): Promise<Recalled> {
  const claim = await claimSession({
    own: sessionOfTab(),
    list: async () => {
      const stored = await database.list();
      return hasNotes() ? (await import('./noted')).withNoted(stored) : stored;
    },
    lock: sessionLocks(),
    newId: newSessionId,
  });
  onProgress();
  let kept: Kept | null = null;
  if (claim.from !== null) {
    // What reads a stored session is no part of a first visit.
    const reading = import('./readKept');
    const [stored, { readNewest }] = await Promise.all([database.read(claim.from, onProgress), reading]);
    const newest = readNewest(claim.from, stored);
    if (newest === 'unreadable') return unreadable(database);
    kept = newest;
  }
  rememberSession(claim.id);
  const isCopy = kept !== null && (claim.from !== claim.id || !kept.isStored);
  return {
    session: { database, id: claim.id },
    work: kept?.work ?? null,
    run: kept?.run ?? null,
    isCopy,
    notice: null,
  };
}

/** Work that came by a link gets a session of its own, so that it takes no place of what this tab had. */
function beginWith(work: Work, database: SessionDatabase): Recalled {
  const id = newSessionId();
  void sessionLocks()?.(id, false);
  rememberSession(id);
  return { session: { database, id }, work, run: null, isCopy: true, notice: null };
}

function unreadable(database: SessionDatabase): Recalled {
  const id = newSessionId();
  void sessionLocks()?.(id, false);
  return {
    session: { database, id },
    work: null,
    run: null,
    isCopy: false,
    notice: { kind: 'unreadableWork' },
  };
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
