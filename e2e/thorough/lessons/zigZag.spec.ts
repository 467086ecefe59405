import lesson from '../../../src/lessons/en/zig-zag.json' with { type: 'json' };
import type { Guess } from '../../../src/lessons/guess';
import type { LessonPage } from '../../pages/lesson';
import { testChallenge, testLesson } from '../../pages/testLesson';

const choice = (value: number): Guess => ({ kind: 'choice', value });
const order = (...order: number[]): Guess => ({ kind: 'order', order });

/** Standardizes, and trains at a rate that suits that. */
async function standardize(at: LessonPage, rate: number): Promise<void> {
  const isStandardized = at.region.getByRole('switch', { name: 'Standardize features', exact: true });
  // Enter does not turn a switch.
  await (at.way === 'keys' ? isStandardized.press('Space') : at.press(isStandardized));
  await at.lab.settled();
  await at.set('Learning rate', rate);
  await at.train();
}

testLesson(lesson, [
  { right: choice(2), wrong: choice(0), solve: (at) => at.train() },
  { right: choice(1), wrong: choice(2), solve: (at) => at.train() },
  { right: choice(2), wrong: choice(1), solve: (at) => standardize(at, 1) },
  { right: choice(1), wrong: choice(0) },
  {
    right: order(3, 2, 1, 0),
    wrong: order(0, 1, 2, 3),
    async solve(at) {
      await at.press(at.lab.button('Race'));
      await at.lab.settled();
    },
  },
  { solve: (at) => standardize(at, 2) },
]);

testChallenge(lesson, {
  'by another optimizer': async (at) => {
    await at.choose('Optimizer', 'Newton (IRLS)');
    await at.train();
  },
});
