import lesson from '../../../src/lessons/en/line.json' with { type: 'json' };
import { testLesson } from '../../pages/testLesson';

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
]);
