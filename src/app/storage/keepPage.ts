import { browserClock } from '../../bridge/clock';
import { type PageStates, pageStateOf } from '../../lab/pageState/pageState';
import { type Changes, changedColumns, noTable, recordOf } from '../../lab/pageState/record';
import type { LabParts } from '../../lab/ports';
import type { Training } from '../../lab/run/training';
import { fetchPart } from '../../render/fetchPart';
import type { KeepingProblem } from '../../store/state';
import { nextOrder } from './order';
import type { RestoredPage } from './restorePage';
import { createSaveTimer } from './saveTimer';
import { rememberSession } from './tab';
import { removeUnloadBackup, writeUnloadBackup } from './unloadBackup';

interface Save {
  readonly changes: Changes;
  readonly isClosing: boolean;
}

/**
 * Saves the page soon after each change, whatever else goes on, and at once when the page is hidden or closed. What
 * cannot be saved is told for as long as that is so. Returns whether everything could be saved the last time.
 */
export function keepPage(
  { store, actions, paintLoop }: LabParts,
  { session, page, isCopy }: RestoredPage,
  { aimedEpoch, kept }: Pick<Training, 'aimedEpoch' | 'kept'>,
  pageStates: Pick<PageStates, 'watch'>,
): () => boolean {
  if (!session) return () => false;
  const { database, id } = session;
  let order = session.lastOrder;
  const timer = createSaveTimer(browserClock, () => save(false));
  /** The columns stored, but for what the writes under way do to them. Of a copy there may be those of a table of before. */
  let stored: Changes = page && !isCopy ? recordOf(page).columns : noTable;
  const inFlight = new Set<Save>();
  let isDirty = false;
  /** True while a save waits for the one under way to end. */
  let isPutOff = false;
  let savedEpoch = aimedEpoch();

  function note(): void {
    isDirty = true;
    timer.note('page');
  }

  /** The writes that one begun now can rely on: those under way may yet fail, or be called off in vain. */
  function surelyStored(): Changes {
    const unknown = Array.from(inFlight).flatMap(({ changes }) => Object.keys(changes));
    return { ...stored, ...Object.fromEntries(unknown.map((name) => [name, null])) };
  }

  function save(isClosing: boolean): void {
    isPutOff = !isClosing && inFlight.size > 0;
    if (isPutOff) return;
    timer.clear();
    isDirty = false;
    savedEpoch = aimedEpoch();
    const { epoch, run } = kept();
    const { record, columns } = recordOf(pageStateOf(store.getState(), epoch), run);
    const changes = changedColumns(columns, surelyStored());
    const own = { changes, isClosing };
    inFlight.add(own);
    order = nextOrder(order);
    const stamped = { ...record, id, order, savedAt: Date.now() };
    if (isClosing) {
      // A page that is gone by then hears of no end, and loaded again it is to look here.
      rememberSession(id);
      writeUnloadBackup(stamped, columns);
    }
    database
      .write(stamped, changes, isClosing)
      .then((isWritten) => {
        if (!isWritten) return;
        stored = columns;
        rememberSession(id);
        removeUnloadBackup(stamped);
        tellProblem(null);
      }, tell)
      .finally(() => {
        inFlight.delete(own);
        if (isPutOff) timer.note(isDirty ? 'page' : 'epoch');
      });
  }

  function tell(error: unknown): void {
    isDirty = true;
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    tellProblem(isFull ? 'storageFull' : 'notKept');
  }

  function tellProblem(problem: KeepingProblem | null): void {
    // Another problem is news, and so is one that has come back.
    if (store.getState().keeping.problem !== problem) actions.setKeeping({ problem, isShort: false });
  }

  /**
   * A page that closes hears of it up to three times. What is being saved since the first is left to its end, though training
   * may have gone on by a moment: the last save has the least time.
   */
  function saveBeforeLeaving(): void {
    const newest = Array.from(inFlight).at(-1);
    const isBehind = newest ? !newest.isClosing : aimedEpoch() !== savedEpoch;
    if (isDirty || isBehind) save(true);
  }

  pageStates.watch(note);
  paintLoop.subscribe('after', () => {
    if (aimedEpoch() !== savedEpoch) timer.note('epoch');
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') saveBeforeLeaving();
  });
  // A page that rests in the background may be thrown away without another word.
  document.addEventListener('freeze', saveBeforeLeaving);
  // A page that is loaded again may be read from before its former self is hidden.
  window.addEventListener('beforeunload', saveBeforeLeaving);
  window.addEventListener('pagehide', saveBeforeLeaving);
  window.addEventListener('pageshow', ({ persisted }) => {
    // Another page may have taken up the session while this one was put away.
    if (persisted) window.location.reload();
  });
  if (isCopy) note();
  // On a first visit there are no old sessions, so what removes them is no part of it.
  if (page) {
    fetchPart(() => import('./outdated'))
      .then(({ removeOutdated }) => removeOutdated(session))
      .catch(() => {
        // Old sessions stay for another time.
      });
  }
  return () => store.getState().keeping.problem === null;
}
