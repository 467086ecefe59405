import type { Page } from '@playwright/test';
import { isSound, putInAxe } from '../pages/axe';
import { createFinger } from '../pages/finger';
import type { Lab } from '../pages/lab';
import { read, saved } from '../pages/pictureFile';
import { expect, test } from '../pages/test';

const fields = ['true w₁', 'true w₂', 'true b'] as const;

async function choose(lab: Lab): Promise<void> {
  await lab.choose('Data set', 'Labels from a true model');
  await expect(lab.field('true w₁')).toBeVisible();
}

/** The numbers in the three fields. */
async function truth(lab: Lab): Promise<number[]> {
  await lab.settled();
  const texts = await Promise.all(fields.map((name) => lab.field(name).getAttribute('aria-valuenow')));
  return texts.map(Number);
}

const boundary = (lab: Lab) => lab.plane.locator('.truth-boundary');
const knob = (lab: Lab) => lab.plane.locator('.truth-knob');
const show = (page: Page, name: string) => page.getByRole('switch', { name, exact: true }).click();

async function middleOfKnob(lab: Lab): Promise<{ x: number; y: number }> {
  await lab.settled();
  const box = await knob(lab).boundingBox();
  if (!box) throw new Error('the knob is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

test('the numbers of the true model decide the labels, and the next visit has them', async ({
  lab,
  page,
}) => {
  await choose(lab);
  expect(await truth(lab)).toEqual([3, -2, 0.5]);
  const loss = await lab.value('loss');
  await lab.set('true b', 20);
  await expect(page.getByRole('radio', { name: 'Class 1' })).toBeVisible();
  expect(await lab.value('loss')).not.toBe(loss);
  await lab.set('true w₁', -4.25);
  await lab.set('true b', -1);
  expect(await truth(lab)).toEqual([-4.25, -2, -1]);
  await lab.set('true w₂', 21);
  await expect(lab.field('true w₂')).toHaveAttribute('aria-invalid', 'true');
  await lab.field('true w₂').press('Escape');
  expect(await truth(lab)).toEqual([-4.25, -2, -1]);
  const changed = await lab.value('loss');
  for (let steps = 0; steps < 3; steps++) await lab.button('Undo').click();
  expect(await truth(lab)).toEqual([3, -2, 0.5]);
  expect(await lab.value('loss')).toBe(loss);
  for (let steps = 0; steps < 3; steps++) await lab.button('Redo').click();
  await show(page, 'Show true boundary');
  await page.reload();
  await lab.atEpoch(0);
  expect(await truth(lab)).toEqual([-4.25, -2, -1]);
  await expect(boundary(lab)).toHaveCount(1);
  expect(await lab.value('loss')).toBe(changed);
  // New points are of the same model.
  await lab.set('true w₁', 7);
  await lab.button('New points').click();
  expect(await truth(lab)).toEqual([7, -2, -1]);
});

test('the true boundary is drawn where p is one half, with thin lines at 10% and 90%, until it is switched off', async ({
  lab,
  page,
}) => {
  await choose(lab);
  await expect(boundary(lab)).toHaveCount(0);
  await show(page, 'Show true boundary');
  await expect(lab.plane.locator('.truth-label')).toHaveText('true boundary');
  const levels = await lab.plane
    .locator('.truth-line')
    .evaluateAll((lines) => lines.map((line) => Number(line.getAttribute('data-level'))));
  expect(levels).toEqual([0.1, 0.9, 0.5]);
  // Both ends of the line are where 3x₁ − 2x₂ + 0.5 = 0.
  const d = (await boundary(lab).getAttribute('d')) ?? '';
  const ends = d.match(/[\d.]+,[\d.]+/g)?.map((pair) => pair.split(',').map(Number)) ?? [];
  const [left, right] = await lab.domain('x1');
  const [bottom, top] = await lab.domain('x2');
  const { width, height } = (await lab.plane.evaluate((box) => ({
    width: box.clientWidth,
    height: box.clientHeight,
  }))) as { width: number; height: number };
  expect(ends).toHaveLength(2);
  for (const [px, py] of ends) {
    const x1 = left + (px / width) * (right - left);
    const x2 = top - (py / height) * (top - bottom);
    expect(3 * x1 - 2 * x2 + 0.5).toBeCloseTo(0, 8);
  }
  // It is at the threshold in use, as the model's own boundary is.
  await page.getByRole('tab', { name: 'Metrics', exact: true }).click();
  await lab.set('Threshold', 0.9);
  await expect(boundary(lab)).toHaveAttribute('data-level', /^0\.90{10}/);
  await lab.choose('Vertical feature', 'None');
  await expect(boundary(lab)).toHaveCount(0);
  await lab.choose('Vertical feature', 'x₂');
  await expect(boundary(lab)).toHaveCount(1);
  await show(page, 'Show true boundary');
  await expect(lab.plane.locator('.truth-line, .truth-label, .truth-knob')).toHaveCount(0);
});

test('its knob drags it, the same points get other labels, and one undo takes all of it back', async ({
  lab,
  page,
}) => {
  await choose(lab);
  await show(page, 'Show true boundary');
  const loss = await lab.value('loss');
  const from = await middleOfKnob(lab);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y, { steps: 5 });
  await page.mouse.move(from.x + 80, from.y, { steps: 5 });
  await page.mouse.up();
  const [w1, w2, b] = await truth(lab);
  expect([w1, w2]).toEqual([3, -2]);
  const box = await lab.plane.boundingBox();
  const [left, right] = await lab.domain('x1');
  const moved = (80 / (box?.width ?? 0)) * (right - left);
  expect(b).toBeCloseTo(0.5 - 3 * moved, 2);
  expect(await lab.value('points')).toBe(100);
  expect(await lab.value('loss')).not.toBe(loss);
  await lab.button('Undo').click();
  expect(await truth(lab)).toEqual([3, -2, 0.5]);
  expect(await lab.value('loss')).toBe(loss);
  await lab.button('Redo').click();
  expect(await truth(lab)).toEqual([w1, w2, b]);
});

test('Escape in a drag gives it back, and no step of undo is left', async ({ lab, page }) => {
  await choose(lab);
  await show(page, 'Show true boundary');
  const from = await middleOfKnob(lab);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 20, { steps: 5 });
  expect((await truth(lab))[2]).not.toBe(0.5);
  await page.keyboard.press('Escape');
  expect(await truth(lab)).toEqual([3, -2, 0.5]);
  await page.mouse.up();
  await lab.button('Undo').click();
  await expect(page.getByRole('combobox', { name: 'Data set', exact: true })).toHaveValue('hidden-line');
});

