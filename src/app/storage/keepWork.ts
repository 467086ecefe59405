import type { Notice } from '../../store/store';
import type { LabParts } from '../../ui/lab';
import { browserClock } from '../browserClock';
import { isSameView } from './keptView';
import { type Recalled, removeOutdated } from './recallWork';
import { createSaveTimer } from './saveTimer';
import { type Columns, changedColumns, recordOf, workOf } from './sessionRecord';
import { rememberSession } from './tab';

/**
 * Saves the page's work soon after each change, and at once when the page is hidden or closed. The first time that
 * something cannot be saved the page says so. `epochNow` tells where points and settings alone lead training again.
 */
export function keepWork(
  { store, actions, frames }: LabParts,
  { session, work, isCopy }: Recalled,
  epochNow: () => number,
): void {
  if (!session) return;
  const { database, id } = session;
  const timer = createSaveTimer(browserClock, () => save(false));
  let written: Columns = work && !isCopy ? recordOf(work).columns : {};
  let isDirty = false;
  let savedEpoch = epochNow();
  /** Saves under way that a page about to close would not see through. */
  let unfinished = 0;
  let hasTold = false;

  function note(): void {
    isDirty = true;
    timer.note();
  }

  function save(isClosing: boolean): void {
    timer.clear();
    isDirty = false;
    const kept = workOf(store.getState(), epochNow());
    savedEpoch = kept.epoch;
    const { record, columns } = recordOf(kept);
    const stored = { ...record, id, savedAt: Date.now() };
    unfinished++;
    database
      .write(stored, changedColumns(columns, written), isClosing)
      .then((isWritten) => {
        if (!isWritten) return;
        written = columns;
        rememberSession(id);
      }, tell)
      .finally(() => {
        unfinished--;
      });
  }

  function tell(error: unknown): void {
    if (hasTold) return;
    hasTold = true;
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    const notice: Notice = { kind: isFull ? 'storageFull' : 'notKept' };
    actions.setRun({ notice });
  }

  function saveBeforeLeaving(): void {
    if (isDirty || unfinished > 0 || epochNow() !== savedEpoch) save(true);
  }

  store.subscribe((state, before) => {
    const isSame =
      state.dataset === before.dataset &&
      state.settings === before.settings &&
      isSameView(state.view, before.view);
    if (!isSame) note();
  });
  frames.subscribe(() => {
    if (epochNow() !== savedEpoch) note();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') saveBeforeLeaving();
  });
  // A page that is loaded again may be read from before its former self is hidden.
  window.addEventListener('beforeunload', saveBeforeLeaving);
  window.addEventListener('pagehide', saveBeforeLeaving);
  window.addEventListener('pageshow', ({ persisted }) => {
    // Another page may have taken up the session while this one was put away.
    if (persisted) window.location.reload();
  });
  if (isCopy) note();
  removeOutdated(session).catch(() => {
    // Old sessions stay for another time.
  });
}
