import type { Guess } from '../lessons/guess';
import type { Lesson, LessonStep } from '../lessons/schema';

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

/** By the lesson's id and the step. Kept on the device for all tabs together. */
export type LessonProgress = Readonly<Record<string, Readonly<Record<number, StepProgress>>>>;

export interface LessonSlice {
  /** Undefined without one, so that such a page is written as it always was. */
  readonly open: OpenLesson | undefined;
  /** The text of the open lesson, once it is there. */
  readonly lesson: Lesson | null;
  /** The guess being made. */
  readonly draft: Guess | null;
  readonly progress: LessonProgress;
  /** True where all settings stand below the lesson. */
  readonly hasAllSettings: boolean;
  /** True where a card shows one line of it. */
  readonly isFolded: boolean;
  /** How often a step was gone to by the buttons or the list in this visit: its heading then has the focus. */
  readonly turns: number;
}

export const noLesson: LessonSlice = {
  open: undefined,
  lesson: null,
  draft: null,
  progress: {},
  hasAllSettings: false,
  isFolded: false,
  turns: 0,
};

/** The open step, once its text is there. */
const openStep = ({ open, lesson }: LessonSlice): LessonStep | null =>
  (open && lesson?.steps[Math.min(open.step, lesson.steps.length - 1)]) ?? null;

/** True while the card of a lesson has the learning rate, which stands at the plane otherwise. */
export const hasOwnRate = (slice: LessonSlice): boolean =>
  !slice.isFolded && openStep(slice)?.show?.controls?.includes('learning-rate') === true;

/** The open step's progress. */
export const progressOf = ({ open, progress }: LessonSlice): StepProgress =>
  (open && progress[open.id]?.[open.step]) ?? noProgress;
const noProgress: StepProgress = {};

/** The progress with some of the open step's changed. */
export function withProgress({ open, progress }: LessonSlice, change: StepProgress): LessonProgress {
  if (!open) return progress;
  const { id, step } = open;
  return { ...progress, [id]: { ...progress[id], [step]: { ...progress[id]?.[step], ...change } } };
}

/**
 * The last guess made in the open step or before, and the step it was made in, for as long as the points are those that it was made
 * about; null without one. Of one kind alone where that is given.
 */
export function standingGuess(
  { open, lesson, progress }: LessonSlice,
  kind?: Guess['kind'],
): { readonly guess: Guess; readonly step: number } | null {
  if (!open || !lesson) return null;
  for (let step = Math.min(open.step, lesson.steps.length - 1); step >= 0; step--) {
    const guess = progress[open.id]?.[step]?.guess;
    if (guess && (kind === undefined || guess.kind === kind)) return { guess, step };
    if (lesson.steps[step].put?.data) return null;
  }
  return null;
}
