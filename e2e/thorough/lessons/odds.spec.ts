import lesson from '../../../src/lessons/en/odds.json' with { type: 'json' };
import type { LessonPage } from '../../pages/lesson';
import { testChallenge, testLesson } from '../../pages/testLesson';

/** Writes the weight into the start: its odds ratio is ½. */
const writeWeight = (at: LessonPage) => at.startFrom(-0.69, 0);

testLesson(lesson, [
  {
    right: { kind: 'number', value: 0.15 },
    wrong: { kind: 'number', value: 0.6 },
    solve: (at) => at.set('Probe x₁', 1),
  },
  {
    right: { kind: 'number', value: 0.75 },
    wrong: { kind: 'number', value: 0.6 },
    solve: (at) => at.set('Probe x₁', 3.5),
  },
  { right: { kind: 'choice', value: 1 }, wrong: { kind: 'choice', value: 0 } },
  { right: { kind: 'choice', value: 0 }, wrong: { kind: 'choice', value: 3 } },
  { solve: writeWeight },
]);

testChallenge(lesson, {
  'by weights that are written': writeWeight,
  'by training that ends in time': async (at) => {
    await at.set('Epochs', 140);
    await at.train();
  },
});
