import lesson from '../../../src/lessons/en/coin-flips.json' with { type: 'json' };
import type { LessonPage } from '../../pages/lesson';
import { testChallenge, testLesson } from '../../pages/testLesson';

async function bend(at: LessonPage): Promise<void> {
  await at.set('Polynomial degree', 5);
  await at.train();
}

testLesson(lesson, [
  {
    right: { kind: 'number', value: 0.58 },
    wrong: { kind: 'number', value: 0.5 },
    solve: (at) => at.train(),
  },
  { right: { kind: 'choice', value: 2 }, wrong: { kind: 'choice', value: 0 } },
  {
    right: { kind: 'choice', value: 2 },
    wrong: { kind: 'choice', value: 1 },
    solve: (at) => at.train(),
  },
  {
    right: { kind: 'number', value: 0.5 },
    wrong: { kind: 'number', value: 0.7 },
    solve: (at) => at.train(),
  },
  {
    right: { kind: 'number', value: 5 },
    wrong: { kind: 'number', value: 0 },
    async solve(at) {
      await at.press(at.button('Draw'));
      await at.lab.settled();
    },
  },
  { solve: bend },
]);

testChallenge(lesson, {
  'by a boundary that bends': bend,
  'by fewer points': async (at) => {
    await at.set('Number of points', 20);
    await at.train();
  },
});
