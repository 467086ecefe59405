import type { Page } from '@playwright/test';
import { putInAxe, violations } from '../pages/axe';
import { createFinger } from '../pages/finger';
import type { Lab } from '../pages/lab';
import { expect, test } from '../pages/test';

/** Middle of the line: its place nearest to the middle of the plane. */
function footOf([w1, w2, b]: readonly number[]): [number, number] {
  const square = w1 * w1 + w2 * w2;
  return [(-b * w1) / square, (-b * w2) / square];
}
/** A place on the line, so far along it from its middle. */
function onLine(parameters: readonly number[], along: number): [number, number] {
  const [w1, w2] = parameters;
  const norm = Math.hypot(w1, w2);
  const [x1, x2] = footOf(parameters);
  return [x1 - (along * w2) / norm, x2 + (along * w1) / norm];
}
/** The tip of the weight arrow: ‖w‖ = 1 is 0.09 of the plane, and 0.38 of it is the most. */
async function tipOf(lab: Lab): Promise<[number, number]> {
  const [w1, w2, b] = await lab.parameters();
  const [min, max] = await lab.domain('x1');
  const [x1, x2] = footOf([w1, w2, b]);
  const norm = Math.hypot(w1, w2);
  const length = (max - min) * Math.min(0.09, 0.38 / norm);
  return [x1 + length * w1, x2 + length * w2];
}

/** A line far from everything: two points in the corners, and the probe out of the way. */
async function twoPoints(lab: Lab, page: Page): Promise<void> {
  await lab.button('Clear').click();
  await page.getByRole('radio', { name: 'Class 0' }).check();
  await lab.click(-0.95, -0.95);
  await page.getByRole('radio', { name: 'Class 1' }).check();
  await lab.click(0.95, 0.95);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '2');
  await lab.set('Probe x₁', -1);
  await lab.set('Probe x₂', 1);
}

/** Trained so that the arrow is long enough to be held. */
async function trained(lab: Lab, page: Page): Promise<void> {
  await twoPoints(lab, page);
  await lab.set('Learning rate', 1);
  await lab.trainToEnd();
}

const loss = ([w1, w2, b]: readonly number[]) =>
  (Math.log1p(Math.exp(-0.95 * (w1 + w2) + b)) + Math.log1p(Math.exp(-0.95 * (w1 + w2) - b))) / 2;

test('a dragged line changes the bias alone, as far as it was dragged, and the loss with it', async ({
  lab,
  page,
}) => {
  await trained(lab, page);
  const before = await lab.parameters();
  const lossBefore = await lab.value('loss');
  const from = onLine(before, 0.15);
  const start = await lab.at(...from);
  const end = await lab.at(from[0] + 0.3, from[1] + 0.2);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 6 });
  const expected = before[2] - (0.3 * before[0] + 0.2 * before[1]);
  // Chromium hands positions on as 32-bit numbers: 700 px is right to 3e-5 px, or 1e-7 of an axis, times a weight of 3.
  expect(await lab.value('bias')).toBeCloseTo(expected, 5);
  // The run still stands where it was: what is shown is the hand's.
  await lab.atEpoch(1000);
  expect(await lab.value('hand-loss')).toBeCloseTo(loss([before[0], before[1], expected]), 3);
  expect(await lab.value('hand-before')).toBe(lossBefore);
  await page.mouse.up();

  await lab.atEpoch(0);
  await expect(page.getByText(/^Your own line: loss \d\.\d+\./).first()).toBeVisible();
  const [w1, w2, b] = await lab.parameters();
  expect(w1).toBeCloseTo(before[0], 12);
  expect(w2).toBeCloseTo(before[1], 12);
  expect(b).toBeCloseTo(expected, 5);
  expect(await lab.value('loss')).toBeGreaterThan(lossBefore);
  expect(await lab.value('points')).toBe(2);
});

