import { words } from '#words/lessonFaults';
import type { LessonFault } from '../../lessons/readLesson';
import { formatCount } from '../../messages/format';

/** What is wrong with a lesson of somebody's own, each fault with its line, its field and what would be right. */
export function lessonSentence(faults: readonly LessonFault[]): string {
  return words.refused(
    faults.map((fault) => words.at(formatCount(fault.line), fault.field, sayFault(fault))),
  );
}

/** What is wrong at one place, without the place. */
export const sayFault = ({ kind, expected, received }: LessonFault): string =>
  words.faults[kind](sayExpected(expected), received);

/** "number" | "state", >=1, string: in words. */
function sayExpected(expected: string): string {
  const choices = expected.replace(/[()]/g, '').split(' | ');
  if (choices.length > 1) return words.oneOf(choices.map((choice) => sayExpected(choice)));
  const [, sign, bound] = /^(>=|<=|>)(.*)$/.exec(expected) ?? [];
  if (sign === '>') return words.moreThan(bound);
  if (sign) return sign === '>=' ? words.atLeast(bound) : words.atMost(bound);
  return words.expected[expected] ?? expected;
}
