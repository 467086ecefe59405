import { lazyService } from '../render/lazyService';
import { createLiveRace, type LiveRace } from '../store/liveRace';
import type { Player } from './lesson/player';
import type { Exports, Files, LabParts, Lessons, Race } from './ports';

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
    saveLesson: notSaved,
  });
}

/** A race whose work is fetched when its view is first opened; where it cannot be, the page says so. */
export function createLazyRace(
  { store, actions }: Pick<LabParts, 'store' | 'actions'>,
  fetchRace: (live: LiveRace) => Promise<Omit<Race, 'live'>>,
): Race {
  const live = createLiveRace();
  const race = lazyService(() => fetchRace(live));
  const sayMissing = () => actions.setRun({ notice: { kind: 'partMissing' } });
  store.subscribe(({ tabs }, before) => {
    if (tabs.tab === 'runs' && before.tabs.tab !== 'runs') race.ask(() => {}, sayMissing);
  });
  return {
    live,
    ...race.methods({ pin: sayMissing, start: sayMissing, pause: sayMissing, reset: sayMissing }),
  };
}

/** Lessons whose work is fetched with the first of them, or where one was open when the page was left. */
export function createLazyLessons(
  { store, actions }: Pick<LabParts, 'store' | 'actions'>,
  fetchPlayer: () => Promise<Player>,
): Lessons {
  const player = lazyService(fetchPlayer);
  const sayMissing = () => actions.setRun({ notice: { kind: 'partMissing' } });
  const follow = () => player.ask(({ follow }) => follow(), sayMissing);
  if (store.getState().lesson.open) follow();
  store.subscribe(({ lesson: { open, draft } }, { lesson: before }) => {
    if (open === before.open) return;
    // A guess being made is one about its step.
    if (draft) actions.setLesson({ draft: null });
    if (open && (open.id !== before.open?.id || open.own !== before.open.own)) follow();
  });
  const verbs = [
    'open',
    'openOwn',
    'arrive',
    'next',
    'previous',
    'putBack',
    'guess',
    'guessAgain',
    'hint',
    'finish',
    'startAgain',
    'exit',
    'prepare',
    'record',
  ] as const;
  const onFailures = Object.fromEntries(verbs.map((verb) => [verb, sayMissing]));
  return {
    ...player.methods(onFailures as Record<(typeof verbs)[number], () => void>),
    numbersOf: (guess) => player.present()?.numbersOf(guess) ?? null,
  };
}
