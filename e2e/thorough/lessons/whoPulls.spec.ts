import lesson from '../../../src/lessons/en/who-pulls.json' with { type: 'json' };
import type { LessonPage } from '../../pages/lesson';
import { expect } from '../../pages/test';
import { testChallenge, testLesson } from '../../pages/testLesson';

/** Adds a point half-way up the plane and near its left or right edge, and trains all of it anew. */
const addAt = (x1: number, label: 0 | 1) => async (at: LessonPage) => {
  const { lab, page, way } = at;
  if (way === 'keys') {
    await lab.plane.focus();
    for (let k = 0; k < 18; k++) await lab.plane.press(x1 > 0 ? 'ArrowRight' : 'ArrowLeft');
    await lab.plane.press(String(label));
    await lab.plane.press('Enter');
  } else {
    await page.getByRole('radio', { name: `Class ${label}`, exact: true }).check();
    const { x, y } = await lab.at(x1, 0);
    if (way === 'touch') await page.touchscreen.tap(x, y);
    else await page.mouse.click(x, y);
  }
  await expect(lab.readout('points')).toHaveAttribute('data-value', '17');
  await at.press(lab.button('Reset'));
  await at.train();
};

testLesson(lesson, [
  {
    right: { kind: 'place', at: { x1: -0.7, x2: -0.5 } },
    wrong: { kind: 'place', at: { x1: 0.8, x2: 0.5 } },
  },
  { right: { kind: 'number', value: -0.2 }, wrong: { kind: 'number', value: 0.8 } },
  {
    right: { kind: 'number', value: 0.25 },
    wrong: { kind: 'number', value: -0.25 },
    solve: (at) => at.press(at.lab.button('Step')),
  },
  {
    right: { kind: 'choice', value: 1 },
    wrong: { kind: 'choice', value: 0 },
    solve: (at) => at.train(),
  },
  { solve: addAt(0.95, 0) },
]);

testChallenge(lesson, {
  'by a circle far to the right': addAt(0.95, 0),
  'by a diamond far to the left': addAt(-0.95, 1),
});
