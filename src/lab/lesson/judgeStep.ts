import { holds } from '../../lessons/condition';
import { judge } from '../../lessons/guess';
import { numbersIn, textsOf } from '../../lessons/lessonText';
import { progressOf, standingGuess } from '../../store/lessonProgress';
import { openStep, type StepProgress } from '../../store/lessonSlice';
import type { LabParts } from '../ports';
import { pageFacts } from './pageFacts';

/**
 * What becomes of the open step as the page stands: done, with the judgement of its guess and the numbers that its texts name. Done
 * once, it is done; until it is left (`isStill`) its numbers are those of now where its condition holds. Null where there is nothing new.
 */
export function judgeStep(
  { store, live }: Pick<LabParts, 'store' | 'live'>,
  isStill: boolean,
): StepProgress | null {
  const { lesson } = store.getState();
  const step = openStep(lesson);
  const { guess, isDone, numbers: before } = progressOf(lesson);
  if (!step || (step.ask && !guess) || (isDone && !isStill)) return null;
  const facts = pageFacts({ store, live }, guess ?? standingGuess(lesson)?.guess);
  if (step.until && !holds(step.until, facts)) return null;
  const names = numbersIn(textsOf(step).map(([, text]) => text));
  const numbers = Object.fromEntries(names.map((name) => [name, facts.number(name)]));
  if (!isDone) {
    const isRight = step.ask && guess ? judge(step.ask, guess, facts) : null;
    return { isDone: true, isRight, numbers };
  }
  const isSame = names.every((name) => Object.is(numbers[name], before?.[name] ?? null));
  return isSame || !step.until ? null : { numbers };
}