test('training goes on from the line of one’s own, and one undo takes it back', async ({ lab, page }) => {
  await lab.set('Learning rate', 0.01);
  await twoPoints(lab, page);
  const start = await lab.parameters();
  const [from1, from2] = onLine(start, 0.15);
  await lab.drag([from1, from2], [0.4, 0.1]);
  const dragged = start[2] - start[0] * (0.4 - from1) - start[1] * (0.1 - from2);
  expect(await lab.value('bias')).toBeCloseTo(dragged, 6);
  const own = await lab.parameters();
  await lab.button('Step').click();
  await lab.atEpoch(1);
  const next = await lab.parameters();
  // One step of gradient descent with η = 0.01 from there.
  const pull = (label: number, x: number) => 1 / (1 + Math.exp(-(own[0] * x + own[1] * x + own[2]))) - label;
  const [zero, one] = [pull(0, -0.95), pull(1, 0.95)];
  expect(next[2]).toBeCloseTo(own[2] - (0.01 * (zero + one)) / 2, 8);
  expect(next[0]).toBeCloseTo(own[0] - (0.01 * 0.95 * (one - zero)) / 2, 3);
  await lab.button('Reset').click();
  await lab.atEpoch(0);
  expect(await lab.parameters()).toEqual(own);
  await lab.button('Undo').click();
  expect(await lab.parameters()).toEqual(start);
  await lab.button('Redo').click();
  expect(await lab.parameters()).toEqual(own);
});

test('the arrow’s tip turns the line and stretches the weights', async ({ lab, page }) => {
  await trained(lab, page);
  const foot = footOf(await lab.parameters());
  const tip = await tipOf(lab);
  const length = Math.hypot(tip[0] - foot[0], tip[1] - foot[1]);
  const norm = Math.hypot(...(await lab.parameters()).slice(0, 2));
  // Straight up, and half as long.
  await lab.drag(tip, [foot[0], foot[1] + length / 2]);
  await lab.atEpoch(0);
  const [w1, w2, b] = await lab.parameters();
  expect(Math.abs(w1)).toBeLessThan(0.02 * norm);
  expect(w2 / norm).toBeCloseTo(0.5, 1);
  expect(w1 * foot[0] + w2 * foot[1] + b).toBeCloseTo(0, 6);
});

test('an end of the line turns it, and ‖w‖ stays', async ({ lab, page }) => {
  await trained(lab, page);
  const before = await lab.parameters();
  const end = onLine(before, 1.3);
  const to: [number, number] = [end[0] + 0.5, end[1] + 0.1];
  await lab.drag(end, to);
  await lab.atEpoch(0);
  const [w1, w2, b] = await lab.parameters();
  expect(Math.hypot(w1, w2)).toBeCloseTo(Math.hypot(before[0], before[1]), 6);
  expect(Math.abs(w1 * to[0] + w2 * to[1] + b)).toBeLessThan(0.05);
});

test('Escape in a drag gives the run back as it was', async ({ lab, page }) => {
  await trained(lab, page);
  const before = await lab.parameters();
  const lossBefore = await lab.value('loss');
  const start = await lab.at(...onLine(before, 0.15));
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 60, start.y, { steps: 4 });
  expect(await lab.value('loss')).not.toBe(lossBefore);
  await page.keyboard.press('Escape');
  expect(await lab.value('loss')).toBe(lossBefore);
  await page.mouse.up();
  expect(await lab.parameters()).toEqual(before);
  await lab.atEpoch(1000);
});

test('a drag while training pauses it and goes on from the line when let go', async ({ lab, page }) => {
  await twoPoints(lab, page);
  await lab.set('Epochs', 10_000_000);
  await lab.train.click();
  await expect.poll(() => lab.now.value('epoch')).toBeGreaterThan(50);
  const start = await lab.now.at(0.15, -0.15);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 80, start.y - 80, { steps: 4 });
  await lab.hasState('paused');
  const epoch = await lab.value('epoch');
  const held = await lab.parameters();
  await page.mouse.up();
  await lab.hasState('training');
  await expect.poll(() => lab.now.value('epoch')).toBeGreaterThan(0);
  expect(await lab.now.value('epoch')).toBeLessThan(epoch + 10_000);
  await lab.pause.click();
  await lab.hasState('paused');
  const [, , bias] = await lab.parameters();
  expect(Math.sign(bias)).toBe(Math.sign(held[2]));
});

