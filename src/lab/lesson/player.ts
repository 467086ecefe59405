import type { Lesson } from '../../lessons/schema';
import { type Settled, settled } from '../../render/settled';
import { displayOf } from '../../store/display';
import { progressOf, withProgress, withStep } from '../../store/lessonProgress';
import { isEnded, type LessonText, type OpenLesson, openStep, openText } from '../../store/lessonSlice';
import type { Outside } from '../files/files';
import type { PageStates } from '../pageState/pageState';
import type { LabParts, Lessons } from '../ports';
import { followStep } from './followStep';
import { keepLessons, type LessonStorage } from './keepLessons';
import { lessonPage, putUpTo } from './lessonPage';
import { pageFacts } from './pageFacts';
import { recordPut } from './recordPut';
import { textOf } from './textOf';

/** The part of the browser that lessons need. */
export interface LessonOutside extends Pick<Outside, 'fetchFile' | 'spawn'>, LessonStorage {
  /** True while a finger or a button of the mouse is down. */
  readonly isPressed: () => boolean;
}

/** When going to a step puts the page: always, or where the step itself puts something. */
type Puts = 'always' | 'own';

/** True if the page is put for a step: not where the lesson has put nothing yet. */
function isPut({ steps }: Lesson, index: number, puts: Puts): boolean {
  if (puts === 'own') return steps[index].put !== undefined;
  return steps.slice(0, index + 1).some(({ put }) => put);
}

/** Guesses and hints of the open step. */
function guessing({ store, actions }: Pick<LabParts, 'store' | 'actions'>) {
  const slice = () => store.getState().lesson;
  return {
    guess() {
      const { draft } = slice();
      if (draft && draft.kind === openStep(slice())?.ask?.kind)
        actions.setLesson({ draft: null, progress: withProgress(slice(), { guess: draft }) });
    },
    guessAgain() {
      const { hints = 0 } = progressOf(slice());
      actions.setLesson({ draft: null, progress: withStep(slice(), { hints }) });
    },
    hint() {
      const { hints = 0 } = progressOf(slice());
      actions.setLesson({ progress: withProgress(slice(), { hints: hints + 1 }) });
    },
  };
}

/** Lessons, and what fetches the text of the one that is open. */
export interface Player extends Lessons {
  follow(): void;
}

/**
 * Plays lessons. A step is judged whenever the page has settled: done once its condition holds there, with the numbers that its
 * texts name. What was done is kept for all tabs.
 */
