import lesson from '../../../src/lessons/en/calibration.json' with { type: 'json' };
import type { Guess } from '../../../src/lessons/guess';
import { testChallenge, testLesson } from '../../pages/testLesson';

const choice = (value: number): Guess => ({ kind: 'choice', value });
const number = (value: number): Guess => ({ kind: 'number', value });

testLesson(lesson, [
  { right: number(8), wrong: number(5) },
  { right: number(9), wrong: number(6) },
  { solve: (at) => at.train() },
  { right: number(7), wrong: number(10) },
  { right: choice(1), wrong: choice(0) },
  {
    async solve(at) {
      await at.set('L2 penalty', 0);
      await at.train();
    },
  },
]);

testChallenge(lesson, {
  'by a smaller penalty and larger steps': async (at) => {
    await at.set('L2 penalty', 0.0005);
    await at.set('Learning rate', 5);
    await at.train();
  },
});