test('an end of it turns it, and its weights keep their length', async ({ lab, page }) => {
  await choose(lab);
  await lab.set('Number of points', 2);
  await show(page, 'Show true boundary');
  await expect(boundary(lab)).toHaveCount(1);
  // On the line 3x₁ − 2x₂ + 0.5 = 0, near its upper end.
  await lab.drag([0.5, 1], [0.9, 1]);
  const [w1, w2, b] = await truth(lab);
  expect(Math.hypot(w1, w2)).toBeCloseTo(Math.hypot(3, 2), 2);
  expect(Math.abs(0.9 * w1 + w2 + b) / Math.hypot(w1, w2)).toBeLessThan(0.02);
});

test('by keyboard it is shifted, turned and made steeper; Enter takes it, Escape gives it up', async ({
  lab,
  page,
}) => {
  await choose(lab);
  await lab.plane.focus();
  await page.keyboard.press('t');
  await expect(page.getByText('There is no straight line here to move by hand.')).toBeAttached();
  await show(page, 'Show true boundary');
  await expect(boundary(lab)).toHaveCount(1);
  await lab.plane.focus();
  await page.keyboard.press('t');
  await expect(page.getByText(/^You hold the line/)).toBeAttached();
  await page.keyboard.press('ArrowRight');
  const shifted = await truth(lab);
  expect(shifted.slice(0, 2)).toEqual([3, -2]);
  expect(shifted[2]).toBeLessThan(0.5);
  await expect(page.getByText(`True model: w₁ = 3, w₂ = −2, b = ${shifted[2]}.`)).toBeAttached();
  await page.keyboard.press('Shift+ArrowRight');
  const turned = await truth(lab);
  expect(Math.hypot(turned[0], turned[1])).toBeCloseTo(Math.hypot(3, 2), 2);
  expect(turned[0]).not.toBe(3);
  await page.keyboard.press('+');
  const steeper = await truth(lab);
  expect(steeper[0] / turned[0]).toBeCloseTo(1.1, 2);
  await page.keyboard.press('Enter');
  await lab.button('Undo').click();
  expect(await truth(lab)).toEqual([3, -2, 0.5]);
  await lab.plane.focus();
  await page.keyboard.press('t');
  await page.keyboard.press('ArrowLeft');
  expect((await truth(lab))[2]).toBeGreaterThan(0.5);
  await page.keyboard.press('Escape');
  expect(await truth(lab)).toEqual([3, -2, 0.5]);
});

