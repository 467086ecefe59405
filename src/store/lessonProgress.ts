import type { Guess } from '../lessons/guess';
import { type LessonProgress, type LessonSlice, openIndex, openText, type StepProgress } from './lessonSlice';

/** The open step's progress. */
export function progressOf(slice: LessonSlice): StepProgress {
  const text = openText(slice);
  return (text && slice.progress[text.key]?.[openIndex(slice, text.lesson)]) ?? noProgress;
}
const noProgress: StepProgress = {};

/** The progress with some of the open step's changed. */
export const withProgress = (slice: LessonSlice, change: StepProgress): LessonProgress =>
  withStep(slice, { ...progressOf(slice), ...change });

/** The progress with another of the open step. */
export function withStep(slice: LessonSlice, step: StepProgress): LessonProgress {
  const { progress } = slice;
  const text = openText(slice);
  if (!text) return progress;
  const { key, lesson } = text;
  return { ...progress, [key]: { ...progress[key], [openIndex(slice, lesson)]: step } };
}

/**
 * The last guess made in the open step or before, and the step it was made in, for as long as the points are those that it was made
 * about; null without one. Of one kind alone where that is given.
 */
export function standingGuess(
  slice: LessonSlice,
  kind?: Guess['kind'],
): { readonly guess: Guess; readonly step: number } | null {
  const text = openText(slice);
  if (!text) return null;
  const { key, lesson } = text;
  for (let step = openIndex(slice, lesson); step >= 0; step--) {
    const guess = slice.progress[key]?.[step]?.guess;
    if (guess && (kind === undefined || guess.kind === kind)) return { guess, step };
    if (lesson.steps[step].put?.data) return null;
  }
  return null;
}
