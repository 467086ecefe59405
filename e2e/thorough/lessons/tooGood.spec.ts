import lesson from '../../../src/lessons/en/too-good.json' with { type: 'json' };
import type { LessonPage } from '../../pages/lesson';
import { testChallenge, testLesson } from '../../pages/testLesson';

async function penalise(at: LessonPage): Promise<void> {
  await at.set('L2 penalty', 0.01);
  await at.train();
}

testLesson(lesson, [
  {
    right: { kind: 'choice', value: 1 },
    wrong: { kind: 'choice', value: 0 },
    solve: (at) => at.train(),
  },
  {
    right: { kind: 'number', value: 14 },
    wrong: { kind: 'number', value: 90 },
    solve: (at) => at.train(),
  },
  {
    right: { kind: 'choice', value: 1 },
    wrong: { kind: 'choice', value: 2 },
    solve: (at) => at.train(),
  },
  {
    right: { kind: 'choice', value: 2 },
    wrong: { kind: 'choice', value: 1 },
    solve: (at) => at.train(),
  },
  { right: { kind: 'choice', value: 1 }, wrong: { kind: 'choice', value: 2 }, solve: penalise },
  { solve: penalise },
]);

testChallenge(lesson, {
  'by a penalty': penalise,
  'by an early stop': async (at) => {
    await at.set('Epochs', 50);
    await at.train();
  },
});