test('the true p stands beside the model’s at the probe, on a point’s card and on the S-curve', async ({
  lab,
  page,
}) => {
  await choose(lab);
  await expect(lab.readout('probe-true-p')).toHaveCount(0);
  await show(page, 'Show true p');
  await lab.set('Probe x₁', 0.25);
  await lab.set('Probe x₂', -0.75);
  expect(await lab.value('probe-true-p')).toBeCloseTo(sigmoid(3 * 0.25 + 2 * 0.75 + 0.5), 12);
  await page.getByRole('tab', { name: 'Sigmoid', exact: true }).click();
  const walker = page.getByRole('slider', { name: 'Go from point to point' });
  await walker.focus();
  await page.keyboard.press('Home');
  const onCard = await lab.value('point-true-p');
  const [x1, x2] = [await lab.value('point-x1'), await lab.value('point-x2')];
  expect(onCard).toBeCloseTo(sigmoid(3 * x1 - 2 * x2 + 0.5), 12);
  expect(await lab.value('point-true-probability')).toBe(onCard);
  await expect(walker).toHaveAttribute('aria-valuetext', /True p \d+\.\d%\.$/);
  await show(page, 'Show true p');
  await expect(lab.readout('probe-true-p')).toHaveCount(0);
  await expect(lab.readout('point-true-p')).toHaveCount(0);
  // Other data sets have none.
  await show(page, 'Show true p');
  await lab.choose('Data set', 'Moons');
  await expect(lab.readout('probe-true-p')).toHaveCount(0);
});

test('the picture has the true boundary in its legend, and no knob', async ({ lab, page }) => {
  await choose(lab);
  await show(page, 'Show true boundary');
  await expect(boundary(lab)).toHaveCount(1);
  const file = await read(page, (await saved(page, 'Export', 'Picture (SVG)')).bytes.toString());
  expect(file).toMatchObject({ isWhole: true, foreign: [], unstyled: 0 });
  expect(file.words).toEqual(
    expect.arrayContaining(['true boundary', 'dash-dot: true boundary, thin: true p of 10% and 90%']),
  );
  await expect(knob(lab)).toHaveCount(1);
  await page.getByRole('radio', { name: 'Spray' }).check();
  await expect(knob(lab)).toHaveCount(0);
});

test('what a teacher hides of it is gone', async ({ lab, page }) => {
  await choose(lab);
  await page.goto('./?hide=true-model');
  await lab.atEpoch(0);
  await expect(page.getByRole('combobox', { name: 'Data set', exact: true })).toHaveValue('true-model');
  await expect(page.getByRole('group', { name: 'True model' })).toBeHidden();
});

test('axe finds nothing', async ({ lab, page }) => {
  await putInAxe(page);
  await page.reload();
  await lab.atEpoch(0);
  await choose(lab);
  await show(page, 'Show true boundary');
  await show(page, 'Show true p');
  await expect(boundary(lab)).toHaveCount(1);
  await expect(lab.readout('probe-true-p')).toBeVisible();
  await isSound(page);
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a finger that rests on the knob drags it', async ({ lab, page }) => {
    await lab.button('Controls').click();
    await choose(lab);
    await show(page, 'Show true boundary');
    await page.keyboard.press('Escape');
    await lab.plane.scrollIntoViewIfNeeded();
    const from = await middleOfKnob(lab);
    const finger = await createFinger(page);
    await finger.drag({ x: from.x + 8, y: from.y + 8 }, { x: from.x + 60, y: from.y + 8 });
    await finger.up();
    const [w1, w2, b] = await truth(lab);
    expect([w1, w2]).toEqual([3, -2]);
    expect(b).toBeLessThan(0);
  });
});
