import lessonFile from '../../src/lessons/en/line.json' with { type: 'json' };
import type { Lesson } from '../../src/lessons/schema';
import { importFile } from '../pages/fileIn';
import type { Lab } from '../pages/lab';
import { LessonPage } from '../pages/lesson';
import { curveLesson, sessionOfLesson } from '../pages/ownLesson';
import { expect, test } from '../pages/test';

const lesson = lessonFile as unknown as Lesson;
const at = (lab: Lab) => new LessonPage(lab, lab.page, 'mouse', lesson);
const ends = [
  { x1: -0.7, x2: -0.3 },
  { x1: 0.7, x2: 0.25 },
] as const;

async function openAt(lab: Lab, width: number, height: number): Promise<LessonPage> {
  await lab.page.setViewportSize({ width, height });
  const player = at(lab);
  await player.open();
  return player;
}

/** A line is drawn on the plane beside the open lesson and taken for the guess. */
async function drawBeside(player: LessonPage): Promise<void> {
  const { lab, region } = player;
  await expect(lab.plane).toBeInViewport({ ratio: 1 });
  const [plane, card] = [await lab.plane.boundingBox(), await region.boundingBox()];
  if (!plane || !card) throw new Error('not on the page');
  const isApart =
    card.x + card.width <= plane.x ||
    plane.x + plane.width <= card.x ||
    card.y + card.height <= plane.y ||
    plane.y + plane.height <= card.y;
  expect(isApart, 'the lesson lies beside the plane').toBe(true);
  const ask = lesson.steps[0].ask;
  if (ask) await player.guess(ask, { kind: 'line', ends });
  await player.isDone(true);
}

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
  [1920, 1080],
  [1024, 768],
]) {
  test(`the plane, the loss curve and the lesson are in sight together at ${width}×${height}`, async ({
    lab,
  }) => {
    const player = await openAt(lab, width, height);
    await expect(lab.curve).toBeInViewport({ ratio: 1 });
    await expect(player.region).toBeInViewport({ ratio: 1 });
    for (const name of ['Next step', 'Put it back'])
      await expect(player.button(name)).toBeInViewport({ ratio: 1 });
    await drawBeside(player);
  });
}

for (const [width, height] of [
  [768, 1024],
  [390, 844],
  [360, 640],
  [320, 568],
  [844, 390],
]) {
  test(`a line can be drawn beside the open card at ${width}×${height}, and folded it is one line`, async ({
    lab,
  }) => {
    const player = await openAt(lab, width, height);
    await drawBeside(player);
    await player.press(player.button('Fold the lesson'));
    expect((await player.region.boundingBox())?.height).toBeLessThanOrEqual(48);
    await player.press(player.button('Unfold the lesson'));
    await expect(player.button('Next step')).toBeVisible();
    // The controls lie over the card, and it is there again behind them.
    await lab.button('Controls').click();
    await expect(lab.field('Epochs')).toBeInViewport({ ratio: 1 });
    await lab.button('Close controls').click();
    await player.next();
  });
}

for (const [width, height] of [
  [768, 1024],
  [390, 844],
  [360, 640],
]) {
  test(`the card at ${width}×${height} has title, step, loss and accuracy in two lines, and the plane stays in sight`, async ({
    lab,
    page,
  }) => {
    const player = await openAt(lab, width, height);
    for (let k = 0; k < 2; k++) await player.next();
    const head = await player.region.locator('.lesson-head').boundingBox();
    expect(head?.height).toBeLessThanOrEqual(64);
    await expect(player.region.locator('.lesson-standing')).toHaveText(/^loss 0\.4\d+, accuracy 95\.0%$/);
    const { ask } = lesson.steps[2];
    if (ask) await player.guess(ask, { kind: 'choice', value: 1 });
    await page.getByRole('button', { name: 'Step', exact: true }).click();
    await player.isDone(true);
    await expect(lab.plane).toBeInViewport({ ratio: 1 });
  });
}

