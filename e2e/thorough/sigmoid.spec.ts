import type { Page } from '@playwright/test';
import { hiddenHeight, isSound, looks, putInAxe } from '../pages/axe';
import type { Lab } from '../pages/lab';
import { expect, test } from '../pages/test';

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const picture = (page: Page) => page.getByRole('img', { name: 'Sigmoid curve' });

test.beforeEach(({ page }) => putInAxe(page));

async function openView(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Sigmoid', exact: true }).click();
  await expect(picture(page)).toBeVisible();
}

/** Two points on an otherwise empty plane: class 1 at (0.5, 0.25), class 0 at (−0.5, −0.75). */
async function twoPoints(lab: Lab): Promise<void> {
  await lab.button('Clear').click();
  await expect(lab.readout('points')).toHaveAttribute('data-value', '0');
  await lab.page.getByRole('radio', { name: /Class 1/ }).check();
  await lab.click(0.5, 0.25);
  await lab.page.getByRole('radio', { name: /Class 0/ }).check();
  await lab.click(-0.5, -0.75);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '2');
}

/** The place of a score and a probability in the picture, by its labelled ticks alone; CSS pixels from its corner. */
async function placeOf(page: Page, z: number, p: number): Promise<{ x: number; y: number }> {
  const ticks = (name: string, at: 'x' | 'y') =>
    picture(page)
      .locator(name)
      .evaluateAll(
        (elements, key) =>
          elements.map((element) => ({
            value: Number.parseFloat((element.textContent ?? '').replace('−', '-')),
            at: Number(element.getAttribute(key)),
          })),
        at,
      );
  const [xs, ys] = [await ticks('.tick-x', 'x'), await ticks('.tick-y', 'y')];
  const between = (all: { value: number; at: number }[], value: number) => {
    const [first, last] = [all[0], all[all.length - 1]];
    return first.at + ((value - first.value) / (last.value - first.value)) * (last.at - first.at);
  };
  return { x: between(xs, z), y: between(ys, 100 * p) };
}

/** Waits until ring and bar of the point pointed at stand where its score and label say. */
async function ringStandsAt(page: Page, z: number, label: 0 | 1): Promise<void> {
  const number = (name: string, key: string) =>
    page
      .locator(name)
      .getAttribute(key)
      .then((text) => Number(text));
  await expect
    .poll(async () => {
      const place = await placeOf(page, z, sigmoid(z));
      const foot = await placeOf(page, z, label);
      return Math.max(
        Math.abs((await number('.pointed-ring', 'cx')) - place.x),
        Math.abs((await number('.pointed-ring', 'cy')) - place.y),
        Math.abs((await number('.pointed-bar', 'y1')) - foot.y),
        Math.abs((await number('.pointed-bar', 'y2')) - place.y),
      );
    })
    .toBeLessThan(0.6);
}

test('a point of the plane lights up on the S-curve, at its score and probability', async ({ lab, page }) => {
  await openView(page);
  await lab.set('Learning rate', 1);
  await lab.trainToEnd();
  await twoPoints(lab);
  const [w1, w2, b] = await lab.parameters();
  for (const [x1, x2, label] of [
    [0.5, 0.25, 1],
    [-0.5, -0.75, 0],
  ] as const) {
    const { x, y } = await lab.at(x1, x2);
    await page.mouse.move(x, y);
    await expect(page.getByText(new RegExp(`Point \\d+, class ${label}$`))).toBeVisible();
    const z = await lab.value('point-score');
    expect(Math.abs(z - (w1 * x1 + w2 * x2 + b))).toBeLessThan(0.02 * (Math.abs(w1) + Math.abs(w2)));
    expect(await lab.value('point-probability')).toBeCloseTo(sigmoid(z), 12);
    expect(await lab.value('point-residual')).toBeCloseTo(sigmoid(z) - label, 12);
    await ringStandsAt(page, z, label);
  }
});

