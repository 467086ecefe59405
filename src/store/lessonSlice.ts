import type { Guess } from '../lessons/guess';
import type { MadeLesson } from '../lessons/making';
import type { ControlName } from '../lessons/partNames';
import type { Lesson, LessonStep } from '../lessons/schema';
import type { Shortfall } from '../lessons/shortfall';

/** The lesson under way, and the step of it, from 0. */
export interface OpenLesson {
  readonly id: string;
  readonly step: number;
  /** The lesson itself, where it is none of the page's own: as it stands in its file. */
  readonly own?: unknown;
}

/** What has become of one step. */
export interface StepProgress {
  readonly guess?: Guess;
  /** Null where there is nothing right or wrong about the guess. */
  readonly isRight?: boolean | null;
  readonly isDone?: boolean;
  /** How many hints were asked for. */
  readonly hints?: number;
  /** The numbers that the texts name, as they were when the step was done. */
  readonly numbers?: Readonly<Record<string, number | null>>;
}

/** The text of a lesson, once it is there. */
export interface LessonText {
  /** Which lesson it is of. */
  readonly of: Pick<OpenLesson, 'id' | 'own'>;
  /** What its progress is kept by: the id, and of one of somebody's own what is in it. */
  readonly key: string;
  readonly lesson: Lesson;
}

/** By the lesson's key and the step. Kept on the device for all tabs together. */
export type LessonProgress = Readonly<Record<string, Readonly<Record<number, StepProgress>>>>;

export interface LessonSlice {
  /** Undefined without one, so that such a page is written as it always was. */
  readonly open: OpenLesson | undefined;
  /** The lesson as it was open when it was finished: its closing words stand there for as long as it is. */
  readonly ended: OpenLesson | undefined;
  /** The text of the lesson that was opened last; see `openLesson`. */
  readonly text: LessonText | null;
  /** The guess being made. */
  readonly draft: Guess | null;
  readonly progress: LessonProgress;
  /** What the last try at a step lacks, once its run has ended. */
  readonly short: { readonly of: OpenLesson; readonly lacks: readonly Shortfall[] } | null;
  /** True where the page has other points than the open step has put. */
  readonly hasOtherPoints: boolean;
  /** The lesson being made; null without one, undefined until what is kept of it was read. Kept on the device for all tabs together. */
  readonly made: MadeLesson | null | undefined;
  /** True where all settings stand below the lesson. */
  readonly hasAllSettings: boolean;
  /** True where a card shows one line of it. */
  readonly isFolded: boolean;
  /** How often a step was gone to by the buttons or the list in this visit: its heading then has the focus. */
  readonly turns: number;
  /** True until somebody has opened a lesson on this device, or has declined. */
  readonly isInvited: boolean;
}

export const noLesson: LessonSlice = {
  open: undefined,
  ended: undefined,
  text: null,
  draft: null,
  progress: {},
  short: null,
  hasOtherPoints: false,
  made: undefined,
  hasAllSettings: false,
  isFolded: false,
  turns: 0,
  isInvited: false,
};

/** The text of the open lesson; null until it is there. */
export const openText = ({ open, text }: LessonSlice): LessonText | null =>
  open && text && text.of.id === open.id && text.of.own === open.own ? text : null;

/** True while the open lesson says its closing words. */
export const isEnded = ({ open, ended }: LessonSlice): boolean => open !== undefined && open === ended;

/** The index of the open step, the last one at most. */
export const openIndex = ({ open }: LessonSlice, { steps }: Lesson): number =>
  Math.min(open?.step ?? 0, steps.length - 1);

/** The open step, once its text is there. */
export function openStep(slice: LessonSlice): LessonStep | null {
  const text = openText(slice);
  return text?.lesson.steps[openIndex(slice, text.lesson)] ?? null;
}

const hasOwn = (slice: LessonSlice, name: ControlName): boolean =>
  openStep(slice)?.show?.controls?.includes(name) === true;

/** True while the card of a lesson has the learning rate, which stands at the plane otherwise. */
export const hasOwnRate = (slice: LessonSlice): boolean => !slice.isFolded && hasOwn(slice, 'learning-rate');

/** True while a lesson is at a step in which the probe is moved. */
export const hasOwnProbe = (slice: LessonSlice): boolean => hasOwn(slice, 'probe');
