import type { Guess } from '../../lessons/guess';
import type { LessonProgress, StepProgress } from '../../store/lessonSlice';
import { asObject, listOf, numberIn, type Reader } from '../pageState/readers';

const plain = numberIn({ min: -1e12, max: 1e12, whole: false }, 0);
const place = numberIn({ min: 0, max: 20, whole: true }, 0);
const spot = (value: unknown) => {
  const { x1, x2 } = asObject(value);
  return { x1: plain(x1), x2: plain(x2) };
};

const readGuess: Reader<Guess | undefined> = (value) => {
  const { kind, value: number, order, ends, at, losses, x1, low, high } = asObject(value);
  if (kind === 'choice' || kind === 'number') return { kind, value: plain(number) };
  if (kind === 'order') return { kind, order: listOf(place, 6)(order) };
  if (kind === 'line' && Array.isArray(ends)) return { kind, ends: [spot(ends[0]), spot(ends[1])] };
  if (kind === 'band') return { kind, x1: plain(x1), low: plain(low), high: plain(high) };
  if (kind === 'place') return { kind, at: spot(at) };
  if (kind === 'curve' && Array.isArray(losses) && losses.length > 1)
    return { kind, losses: listOf(plain, 50)(losses) };
  return undefined;
};

const readStep: Reader<StepProgress> = (value) => {
  const { guess, isRight, isDone, hints, numbers } = asObject(value);
  const made = readGuess(guess);
  const known = Object.entries(asObject(numbers)).filter(([, number]) => typeof number === 'number');
  return {
    ...(made && { guess: made }),
    ...(typeof isRight === 'boolean' && { isRight }),
    ...(isDone === true && { isDone, numbers: Object.fromEntries(known) as Record<string, number> }),
    ...(hints !== undefined && { hints: place(hints) }),
  };
};

/** What was done in lessons, of whatever was kept; what is not understood is left out. Never throws. */
export function readProgress(kept: string | null): LessonProgress {
  let value: unknown = null;
  try {
    value = kept && JSON.parse(kept);
  } catch {
    // As if nothing had been kept.
  }
  const lessons = Object.entries(asObject(value)).map(([id, steps]) => {
    const read = Object.entries(asObject(steps)).map(([step, done]) => [Number(step), readStep(done)]);
    return [id, Object.fromEntries(read)];
  });
  return Object.fromEntries(lessons);
}
