import { lazyService } from '../render/lazyService';
import { createLiveRace, type LiveRace } from '../store/liveRace';
import type { Exports, Files, LabParts, Race } from './ports';

type Notice = 'notRead' | 'notFetched' | 'notSaved';

/** For each kind of notice: says what did not come of something, with the error. */
const noticeWith =
  ({ setRun }: LabParts['actions']) =>
  (kind: Notice) =>
  (error: unknown) =>
    setRun({ notice: { kind, detail: String(error) } });

/** Files whose work is fetched when it is first asked for; where it cannot be, the page says that nothing came of it. */
export function createLazyFiles(
  { actions }: Pick<LabParts, 'actions'>,
  fetchFiles: () => Promise<Files>,
): Files {
  const notice = noticeWith(actions);
  const notRead = notice('notRead');
  const notSaved = notice('notSaved');
  return lazyService(fetchFiles).methods({
    open: notRead,
    openText: notRead,
    openReal: notice('notFetched'),
    read: notRead,
    layOut: notRead,
    askAgain: notRead,
    accept: notRead,
    cancel: notRead,
    saveCsv: notSaved,
    saveSession: notSaved,
  });
}

/** Exports whose work is fetched when it is first asked for; where it cannot be, the page says that nothing was saved. */
export function createLazyExports(
  { actions }: Pick<LabParts, 'actions'>,
  fetchExports: () => Promise<Exports>,
): Exports {
  const notSaved = noticeWith(actions)('notSaved');
  return lazyService(fetchExports).methods({
    saveModel: notSaved,
    saveHistory: notSaved,
    saveTable: notSaved,
    saveProgram: notSaved,
  });
}

/** The work of a race. `beforePaint` is to be called on each frame, ahead of all that paints what is live. */
export interface FetchedRace extends Omit<Race, 'live'> {
  beforePaint(): void;
}

/** A race whose work is fetched when its view is first opened; where it cannot be, the page says so. */
export function createLazyRace(
  { store, actions, paintLoop }: Omit<LabParts, 'live'>,
  fetchRace: (live: LiveRace) => Promise<FetchedRace>,
): Race {
  const live = createLiveRace();
  let beforePaint = () => {};
  const race = lazyService(async () => {
    const fetched = await fetchRace(live);
    beforePaint = fetched.beforePaint;
    return fetched;
  });
  const sayMissing = () => actions.setRun({ notice: { kind: 'partMissing' } });
  store.subscribe(({ tabs }, before) => {
    if (tabs.tab === 'runs' && before.tabs.tab !== 'runs') race.ask(() => {}, sayMissing);
  });
  // Here and not once it is fetched: what came since the last frame is painted by those who subscribe after this.
  paintLoop.subscribe(() => beforePaint());
  return {
    live,
    ...race.methods({ pin: sayMissing, start: sayMissing, pause: sayMissing, reset: sayMissing }),
  };
}