export function createPlayer(
  { store, actions, live }: Pick<LabParts, 'store' | 'actions' | 'live'>,
  pageStates: PageStates,
  outside: LessonOutside,
  rest: Pick<Settled, 'during' | 'watch'> = settled,
): Player {
  /** Counts what was asked for, so that only the last is put. */
  let asked = 0;
  const slice = () => store.getState().lesson;
  const watch = followStep({ store, actions, live }, outside.isPressed);
  keepLessons({ store, actions }, outside);

  /** Ends the lesson. What it had hidden of the plane, or enlarged, is so no longer; all else stays as it stands. */
  function leave(): void {
    const puts = openText(slice())?.lesson.steps ?? [];
    if (puts.some(({ put }) => put?.view?.hiddenParts)) actions.setPlane({ hiddenParts: undefined });
    if (openStep(slice())?.show?.enlarge) actions.setTabs({ enlarged: undefined });
    actions.setLesson({ open: undefined, text: null, draft: null, hasAllSettings: false });
  }
  function say(kind: 'lessonMissing' | 'partMissing'): void {
    leave();
    actions.setRun({ notice: { kind } });
  }

  /** The page as a step needs it, with that step open; false where its points cannot be had. */
  async function put(text: LessonText, open: OpenLesson, isWanted: () => boolean): Promise<boolean> {
    const { lesson } = text;
    const put = putUpTo(lesson, open.step);
    const { recipe, source } = store.getState().dataset;
    try {
      const page = await lessonPage(put, displayOf(store.getState()), lesson.steps[open.step], outside);
      // Other points that came meanwhile are wanted more.
      const { dataset } = store.getState();
      if (dataset.recipe !== recipe || dataset.source !== source) return false;
      if (isWanted()) {
        pageStates.put({ ...page, display: { ...page.display, lesson: open } }, null);
        watch.tookPoints(text, open.step);
      }
      return true;
    } catch (error) {
      if (isWanted()) actions.setRun({ notice: { kind: 'notFetched', detail: String(error) } });
      return false;
    }
  }

  /** Goes to a step, as one step of undo. The page is made to stand as it needs where `puts` says so; elsewhere only the step is another. */
  async function go(open: OpenLesson, puts: Puts, isQuiet = false): Promise<void> {
    const turn = ++asked;
    const isWanted = () => turn === asked;
    const text = await textOf(open);
    if (!isWanted()) return;
    if (!text) return say('lessonMissing');
    const { lesson } = text;
    const here = { ...open, step: Math.min(open.step, lesson.steps.length - 1) };
    const step = lesson.steps[here.step];
    if (isPut(lesson, here.step, puts)) {
      if (!(await put(text, here, isWanted)) || !isWanted()) return;
    } else actions.takeDisplay({ ...displayOf(store.getState()), lesson: here });
    const turns = slice().turns + Number(!isQuiet);
    actions.setLesson({ open: here, text, draft: null, turns, isFolded: false });
    if (step.show?.view) actions.setTabs({ tab: step.show.view });
  }

  /** Fetches the text of the lesson that is open, where it is another than is there: after a reload, a link, undo. The page stays. */
  async function follow(): Promise<void> {
    const { open } = slice();
    if (!open || openText(slice())) return;
    const text = await textOf(open);
    if (open !== slice().open) return;
    if (!text) return say('lessonMissing');
    actions.setLesson({ text, draft: null });
    // Which tab is open is no part of the page that a link or the storage brings.
    const view = openStep(slice())?.show?.view;
    if (view) actions.setTabs({ tab: view });
  }

  async function startAgain({ id, own }: Pick<OpenLesson, 'id' | 'own'>): Promise<void> {
    const text = await textOf({ id, own });
    if (text) actions.setLesson({ progress: { ...slice().progress, [text.key]: {} } });
    await go({ id, step: 0, ...(own !== undefined && { own }) }, 'always');
  }

  /** The page is not settled while this is on its way, and says so where it cannot be had. */
  const during = (work: Promise<void>) => void rest.during(work.catch(() => say('partMissing')));

  const move = (by: number) => {
    const { open } = slice();
    const text = openText(slice());
    if (!open || !text) return;
    // From the closing words back to the last step.
    if (isEnded(slice()) && by < 0) return actions.setLesson({ ended: undefined, turns: slice().turns + 1 });
    const step = Math.max(0, Math.min(text.lesson.steps.length - 1, open.step + by));
    if (step !== open.step) during(go({ ...open, step }, 'own'));
  };

  rest.watch(watch.look);
  return {
    open(id) {
      during(go({ id, step: 0 }, 'always'));
    },
    arrive(address) {
      const [, id = '', step] = /^(.*?)(?:\.(\d{1,3}))?$/s.exec(address) ?? [];
      during(go({ id, step: Math.max(0, Number(step ?? 1) - 1) }, 'always', true));
    },
    openOwn(own) {
      // It is to be seen: dropped on a dialog, it would begin behind it.
      actions.setShell({ dialog: null });
      during(go({ id: own.id, step: 0, own }, 'always'));
    },
    next: () => move(1),
    previous: () => move(-1),
    putBack() {
      const { open } = slice();
      if (!open) return;
      // What was guessed stays; the step is to be done again.
      const { guess, hints = 0 } = progressOf(slice());
      actions.setLesson({ progress: withStep(slice(), guess ? { guess, hints } : { hints }) });
      during(go(open, 'always'));
    },
    ...guessing({ store, actions }),
    finish() {
      const { open, turns } = slice();
      if (openText(slice())?.lesson.steps.length === 1) return leave();
      actions.setLesson({ ended: open, turns: turns + 1 });
    },
    startAgain: (lesson) => during(startAgain(lesson)),
    prepare() {},
    record: (take) => take(recordPut(pageStates.read())),
    numbersOf: (guess) => pageFacts({ store, live }, guess).number,
    exit() {
      asked++;
      leave();
    },
    follow: () => during(follow()),
  };
}
