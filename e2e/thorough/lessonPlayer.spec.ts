import lessonFile from '../../src/lessons/en/line.json' with { type: 'json' };
import type { Lesson } from '../../src/lessons/schema';
import { isSound, putInAxe, violations } from '../pages/axe';
import { openElsewhere } from '../pages/elsewhere';
import { importFile } from '../pages/fileIn';
import { test as hostTest } from '../pages/host';
import type { Lab } from '../pages/lab';
import { LessonPage } from '../pages/lesson';
import { curveLesson, sessionOfLesson } from '../pages/ownLesson';
import { expect, test } from '../pages/test';

const lesson = lessonFile as unknown as Lesson;
const steps = lesson.steps.length;
const at = (lab: Lab, way: 'mouse' | 'keys' = 'mouse') => new LessonPage(lab, lab.page, way, lesson);
const guess = {
  kind: 'line',
  ends: [
    { x1: -0.8, x2: -0.3 },
    { x1: 0.8, x2: 0.2 },
  ],
} as const;

test('a lesson says by role and name where it stands, and has a button for each way on', async ({ lab }) => {
  const player = at(lab);
  await player.open();
  await expect(player.region).toHaveAttribute('data-steps', String(steps));
  await player.isDone(false);
  for (const name of ['Previous step', 'Next step', 'Put it back', 'Exit lesson', 'That is my guess'])
    await expect(player.button(name)).toBeVisible();
  await expect(player.button('Previous step')).toHaveAttribute('aria-disabled', 'true');
  if (lesson.steps[0].ask) await player.guess(lesson.steps[0].ask, guess);
  await player.isDone(true);
  // Nothing is locked: also a step that is not done can be left.
  await player.next();
  await player.isDone(false);
  await player.press(player.button('Previous step'));
  await expect(player.region).toHaveAttribute('data-step', '1');
  await player.isDone(true);
  await player.press(player.button('Exit lesson'));
  await expect(player.region).toHaveCount(0);
  await expect(lab.field('Random seed')).toBeVisible();
});

test('all settings stand below the lesson where they are wanted, and Put it back undoes what was changed', async ({
  lab,
  page,
}) => {
  const player = at(lab);
  await player.open();
  await expect(lab.field('Random seed')).toBeHidden();
  const points = await lab.value('points');
  await page.getByRole('switch', { name: 'All settings' }).click();
  await expect(player.region).toBeInViewport({ ratio: 1 });
  await lab.set('Number of points', 20);
  await lab.set('Epochs', 5);
  await expect.poll(() => lab.value('points')).toBe(20);
  await player.press(player.button('Put it back'));
  await expect.poll(() => lab.value('points')).toBe(points);
  await expect(lab.field('Epochs')).toHaveValue('1000');
  await expect(player.region).toHaveAttribute('data-step', '1');
});

test('Undo leads back to the step before with its page, also out of the lesson, and Redo on again', async ({
  lab,
}) => {
  await lab.set('Random seed', 42);
  const own = await lab.value('class1');
  const player = at(lab);
  await player.open();
  const begun = await lab.value('class1');
  await player.next();
  await player.press(lab.button('Undo'));
  await expect(player.region).toHaveAttribute('data-step', '1');
  await expect(lab.button('Undo')).toBeFocused();
  expect(await lab.value('class1')).toBe(begun);
  await player.press(lab.button('Undo'));
  await expect(player.region).toHaveCount(0);
  expect(await lab.value('class1')).toBe(own);
  await player.press(lab.button('Redo'));
  await player.press(lab.button('Redo'));
  await expect(player.region).toHaveAttribute('data-step', '2');
});

test('hints come one after another, each once', async ({ lab, page }) => {
  const k = lesson.steps.findIndex(({ hints, ask }) => hints && !ask);
  const hints = lesson.steps[k].hints ?? [];
  await page.goto(`./?lesson=${lesson.id}.${k + 1}`);
  const { region } = at(lab);
  await expect(region).toHaveAttribute('data-step', String(k + 1));
  for (const [j, hint] of hints.entries()) {
    const said = region.getByText(hint.replace(/[*[\]]/g, '').slice(0, 24));
    await expect(said).toHaveCount(0);
    await region.getByRole('button', { name: 'Hint', exact: true }).click();
    await expect(said).toHaveCount(1);
    await expect(region.getByRole('button', { name: 'Hint', exact: true })).toHaveCount(
      j < hints.length - 1 ? 1 : 0,
    );
  }
});

test('loaded again, the lesson stands where it was, with what was done', async ({ lab, page }) => {
  const player = at(lab);
  await player.open();
  if (lesson.steps[0].ask) await player.guess(lesson.steps[0].ask, guess);
  await player.isDone(true);
  await page.reload();
  await expect(player.region).toHaveAttribute('data-step', '1');
  await player.isDone(true);
  await lab.settled();
  await player.press(lab.button('Lessons'));
  const card = page.getByRole('dialog').getByRole('listitem').filter({ hasText: lesson.title });
  await expect(card).toContainText(`1 of ${steps} steps done`);
  await expect(card).toContainText(lesson.question);
});

