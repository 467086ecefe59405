import lesson from '../../../src/lessons/en/challenger.json' with { type: 'json' };
import type { Guess } from '../../../src/lessons/guess';
import { testChallenge, testLesson } from '../../pages/testLesson';

const choice = (value: number): Guess => ({ kind: 'choice', value });
const number = (value: number): Guess => ({ kind: 'number', value });

testLesson(lesson, [
  { right: number(0.9), wrong: number(0.1) },
  { right: choice(2), wrong: choice(0) },
  { solve: (at) => at.train() },
  { right: choice(2), wrong: choice(0) },
  { right: choice(2), wrong: choice(0) },
  {
    async solve(at) {
      await at.train();
      await at.set('Probe x₁', 71);
    },
  },
]);

testChallenge(lesson, {
  'by another optimizer': async (at) => {
    await at.choose('Optimizer', 'Newton (IRLS)');
    await at.set('Probe x₁', 70.9);
    await at.train();
  },
});
