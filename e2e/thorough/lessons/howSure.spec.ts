import lesson from '../../../src/lessons/en/how-sure.json' with { type: 'json' };
import type { LessonPage } from '../../pages/lesson';
import { testChallenge, testLesson } from '../../pages/testLesson';

const raiseThreshold = (to: number) => (at: LessonPage) => at.set('Threshold', to);

testLesson(lesson, [
  {
    right: { kind: 'place', at: { x1: 0.36, x2: 0.36 } },
    wrong: { kind: 'place', at: { x1: 0.8, x2: 0.8 } },
  },
  {
    right: { kind: 'choice', value: 2 },
    wrong: { kind: 'choice', value: 0 },
    async solve(at) {
      await at.set('Probe x₁', 0.6);
      await at.set('Probe x₂', 0.6);
    },
  },
  {
    right: { kind: 'choice', value: 2 },
    wrong: { kind: 'choice', value: 1 },
    solve: (at) => at.startFrom(4.8, 4.8, -0.9),
  },
  { right: { kind: 'choice', value: 0 }, wrong: { kind: 'choice', value: 1 }, solve: raiseThreshold(0.8) },
  { solve: raiseThreshold(0.9) },
]);

testChallenge(lesson, {
  'by a higher threshold': raiseThreshold(0.9),
  'by a smaller bias': (at) => at.startFrom(-5.6, 6.6, -1.9),
});
