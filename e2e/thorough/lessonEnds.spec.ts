import lessonFile from '../../src/lessons/en/line.json' with { type: 'json' };
import type { Lesson } from '../../src/lessons/schema';
import { isSound, looks, putInAxe } from '../pages/axe';
import { importFile } from '../pages/fileIn';
import type { Lab } from '../pages/lab';
import { LessonPage } from '../pages/lesson';
import { expect, test } from '../pages/test';

const lesson = lessonFile as unknown as Lesson;
const steps = lesson.steps.length;
const at = (lab: Lab) => new LessonPage(lab, lab.page, 'mouse', lesson);
const guess = {
  kind: 'line',
  ends: [
    { x1: -0.8, x2: -0.3 },
    { x1: 0.8, x2: 0.2 },
  ],
} as const;

test('with the last hint the focus is on what it says', async ({ lab, page }) => {
  const k = lesson.steps.findIndex(({ hints, ask }) => hints && !ask);
  await page.goto(`./?lesson=${lesson.id}.${k + 1}`);
  const { region } = at(lab);
  const hint = region.getByRole('button', { name: 'Hint', exact: true });
  for (const _ of lesson.steps[k].hints ?? []) await hint.press('Enter');
  await expect(hint).toHaveCount(0);
  await expect(region.locator('.lesson-hints [role=status]')).toBeFocused();
});

test('a finished lesson says what was done and what has come out, and leads to the next, the list or its beginning', async ({
  lab,
  page,
}) => {
  const player = at(lab);
  await player.open();
  if (lesson.steps[0].ask) await player.guess(lesson.steps[0].ask, guess);
  await page.goto(`./?lesson=${lesson.id}.${steps}`);
  await lab.settled();
  await player.press(player.button('Finish'));
  const { region } = player;
  await expect(region).toHaveAttribute('data-ended', 'true');
  await expect(region.getByRole('heading', { name: lesson.title })).toBeFocused();
  await expect(region).toContainText(`You have done 1 of ${steps} steps. Steps not done yet: 2, 3`);
  await expect(region.locator('.lesson-result')).toContainText('how sure the model is');
  // Back, and to the end again.
  await player.press(player.button('Previous step'));
  await expect(region).toHaveAttribute('data-ended', 'false');
  await player.press(player.button('Finish'));
  await player.press(player.button('All lessons'));
  const dialog = page.getByRole('dialog', { name: 'Lessons' });
  await expect(dialog).toBeVisible();
  const cards = dialog.locator('.lesson-place');
  await expect(cards.first()).toHaveText('1');
  await page.keyboard.press('Escape');
  // Only once it is sure.
  await player.press(player.button('Start again'));
  await expect(player.button('Keep it')).toBeFocused();
  await player.press(player.button('Forget what I did, and start again'));
  await expect(region).toHaveAttribute('data-step', '1');
  await player.isDone(false);
  await expect(player.button('That is my guess')).toBeVisible();
  await lab.settled();
  await page.goto(`./?lesson=${lesson.id}.${steps}`);
  await lab.settled();
  await player.press(player.button('Finish'));
  await player.press(player.button('Next lesson: How sure is it here?'));
  await expect(page.getByRole('region', { name: 'How sure is it here?' })).toHaveAttribute('data-step', '1');
});

test('a lesson is begun again from the list', async ({ lab, page }) => {
  const player = at(lab);
  await player.open();
  if (lesson.steps[0].ask) await player.guess(lesson.steps[0].ask, guess);
  await player.isDone(true);
  await player.press(lab.button('Lessons'));
  const dialog = page.getByRole('dialog', { name: 'Lessons' });
  await dialog.getByRole('button', { name: `Start again: ${lesson.title}` }).click();
  await dialog.getByRole('button', { name: 'Forget what I did, and start again' }).click();
  await expect(dialog).toHaveCount(0);
  await player.isDone(false);
  await expect(player.region.getByRole('heading', { name: lesson.title })).toBeFocused();
});

test('points that are none of the step’s are said to be so, and the lesson stays', async ({ lab, page }) => {
  const player = at(lab);
  await player.open();
  const line = player.region.getByText('The points are others now', { exact: false });
  await expect(line).toHaveCount(0);
  await importFile(page, 'own.csv', 'x1,x2,label\n0.5,0.25,1\n-0.5,0.75,0\n1.5,-2,1\n');
  await expect.poll(() => lab.value('points')).toBe(3);
  await expect(player.region).toHaveAttribute('data-step', '1');
  await expect(line).toBeVisible();
  await player.press(player.button('Put it back'));
  await expect.poll(() => lab.value('points')).toBe(100);
  await lab.settled();
  await expect(line).toHaveCount(0);
});

test('a try that falls short is told what it has reached and what is asked', async ({ lab, page }) => {
  await page.goto('./?lesson=step-size.6');
  const card = page.getByRole('region', { name: 'How big a step?' });
  await expect(card).toHaveAttribute('data-step', '6');
  await lab.settled();
  const line = card.locator('.lesson-short').getByText(/^Not yet/);
  await expect(line).toHaveCount(0);
  await lab.train.click();
  await lab.hasState('finished');
  await lab.settled();
  await expect(line).toHaveText(/^Not yet: loss 0\.\d{4}, asked 0\.\d{4} or less\.$/);
  await card
    .getByRole('combobox', { name: 'Optimizer', exact: true })
    .selectOption({ label: 'Newton (IRLS)' });
  await lab.button('Reset').click();
  await lab.train.click();
  await expect(card).toHaveAttribute('data-done', 'true');
  await expect(line).toHaveCount(0);
});

test('axe finds nothing on the closing words, in either layout and theme', async ({ lab, page }) => {
  await putInAxe(page);
  await page.goto(`./?lesson=${lesson.id}.${steps}`);
  await lab.settled();
  const player = at(lab);
  await player.press(player.button('Finish'));
  await expect(player.region).toHaveAttribute('data-ended', 'true');
  for (const look of looks) await isSound(page, [look]);
});
