import scenes from '../../../src/lessons/en/scenes.json' with { type: 'json' };
import type { Lesson } from '../../../src/lessons/schema';
import { LessonPage, type Play } from '../../pages/lesson';
import { expect, test } from '../../pages/test';

const sceneList = scenes as unknown as readonly Lesson[];
const train: Play['solve'] = (at) => at.train();

/** What makes each scene show its point, by its id. */
const plays: Readonly<Record<string, Play['solve'] & object>> = {
  'scene-line': train,
  async 'scene-rate'(at) {
    await at.train();
    await at.isDone(false);
    await at.set('Learning rate', 1);
    await at.train();
  },
  'scene-separable': train,
  'scene-overfitting': train,
  'scene-threshold': (at) => at.set('Threshold', 0.1),
  'scene-scales': train,
  async 'scene-race'(at) {
    await at.press(at.lab.button('Race'));
    await at.lab.settled();
  },
  async 'scene-z-falls'(at) {
    for (let step = 0; step < 5; step++) {
      await at.press(at.lab.button('Move the point one step'));
      await at.lab.settled();
    }
  },
  async 'scene-update'(at) {
    await at.press(at.lab.button('Step'));
    await at.lab.settled();
  },
};

for (const scene of sceneList) {
  test(`the scene “${scene.title}” opens from the list of lessons and shows its point`, async ({
    lab,
    page,
  }) => {
    const at = new LessonPage(lab, page, 'mouse', scene);
    await at.open();
    await at.isDone(false);
    await plays[scene.id](at);
    await at.isDone(true);
  });
}

test('scenes stand in the gallery, too, and open there by keys', async ({ lab, page }) => {
  await lab.button('Gallery').click();
  const listed = page.getByRole('dialog').getByRole('list', { name: 'Start from' });
  await expect(listed.getByRole('button')).toHaveCount(sceneList.length);
  const last = listed.getByRole('button', { name: 'One update', exact: true });
  await last.focus();
  await last.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'One update' })).toHaveAttribute('data-steps', '1');
  await lab.settled();
  expect(await lab.value('points')).toBe(6);
});

test.describe('by touch @chromium', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });
  test('a scene opens and shows its point on a phone', async ({ lab, page }) => {
    const at = new LessonPage(lab, page, 'touch', sceneList[0]);
    await at.open();
    await at.train();
    await at.isDone(true);
  });
});