test('a click on the line adds a point, and points come before the line', async ({ lab, page }) => {
  await twoPoints(lab, page);
  await lab.click(0.2, -0.2);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '3');
  const parameters = await lab.parameters();
  await lab.drag([0.2, -0.2], [0.6, -0.2]);
  await expect(page.getByText(/^Your own line/)).toHaveCount(0);
  expect(await lab.parameters()).toEqual(parameters);
});

test('standardised features: the line goes where it is dragged', async ({ lab, page }) => {
  await page.getByText('More settings').click();
  await page.getByRole('switch', { name: 'Standardize features' }).check();
  await lab.set('Learning rate', 1);
  await lab.trainToEnd();
  await lab.plane.focus();
  await lab.plane.press('h');
  await expect(page.getByText(/^You hold the line/)).toHaveCount(1);
  for (let i = 0; i < 5; i++) await lab.plane.press('ArrowUp');
  await expect(page.getByText(/^Loss \d\.\d+, best possible/)).toHaveCount(1);
  await lab.settled();
  const shown = await lab.page.locator('.contour.boundary').getAttribute('d');
  await lab.plane.press('Enter');
  await lab.atEpoch(0);
  await expect(page.getByText(/^Your own line: loss/).first()).toBeVisible();
  await lab.settled();
  expect(await lab.page.locator('.contour.boundary').getAttribute('d')).toBe(shown);
});

test('by keys the line is shifted, turned and stretched, then taken or given up', async ({ lab, page }) => {
  await putInAxe(page);
  await page.reload();
  await lab.atEpoch(0);
  await trained(lab, page);
  const before = await lab.parameters();
  const norm = ([w1, w2]: readonly number[]) => Math.hypot(w1, w2);
  await lab.plane.press('h');
  await lab.plane.press('ArrowUp');
  const shifted = await lab.parameters();
  expect(shifted[0]).toBe(before[0]);
  expect(shifted[2]).toBeLessThan(before[2]);
  await lab.plane.press('Shift+ArrowRight');
  expect((await lab.parameters())[0]).not.toBe(before[0]);
  expect(norm(await lab.parameters())).toBeCloseTo(norm(before), 9);
  await lab.plane.press('+');
  expect(norm(await lab.parameters())).toBeCloseTo(1.1 * norm(before), 9);
  expect(await violations(page)).toEqual([]);
  await lab.plane.press('Escape');
  expect(await lab.parameters()).toEqual(before);
  await lab.atEpoch(1000);

  await lab.plane.press('h');
  await lab.plane.press('-');
  expect(norm(await lab.parameters())).toBeCloseTo(norm(before) / 1.1, 9);
  await lab.plane.press('Enter');
  await lab.atEpoch(0);
  expect(norm(await lab.parameters())).toBeCloseTo(norm(before) / 1.1, 9);
});

// Only Chromium lets a test hold a finger down.
test.describe('by touch @chromium', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a finger drags the line without scrolling, and sees a point’s card while it is held', async ({
    lab,
    page,
  }) => {
    await lab.button('Clear').tap();
    for (const [i, [x1, x2]] of [
      [-0.9, -0.9],
      [0.9, 0.9],
    ].entries()) {
      const { x, y } = await lab.at(x1, x2);
      await page.touchscreen.tap(x, y);
      await expect(lab.readout('points')).toHaveAttribute('data-value', String(i + 1));
    }
    const finger = await createFinger(page);
    const before = await lab.parameters();
    const start = await lab.at(...onLine(before, -0.25));
    await finger.drag(start, { x: start.x - 40, y: start.y - 40 });
    await expect.poll(() => lab.value('bias')).not.toBe(before[2]);
    await finger.up();
    await expect(page.getByText(/^Your own line: loss/).first()).toBeVisible();
    expect(await page.getByRole('main').evaluate((main) => main.scrollTop)).toBe(0);

    await finger.drag(await lab.at(0.9, 0.9), await lab.at(0.8, 0.8));
    await expect(lab.readout('point-p')).toBeVisible();
    await finger.up();
    await expect(lab.readout('point-p')).toBeHidden();
  });
});
