import lesson from '../../../src/lessons/en/no-line.json' with { type: 'json' };
import type { LessonPage } from '../../pages/lesson';
import { testChallenge, testLesson } from '../../pages/testLesson';

async function straighten(at: LessonPage): Promise<void> {
  await at.set('Polynomial degree', 2);
  await at.train();
}

testLesson(lesson, [
  {
    right: { kind: 'number', value: 0.6 },
    wrong: { kind: 'number', value: 0.9 },
    solve: (at) => at.train(),
  },
  {
    right: { kind: 'choice', value: 1 },
    wrong: { kind: 'choice', value: 2 },
    solve: (at) => at.train(),
  },
  {
    right: { kind: 'choice', value: 1 },
    wrong: { kind: 'choice', value: 4 },
    solve: async (at) => {
      await at.press(at.page.getByRole('tab', { name: 'Complexity', exact: true }));
      await at.lab.settled();
    },
  },
  {
    right: { kind: 'choice', value: 1 },
    wrong: { kind: 'choice', value: 0 },
    solve: (at) => at.train(),
  },
  { solve: straighten },
]);

testChallenge(lesson, {
  'by a lower degree': straighten,
  'by a penalty': async (at) => {
    await at.set('L2 penalty', 0.03);
    await at.train();
  },
  'by an early stop': async (at) => {
    await at.set('Epochs', 100);
    await at.train();
  },
});
