import type { Guess } from '../lessons/guess';
import type { LessonProgress, LessonSlice, StepProgress } from './lessonSlice';

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
