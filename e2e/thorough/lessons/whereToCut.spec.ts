import lesson from '../../../src/lessons/en/where-to-cut.json' with { type: 'json' };
import type { LessonPage } from '../../pages/lesson';
import { testChallenge, testLesson } from '../../pages/testLesson';

const cut = (threshold: number) => (at: LessonPage) => at.set('Threshold', threshold);

testLesson(lesson, [
  {
    right: { kind: 'number', value: 0.12 },
    wrong: { kind: 'number', value: 0.5 },
    solve: async (at) => {
      await at.press(at.page.getByRole('tab', { name: 'Metrics', exact: true }));
      await at.set('Threshold', 0.1);
    },
  },
  { right: { kind: 'choice', value: 2 }, wrong: { kind: 'choice', value: 1 }, solve: cut(0.9) },
  { right: { kind: 'number', value: 0.9 }, wrong: { kind: 'number', value: 0.5 } },
  {
    right: { kind: 'number', value: 0.5 },
    wrong: { kind: 'number', value: 0.1 },
    solve: (at) => at.train(),
  },
  { solve: cut(0.9) },
]);

testChallenge(lesson, {
  'by another threshold': cut(0.9),
  'by another bias, which is the same line': async (at) => {
    const [w1, w2, bias] = await at.lab.parameters();
    await at.startFrom(w1, w2, bias - 2.3);
  },
});
