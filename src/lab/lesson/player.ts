import { findLesson } from '../../lessons/all';
import { holds } from '../../lessons/condition';
import { judge } from '../../lessons/guess';
import { numbersIn, textsOf } from '../../lessons/lessonText';
import { readMade } from '../../lessons/making';
import type { Lesson } from '../../lessons/schema';
import { settled } from '../../render/settled';
import { displayOf } from '../../store/display';
import { progressOf, standingGuess, withProgress } from '../../store/lessonProgress';
import { type OpenLesson, openStep } from '../../store/lessonSlice';
import type { Outside } from '../files/files';
import type { PageStates } from '../pageState/pageState';
import type { LabParts, Lessons } from '../ports';
import { lessonPage, putUpTo } from './lessonPage';
import { pageFacts } from './pageFacts';
import { readProgress } from './progress';
import { recordPut } from './recordPut';

/** The part of the browser that lessons need. */
export interface LessonOutside extends Pick<Outside, 'fetchFile' | 'spawn'> {
  /** What was kept of lessons; null where nothing was, or where the browser keeps nothing. */
  readonly keptProgress: () => string | null;
  readonly keepProgress: (progress: string) => void;
  /** The lesson being made, likewise. */
  readonly keptMade: () => string | null;
  readonly keepMade: (made: string | null) => void;
}

/** When going to a step puts the page: always, or where the step itself puts something. */
type Puts = 'always' | 'own';

/** True if the page is put for a step: not where the lesson has put nothing yet. */
function isPut({ steps }: Lesson, index: number, puts: Puts): boolean {
  if (puts === 'own') return steps[index].put !== undefined;
  return steps.slice(0, index + 1).some(({ put }) => put);
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
): Player {
  /** Counts what was asked for, so that only the last is put. */
  let asked = 0;
  const slice = () => store.getState().lesson;
  actions.setLesson({ progress: readProgress(outside.keptProgress()), made: readMade(outside.keptMade()) });

  /** The lesson that is meant; null where there is none of that name. */
  async function lessonOf({ id, own }: OpenLesson): Promise<Lesson | null> {
    if (own === undefined) return findLesson(id);
    const { lessonIn } = await import('../../lessons/readLesson');
    return lessonIn(own);
  }

  const forget = () => actions.setLesson({ open: undefined, lesson: null, draft: null });

  /** The page as a step needs it, with that step open; false where its points cannot be had. */
  async function put(lesson: Lesson, open: OpenLesson, isWanted: () => boolean): Promise<boolean> {
    const put = putUpTo(lesson, open.step);
    try {
      const page = await lessonPage(put, displayOf(store.getState()), lesson.steps[open.step], outside);
      if (isWanted()) pageStates.put({ ...page, display: { ...page.display, lesson: open } }, null);
      return true;
    } catch (error) {
      actions.setRun({ notice: { kind: 'notFetched', detail: String(error) } });
      return false;
    }
  }

  /** Goes to a step, as one step of undo. The page is made to stand as it needs where `puts` says so; elsewhere only the step is another. */
  async function go(open: OpenLesson, puts: Puts, isQuiet = false): Promise<void> {
    const turn = ++asked;
    const isWanted = () => turn === asked;
    const lesson = await lessonOf(open);
    if (!isWanted()) return;
    if (!lesson) {
      forget();
      return actions.setRun({ notice: { kind: 'lessonMissing' } });
    }
    const here = { ...open, step: Math.min(open.step, lesson.steps.length - 1) };
    const step = lesson.steps[here.step];
    if (isPut(lesson, here.step, puts)) {
      if (!(await put(lesson, here, isWanted)) || !isWanted()) return;
    } else actions.takeDisplay({ ...displayOf(store.getState()), lesson: here });
    const turns = slice().turns + Number(!isQuiet);
    actions.setLesson({ open: here, lesson, draft: null, turns, isFolded: false });
    if (step.show?.view) actions.setTabs({ tab: step.show.view });
  }

  /** Fetches the text of the lesson that is open, where it is another than is there: after a reload, a link, undo. The page stays. */
  async function follow(): Promise<void> {
    const { open, lesson: known } = slice();
    if (!open || (open.id === known?.id && open.own === undefined)) return;
    const lesson = await lessonOf(open);
    if (open !== slice().open) return;
    if (lesson) {
      actions.setLesson({ lesson, draft: null });
      // Which tab is open is no part of the page that a link or the storage brings.
      const view = openStep(slice())?.show?.view;
      if (view) actions.setTabs({ tab: view });
      return;
    }
    forget();
    actions.setRun({ notice: { kind: 'lessonMissing' } });
  }

  const move = (by: number) => {
    const { open, lesson } = slice();
    if (!open || !lesson) return;
    const step = Math.max(0, Math.min(lesson.steps.length - 1, open.step + by));
    if (step !== open.step) void settled.during(go({ ...open, step }, 'own'));
  };

  function check(): void {
    const { open, lesson } = slice();
    const step = open && lesson?.steps[open.step];
    const { guess, isDone } = progressOf(slice());
    if (!step || isDone || (step.ask && !guess)) return;
    const facts = pageFacts({ store, live }, guess ?? standingGuess(slice())?.guess);
    if (step.until && !holds(step.until, facts)) return;
    const names = numbersIn(textsOf(step).map(([, text]) => text));
    const numbers = Object.fromEntries(names.map((name) => [name, facts.number(name)]));
    const isRight = step.ask && guess ? judge(step.ask, guess, facts) : null;
    actions.setLesson({ progress: withProgress(slice(), { isDone: true, isRight, numbers }) });
  }

  settled.watch(check);
  store.subscribe(({ lesson }, before) => {
    if (lesson.progress !== before.lesson.progress) outside.keepProgress(JSON.stringify(lesson.progress));
    if (lesson.made !== before.lesson.made) outside.keepMade(lesson.made && JSON.stringify(lesson.made));
  });

  return {
    open(id) {
      void settled.during(go({ id, step: 0 }, 'always'));
    },
    arrive(address) {
      const [, id = '', step] = /^(.*?)(?:\.(\d{1,3}))?$/s.exec(address) ?? [];
      void settled.during(go({ id, step: Math.max(0, Number(step ?? 1) - 1) }, 'always', true));
    },
    openOwn(own) {
      void settled.during(go({ id: own.id, step: 0, own }, 'always'));
    },
    next: () => move(1),
    previous: () => move(-1),
    putBack() {
      const { open } = slice();
      if (!open) return;
      // What was guessed stays; the step is to be done again.
      const { guess, hints } = progressOf(slice());
      actions.setLesson({ progress: withProgress(slice(), { guess, hints, isDone: false } as object) });
      void settled.during(go(open, 'always'));
    },
    guess() {
      const { draft } = slice();
      if (draft) actions.setLesson({ draft: null, progress: withProgress(slice(), { guess: draft }) });
    },
    hint() {
      const { hints = 0 } = progressOf(slice());
      actions.setLesson({ progress: withProgress(slice(), { hints: hints + 1 }) });
    },
    prepare() {},
    record: (take) => take(recordPut(pageStates.read())),
    numbersOf: (guess) => pageFacts({ store, live }, guess).number,
    exit() {
      asked++;
      actions.setLesson({ open: undefined, lesson: null, draft: null, hasAllSettings: false });
    },
    follow: () => void settled.during(follow()),
  };
}