test('a point of the S-curve lights up on the plane', async ({ lab, page }) => {
  await openView(page);
  await lab.set('Learning rate', 1);
  await lab.trainToEnd();
  await twoPoints(lab);
  const [w1, w2, b] = await lab.parameters();
  const z = w1 * 0.5 + w2 * 0.25 + b;
  await picture(page).scrollIntoViewIfNeeded();
  const place = await placeOf(page, z, sigmoid(z));
  await lab.settled();
  const box = await picture(page).boundingBox();
  if (!box) throw new Error('no picture on the screen');
  await page.mouse.move(box.x + place.x, box.y + place.y);
  await expect(page.locator('.hovered-ring')).toHaveCount(1);
  expect(Math.abs((await lab.value('point-score')) - z)).toBeLessThan(0.05 * (Math.abs(w1) + Math.abs(w2)));
  const onPlane = await lab.at(0.5, 0.25);
  await lab.settled();
  const ring = await page.locator('.hovered-ring').boundingBox();
  if (!ring) throw new Error('no ring on the plane');
  expect(Math.abs(ring.x + ring.width / 2 - onPlane.x)).toBeLessThan(1.5);
  expect(Math.abs(ring.y + ring.height / 2 - onPlane.y)).toBeLessThan(1.5);
  await page.mouse.move(box.x + 2, box.y + box.height + 60);
  await expect(page.locator('.hovered-ring')).toHaveCount(0);
});

test('arrow keys go from point to point by rising score', async ({ lab, page }) => {
  await openView(page);
  await lab.set('Learning rate', 1);
  await lab.trainToEnd();
  const walk = lab.slider('Go from point to point');
  await walk.press('Home');
  const lowest = await lab.value('point-score');
  let before = lowest;
  for (let i = 0; i < 5; i++) {
    await walk.press('ArrowRight');
    await expect.poll(() => lab.value('point-score')).toBeGreaterThan(before);
    before = await lab.value('point-score');
  }
  await expect(walk).toHaveAttribute(
    'aria-valuetext',
    /Point \d+, class [01]: score .+, probability .+%, residual/,
  );
  await walk.press('End');
  await expect.poll(() => lab.value('point-score')).toBeGreaterThan(before);
  await expect(page.locator('.hovered-ring')).toHaveCount(1);
  await walk.press('Home');
  await expect.poll(() => lab.value('point-score')).toBe(lowest);
  await walk.blur();
  await expect(page.locator('.hovered-ring')).toHaveCount(0);
});

test('says how steep the model is, and describes the picture', async ({ lab, page }) => {
  await openView(page);
  await expect(picture(page)).toHaveAccessibleDescription(/100 points on the S-curve/);
  await lab.set('Learning rate', 1);
  await lab.trainToEnd();
  const [w1, w2] = await lab.parameters();
  const norm = Math.hypot(w1, w2);
  expect(await lab.value('weight-norm')).toBeCloseTo(norm, 12);
  await expect(lab.readout('weight-norm')).toContainText(
    `within ${((2 * Math.log(9)) / norm).toFixed(3)} units`,
  );
  expect(await lab.value('threshold-score')).toBe(0);
});

test('follows the training, with its axis as wide as the scores', async ({ lab, page }) => {
  await openView(page);
  await expect(picture(page)).toHaveAccessibleDescription(/The largest residual is −?0\.5/);
  await lab.set('Noise', 0);
  await lab.set('Learning rate', 10);
  await lab.trainToEnd();
  const walk = lab.slider('Go from point to point');
  await walk.press('Home');
  await expect.poll(() => lab.value('point-score')).toBeLessThan(-8);
  const lowest = await lab.value('point-score');
  await ringStandsAt(page, lowest, 0);
  await walk.press('End');
  await expect.poll(() => lab.value('point-score')).toBeGreaterThan(8);
  const highest = await lab.value('point-score');
  await ringStandsAt(page, highest, 1);
});

test('of many points draws an even choice, and says so', async ({ lab, page }) => {
  await lab.set('Number of points', 10_000);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '10000');
  await openView(page);
  await expect(
    page.getByText(/^(1,99\d|2,00\d) of the 10,000 points are drawn, chosen evenly\.$/),
  ).toBeVisible();
});

test('axe finds nothing on the tab, and nothing of it is below the window @once', async ({ page, lab }) => {
  await openView(page);
  await lab.trainToEnd();
  await lab.slider('Go from point to point').press('Home');
  for (const [width, theme] of looks) {
    await isSound(page, [[width, theme]]);
    expect(await hiddenHeight(page)).toBeLessThanOrEqual(0);
  }
});
