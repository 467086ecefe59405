import type { Lesson } from '../../src/lessons/schema';
import { importFile } from '../pages/fileIn';
import { expect, test } from '../pages/test';

const lesson: Lesson = {
  format: 'logit-lab/lesson',
  version: 1,
  id: 'numbers',
  title: 'Look at the numbers',
  question: 'Where are they?',
  minutes: 5,
  steps: [{ say: Array<string>(12).fill('There is much to say.'), show: { marks: ['numbers'] } }],
};

test('what a step is about is marked where it is in sight: at the plane, and on a card that stands over it', async ({
  lab,
  page,
}) => {
  await importFile(page, 'numbers.lesson.json', JSON.stringify(lesson));
  const numbers = page.locator('.numbers');
  const standing = page.locator('.lesson-standing');
  await expect(page.getByRole('region', { name: lesson.title })).toBeVisible();
  await expect(numbers).toHaveCSS('outline-style', 'solid');
  await page.setViewportSize({ width: 390, height: 844 });
  await lab.settled();
  await expect(numbers).toHaveCSS('outline-style', 'none');
  await expect(standing).toHaveCSS('outline-style', 'solid');
  await expect(standing).toBeInViewport({ ratio: 1 });
  // Folded, the card stands over nothing.
  await page.getByRole('button', { name: 'Fold the lesson' }).click();
  await expect(numbers).toHaveCSS('outline-style', 'solid');
});
