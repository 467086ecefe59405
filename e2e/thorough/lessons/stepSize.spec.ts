import lesson from '../../../src/lessons/en/step-size.json' with { type: 'json' };
import type { LessonPage } from '../../pages/lesson';
import { testChallenge, testLesson } from '../../pages/testLesson';

const train = (at: LessonPage) => at.train();
const trainAt = (rate: number) => async (at: LessonPage) => {
  await at.set('Learning rate', rate);
  await at.train();
};

testLesson(lesson, [
  { right: { kind: 'choice', value: 2 }, wrong: { kind: 'choice', value: 0 }, solve: train },
  { solve: trainAt(0.5) },
  {
    right: { kind: 'curve', losses: [0.7, 0.6, 0.9, 0.6, 1, 0.6, 1, 0.6, 1, 0.6, 1, 0.6, 1] },
    wrong: { kind: 'curve', losses: [0.7, 0.65, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6] },
    solve: train,
  },
  { right: { kind: 'choice', value: 1 }, wrong: { kind: 'choice', value: 0 }, solve: train },
  { right: { kind: 'choice', value: 2 }, wrong: { kind: 'choice', value: 0 }, solve: train },
  { solve: trainAt(8) },
]);

testChallenge(lesson, {
  'by a larger step': trainAt(8),
  'by another optimizer': async (at) => {
    await at.lab.choose('Optimizer', 'Newton (IRLS)');
    await at.train();
  },
});
