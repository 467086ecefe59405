import lesson from '../../../src/lessons/en/how-wrong.json' with { type: 'json' };
import type { LessonPage } from '../../pages/lesson';
import { testChallenge, testLesson } from '../../pages/testLesson';

const train = (at: LessonPage) => at.train();
const trainWith = (name: string, option: string) => async (at: LessonPage) => {
  await at.lab.choose(name, option);
  await at.train();
};

testLesson(lesson, [
  { right: { kind: 'choice', value: 1 }, wrong: { kind: 'choice', value: 0 } },
  { right: { kind: 'choice', value: 1 }, wrong: { kind: 'choice', value: 0 }, solve: train },
  { solve: train },
  { right: { kind: 'choice', value: 2 }, wrong: { kind: 'choice', value: 0 } },
  { solve: trainWith('Initial weights', 'Zeros') },
]);

testChallenge(lesson, {
  'from zeros': trainWith('Initial weights', 'Zeros'),
  'by another optimizer': trainWith('Optimizer', 'Adam'),
});
