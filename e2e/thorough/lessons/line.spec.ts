import lesson from '../../../src/lessons/en/line.json' with { type: 'json' };
import type { LessonPage } from '../../pages/lesson';
import { testChallenge, testLesson } from '../../pages/testLesson';

/** An upright line between the two clouds. */
const typeWeights = (at: LessonPage) => at.startFrom(4, 0, -0.28);

/** Deletes the diamond among the circles, which is the first point, and trains the others. */
async function deleteTheFirst(at: LessonPage): Promise<void> {
  await at.lab.plane.focus();
  await at.lab.plane.press('PageDown');
  await at.lab.plane.press('Delete');
  await at.lab.settled();
  await at.press(at.lab.button('Reset'));
  await at.train();
}

testLesson(lesson, [
  {
    right: {
      kind: 'line',
      ends: [
        { x1: -0.9, x2: -0.45 },
        { x1: 0.9, x2: 0.25 },
      ],
    },
    wrong: {
      kind: 'line',
      ends: [
        { x1: -0.1, x2: -0.9 },
        { x1: 0.1, x2: 0.9 },
      ],
    },
  },
  { solve: (at) => at.train() },
  {
    right: { kind: 'choice', value: 1 },
    wrong: { kind: 'choice', value: 0 },
    solve: (at) => at.press(at.lab.button('Step')),
  },
  {
    right: { kind: 'choice', value: 2 },
    wrong: { kind: 'choice', value: 0 },
    solve: (at) => at.train(),
  },
  { solve: typeWeights },
]);

testChallenge(lesson, { 'by weights that are typed': typeWeights, 'without the odd point': deleteTheFirst });
