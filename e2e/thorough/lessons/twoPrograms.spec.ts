import lesson from '../../../src/lessons/en/two-programs.json' with { type: 'json' };
import type { Guess } from '../../../src/lessons/guess';
import { testChallenge, testLesson } from '../../pages/testLesson';

const choice = (value: number): Guess => ({ kind: 'choice', value });
const number = (value: number): Guess => ({ kind: 'number', value });

testLesson(lesson, [
  { right: choice(1), wrong: choice(0) },
  {
    right: number(0.025),
    wrong: number(0.05),
    async solve(at) {
      await at.set('L2 penalty', 0.025);
      await at.train();
    },
  },
  { right: choice(2), wrong: choice(0) },
  { right: choice(1), wrong: choice(2) },
  {},
  {
    async solve(at) {
      await at.set('L2 penalty', 0.0167);
      await at.train();
    },
  },
]);

testChallenge(lesson, {
  'by another optimizer': async (at) => {
    await at.choose('Optimizer', 'Newton (IRLS)');
    await at.set('L2 penalty', 0.01667);
    await at.train();
  },
});