test('on a phone on its side the loss curve is drawn on beside the card', async ({ lab, page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await importFile(page, 'curve.logitlab', await sessionOfLesson(curveLesson));
  const card = page.getByRole('region', { name: curveLesson.title });
  await expect(card).toBeVisible();
  await lab.settled();
  await expect(lab.curve).toBeInViewport({ ratio: 0.9 });
  const [curve, beside] = [await lab.curve.boundingBox(), await card.boundingBox()];
  if (!curve || !beside) throw new Error('not on the page');
  expect(curve.x + curve.width).toBeLessThanOrEqual(beside.x);
});

test('on paper there is no lesson @chromium', async ({ lab, page }) => {
  const player = await openAt(lab, 1280, 720);
  await page.emulateMedia({ media: 'print' });
  await expect(player.region).toBeHidden();
  await expect(lab.plane).toBeVisible();
});

test('at 400 % the folded card takes the guess that is drawn', async ({ lab }) => {
  const player = await openAt(lab, 320, 256);
  await player.press(player.button('A line in the middle'));
  await player.press(player.button('Fold the lesson'));
  await player.press(player.button('That is my guess'));
  await player.isDone(true);
});

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
  [1024, 768],
]) {
  test(`presented at ${width}×${height} the lesson stands beside plane and loss curve`, async ({
    lab,
    page,
  }) => {
    await page.goto('./?present=on');
    await lab.settled();
    const player = await openAt(lab, width, height);
    for (const part of [lab.plane, lab.curve, player.region, lab.train, player.button('Next step')])
      await expect(part).toBeInViewport({ ratio: 1 });
    await drawBeside(player);
    await lab.button('Views').click();
    await expect(page.getByRole('tablist')).toBeInViewport({ ratio: 1 });
    await expect(player.region).toBeInViewport({ ratio: 1 });
  });

  test(`beside an enlarged view the lesson stays in sight at ${width}×${height}`, async ({ lab, page }) => {
    const player = await openAt(lab, width, height);
    await page.getByRole('tab', { name: 'Sigmoid' }).click();
    await page.keyboard.press('f');
    await expect(page.getByRole('tab', { name: 'Sigmoid' })).toBeInViewport({ ratio: 1 });
    await expect(player.region).toBeInViewport({ ratio: 1 });
    await drawBeside(player);
  });
}

test('presented at 1280×720 a question is in sight with all its answers', async ({ lab, page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('./?present=on&lesson=step-size.1');
  await lab.settled();
  const region = page.getByRole('region', { name: 'How big a step?' });
  for (const answer of await region.getByRole('radio').all())
    await expect(answer).toBeInViewport({ ratio: 1 });
  await expect(region.getByRole('button', { name: 'That is my guess' })).toBeInViewport({ ratio: 1 });
});

test('with letters of twice the size a phone’s card has room to read, and scrolls as one', async ({
  lab,
  page,
}) => {
  const player = await openAt(lab, 390, 844);
  await page.evaluate(() => {
    for (const [name, size] of [
      ['--text', '28px'],
      ['--text-small', '26px'],
      ['--text-tiny', '24px'],
    ])
      document.documentElement.style.setProperty(name, size);
  });
  const body = player.region.locator('.lesson-body');
  expect((await body.boundingBox())?.height).toBeGreaterThan(120);
  const next = player.button('Next step');
  await next.scrollIntoViewIfNeeded();
  await expect(next).toBeInViewport({ ratio: 1 });
  await player.next();
});

test('Previous and Next keep their places once a step is done', async ({ lab }) => {
  const player = await openAt(lab, 1280, 720);
  const places = () =>
    Promise.all(
      ['Previous step', 'Next step', 'Put it back'].map(
        async (name) => (await player.button(name).boundingBox())?.x,
      ),
    );
  const before = await places();
  const { ask } = lesson.steps[0];
  if (ask) await player.guess(ask, { kind: 'line', ends });
  await player.isDone(true);
  expect(await places()).toEqual(before);
});

test.describe('by touch @chromium', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('each answer is 44 px high', async ({ lab, page }) => {
    await page.goto('./?lesson=step-size.1');
    await lab.settled();
    for (const label of await page.locator('.bet-options label').all())
      expect((await label.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });
});

test('on a phone the views that a step names come into sight above the card, at once or with the guess', async ({
  lab,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const isAboveCard = async () => {
    const [tabs, card] = await Promise.all([
      page.getByRole('tablist').boundingBox(),
      page.locator('.lesson').boundingBox(),
    ]);
    return tabs !== null && card !== null && tabs.y >= 40 && tabs.y + tabs.height <= card.y;
  };
  await page.goto('./?lesson=calibration.3');
  await lab.settled();
  await expect.poll(isAboveCard).toBe(true);
  await page.goto('./?lesson=no-line.3');
  await lab.settled();
  await expect(lab.plane).toBeInViewport({ ratio: 1 });
  expect(await isAboveCard()).toBe(false);
  await page.getByRole('radio', { name: 'Degree 2' }).check();
  await page.getByRole('button', { name: 'That is my guess' }).click();
  await expect.poll(isAboveCard).toBe(true);
});