test('a link has the open step, and nobody’s guesses @chromium', async ({ lab, page }) => {
  const player = at(lab);
  await player.open();
  if (lesson.steps[0].ask) await player.guess(lesson.steps[0].ask, guess);
  await lab.button('Share').click();
  await lab.settled();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.keyboard.press('Escape');
  const other = await openElsewhere(page, link);
  const there = at(other);
  await expect(there.region).toHaveAttribute('data-step', '1');
  await there.isDone(false);
  await expect(there.button('That is my guess')).toBeVisible();
  await other.page.context().close();
});

test('an address opens a lesson at its step, and is short again', async ({ lab, page }) => {
  await page.goto(`./?lesson=${lesson.id}.2`);
  await expect(at(lab).region).toHaveAttribute('data-step', '2');
  await expect(page).not.toHaveURL(/lesson/);
  await page.goto('./?lesson=nobody-wrote-this');
  await expect(page.getByRole('alert')).toContainText('There is no lesson of that name here');
});

test('the heading has the focus with each step, and the outcome is said once', async ({ lab }) => {
  const player = at(lab, 'keys');
  await player.open();
  const heading = player.region.getByRole('heading', { name: lesson.title });
  await expect(heading).toBeFocused();
  // From there on by Tab, as far as the guess.
  for (const name of ['Exit lesson', 'A line in the middle', 'That is my guess']) {
    await lab.page.keyboard.press('Tab');
    await expect(player.button(name)).toBeFocused();
  }
  const outcome = player.region.locator('.lesson-outcome');
  // There before it is filled, so that it is read out.
  await expect(outcome).toHaveAttribute('role', 'status');
  await expect(outcome).toBeEmpty();
  if (lesson.steps[0].ask) await player.guess(lesson.steps[0].ask, guess);
  await expect(outcome).not.toBeEmpty();
  const said = await outcome.textContent();
  await player.press(lab.button('Step'));
  await lab.atEpoch(1);
  expect(await outcome.textContent()).toBe(said);
  await player.next();
  await expect(heading).toBeFocused();
});

test('axe finds nothing wrong with a lesson, open or folded, nor with the list @once', async ({
  lab,
  page,
}) => {
  await putInAxe(page);
  await page.goto(`./?lesson=${lesson.id}`);
  const player = at(lab);
  await expect(player.region).toBeVisible();
  await lab.settled();
  await isSound(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await player.press(player.button('Fold the lesson'));
  expect(await violations(page)).toEqual([]);
  await player.press(player.button('Unfold the lesson'));
  await player.press(lab.button('Lessons'));
  await expect(page.getByRole('dialog', { name: 'Lessons' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('a curve is drawn by the pointer, stays as a ghost, and leaves room on the axes', async ({
  lab,
  page,
}) => {
  await importFile(page, 'curve.logitlab', await sessionOfLesson(curveLesson));
  const player = new LessonPage(lab, page, 'mouse', curveLesson);
  await expect(player.region).toBeVisible();
  await lab.settled();
  const box = await page.locator('.bet-area').boundingBox();
  if (!box) throw new Error('nowhere to draw');
  const along = [0.2, 0.35, 0.5, 0.65, 0.8];
  const depth = (k: number) => box.y + box.height * (0.2 + 0.1 * k);
  await page.mouse.move(box.x + 0.2 * box.width, depth(0));
  await page.mouse.down();
  for (const [k, share] of along.entries())
    await page.mouse.move(box.x + share * box.width, depth(k), { steps: 3 });
  await page.mouse.up();
  const line = page.locator('.bet-line');
  await expect(line).toHaveAttribute('d', /L/);
  await player.press(player.button('That is my guess'));
  await player.isDone(true);
  // It falls from left to right, as it was drawn.
  await expect(player.region.locator('.lesson-outcome')).toContainText('It falls.');
  await expect(line).toHaveClass(/is-ghost/);
});

hostTest('a frame shows the lesson of its address, and keeps nothing', async ({ lab, host, page }) => {
  const address = new URL(`./?embed=plane.curve.train&lesson=${lesson.id}`, page.url()).href;
  await host.show(`<iframe src="${address}" width="900" height="560"></iframe>`);
  const embedded = host.lab();
  const region = host.page.frameLocator('iframe').getByRole('region', { name: lesson.title });
  await expect(region).toHaveAttribute('data-step', '1');
  await embedded.settled();
  await region.getByRole('button', { name: 'A line in the middle' }).click();
  await region.getByRole('button', { name: 'That is my guess' }).click();
  await expect(region).toHaveAttribute('data-done', 'true');
  const kept = await host
    .frame()
    .evaluate(() => Object.keys(localStorage).filter((key) => /lessons/.test(key)));
  expect(kept).toEqual([]);
  await lab.settled();
});

test('a first visit is invited to a lesson until one was opened, or until it declines', async ({
  lab,
  page,
}) => {
  const take = page.getByRole('button', { name: 'Where would you draw the line?', exact: true });
  await expect(take).toBeVisible();
  await page.getByRole('button', { name: 'No lesson now' }).click();
  await expect(take).toHaveCount(0);
  await page.reload();
  await lab.settled();
  await expect(take).toHaveCount(0);
  const other = await openElsewhere(page);
  const there = other.page.getByRole('button', { name: 'Where would you draw the line?', exact: true });
  await there.click();
  await expect(at(other).region).toBeVisible();
  await at(other).press(at(other).button('Exit lesson'));
  await other.page.reload();
  await other.settled();
  await expect(there).toHaveCount(0);
  await other.page.context().close();
});
