import type { Dataset } from '../../core/data/dataset';
import type { Lesson } from '../../lessons/schema';
import { numbersOf, type Shortfall, shortfalls } from '../../lessons/shortfall';
import { progressOf, withProgress } from '../../store/lessonProgress';
import { type LessonText, type OpenLesson, openIndex, openStep, openText } from '../../store/lessonSlice';
import type { LabParts } from '../ports';
import { judgeStep } from './judgeStep';
import { pageFacts } from './pageFacts';

/** The page at rest, as the open step sees it. */
export interface StepWatch {
  /** Looks at the page, which has settled: whether the step is done, else what a try lacks, and whether the points are the step's. */
  look(): void;
  /** The points of the page are those of this step. */
  tookPoints(text: LessonText, step: number): void;
}

const ended: ReadonlySet<string> = new Set(['finished', 'converged', 'diverged']);

/** `isPressed`: nothing is judged in the middle of a drag. */
export function followStep(
  { store, actions, live }: Pick<LabParts, 'store' | 'actions' | 'live'>,
  isPressed: () => boolean,
): StepWatch {
  const slice = () => store.getState().lesson;
  /** The step that was done last, for as long as it is not left. */
  let done: OpenLesson | undefined;
  /** The numbers that the open step looks at, as they were when it began: as long as they are, nothing was tried. */
  let begun: { readonly open: OpenLesson; readonly stamp: string } | null = null;
  /** The points of the steps gone to in this visit. */
  const put = new Map<string, Dataset>();

  function lacksOf(open: OpenLesson): readonly Shortfall[] {
    const { guess, isDone } = progressOf(slice());
    const step = openStep(slice());
    if (!step?.until) return [];
    const facts = pageFacts({ store, live }, guess);
    const stamp = JSON.stringify(['epoch', 'loss', ...numbersOf(step.until)].map(facts.number));
    if (begun?.open !== open) begun = { open, stamp };
    const isTried = begun.stamp !== stamp && ended.has(facts.state);
    return isDone || !isTried || (step.ask && !guess) ? [] : shortfalls(step.until, facts);
  }

  function look(): void {
    const { open } = slice();
    const judged = isPressed() ? null : judgeStep({ store, live }, open === done);
    if (judged?.isDone) done = open;
    if (judged) actions.setLesson({ progress: withProgress(slice(), judged) });
    if (open && !isPressed()) tell(open);
  }

  function tell(open: OpenLesson): void {
    const { short, hasOtherPoints } = slice();
    const lacks = lacksOf(open);
    const isSame = short?.of === open && JSON.stringify(short.lacks) === JSON.stringify(lacks);
    if (!isSame && (short || lacks.length > 0)) actions.setLesson({ short: { of: open, lacks } });
    const isOther = hasOthers();
    if (isOther !== hasOtherPoints) actions.setLesson({ hasOtherPoints: isOther });
  }

  function hasOthers(): boolean {
    const text = openText(slice());
    if (!text) return false;
    const step = openIndex(slice(), text.lesson);
    const { points, source } = store.getState().dataset;
    const key = keyOf(text, step);
    // Not put in this visit: those of now.
    if (!put.has(key)) put.set(key, points);
    const own = put.get(key);
    if (!isPut(text.lesson, step) || own === undefined || areSame(own, points)) return false;
    return !arePointsFree(text.lesson, step) || source !== null;
  }

  return {
    look,
    tookPoints: (text, step) => put.set(keyOf(text, step), store.getState().dataset.points),
  };
}

/** Steps have the same points as those before until one puts others. */
const keyOf = ({ key, lesson: { steps } }: LessonText, step: number): string =>
  `${key} ${steps.slice(0, step + 1).findLastIndex(({ put }) => put?.data || put?.fresh)}`;

const isPut = ({ steps }: Lesson, step: number) => steps.slice(0, step + 1).some(({ put }) => put);

/** True where changing the points is what the step is about. */
function arePointsFree({ steps }: Lesson, index: number): boolean {
  const { show, until } = steps[index];
  const isOffered = show?.controls?.some((name) => ['recipe', 'data-set', 'seed'].includes(name));
  return (
    isOffered === true || (until ? numbersOf(until) : []).some((name) => /^(points|class[01])$/.test(name))
  );
}

function areSame(one: Dataset, other: Dataset): boolean {
  if (one === other) return true;
  if (one.y.length !== other.y.length || one.others.length !== other.others.length) return false;
  return one.y.every((y, i) => y === other.y[i] && one.x1[i] === other.x1[i] && one.x2[i] === other.x2[i]);
}
