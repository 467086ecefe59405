import type { Page } from '@playwright/test';
import { hiddenHeight, isSound, looks, putInAxe } from '../pages/axe';
import { Lab } from '../pages/lab';
import { expect, test } from '../pages/test';

const picture = (page: Page) => page.getByRole('img', { name: 'Weights over epochs' });
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

test.beforeEach(({ page }) => putInAxe(page));

async function openView(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Weights', exact: true }).click();
  await expect(picture(page)).toBeVisible();
}

/** The last place of a line, read as epoch and weight by the labelled ticks alone. */
async function endOf(page: Page, name: string): Promise<{ epoch: number; weight: number }> {
  await new Lab(page).settled();
  return picture(page).evaluate((svg, name) => {
    const ticks = (selector: string, key: string) =>
      [...svg.querySelectorAll(selector)].map((element) => ({
        value: Number((element.textContent ?? '').replace('−', '-').replaceAll(',', '')),
        at: Number(element.getAttribute(key)),
      }));
    const value = (all: { value: number; at: number }[], at: number) => {
      const [first, last] = [all[0], all[all.length - 1]];
      return first.value + ((at - first.at) / (last.at - first.at)) * (last.value - first.value);
    };
    const path = svg.querySelector(`.weight-line[data-name="${name}"]`)?.getAttribute('d') ?? '';
    const [px, py] = path
      .slice(path.lastIndexOf('L') + 1)
      .split(',')
      .map(Number);
    return { epoch: value(ticks('.tick-x', 'x'), px), weight: value(ticks('.tick-y', 'y'), py) };
  }, name);
}

test('the lines of the weights end at the present weights', async ({ lab, page }) => {
  await openView(page);
  await lab.set('Learning rate', 0.5);
  await lab.trainToEnd();
  const [w1, w2, b] = await lab.parameters();
  const values = { 'w₁': w1, 'w₂': w2, b, '‖w‖': Math.hypot(w1, w2) };
  for (const [name, value] of Object.entries(values)) {
    expect(Math.abs((await endOf(page, name)).weight - value)).toBeLessThan(0.02);
    expect((await endOf(page, name)).epoch).toBeCloseTo(1000, 0);
    await expect(picture(page).getByText(name, { exact: true })).toBeVisible();
  }
  await expect(picture(page)).toHaveAccessibleDescription(
    new RegExp(`epochs 0 to 1,000\\. At epoch 1,000: w₁ = ${w1.toFixed(3).replace('-', '−')}`),
  );
  expect(await lab.value('weights-length')).toBeCloseTo(Math.hypot(w1, w2), 12);
});

test('a click or an arrow key goes back to an epoch', async ({ lab, page }) => {
  await openView(page);
  await lab.trainToEnd();
  const ends = await lab.parameters();
  await picture(page).scrollIntoViewIfNeeded();
  await lab.settled();
  const box = await picture(page).boundingBox();
  if (!box) throw new Error('no picture on the screen');
  await page.mouse.click(box.x + 46 + (box.width - 70) / 2, box.y + 100);
  await expect.poll(() => lab.value('epoch')).toBe(500);
  await expect.poll(async () => (await lab.parameters())[0]).not.toBe(ends[0]);
  const keys = lab.slider('Epoch of these weights');
  await keys.press('ArrowRight');
  await lab.atEpoch(510);
  await keys.press('End');
  await lab.atEpoch(1000);
  await expect.poll(() => lab.parameters()).toEqual(ends);
});

test('shares the log scale of epochs with the loss curve', async ({ lab, page }) => {
  await openView(page);
  await lab.trainToEnd();
  await page.getByRole('switch', { name: 'Log scale for epochs' }).check();
  await expect(picture(page).locator('.tick-x')).toHaveText(['1', '10', '100', '1,000']);
});

test('the odds ratio is e to the weight, and the same factor moves each probability by another amount', async ({
  lab,
  page,
}) => {
  await openView(page);
  await lab.set('Learning rate', 0.5);
  await lab.trainToEnd();
  const [w1, w2] = await lab.parameters();
  await expect.poll(async () => (await lab.value('odds-ratio-1')) / Math.exp(w1)).toBeCloseTo(1, 12);
  expect((await lab.value('odds-ratio-2')) / Math.exp(w2)).toBeCloseTo(1, 12);
  expect((await lab.value('odds-factor')) / Math.exp(w1)).toBeCloseTo(1, 12);

  await lab.choose('Feature to change', 'x₂');
  await lab.set('Units added', -0.5);
  const factor = Math.exp(-0.5 * w2);
  await expect.poll(async () => (await lab.value('odds-factor')) / factor).toBeCloseTo(1, 12);
  for (const percent of [10, 50, 90]) {
    const odds = (percent / (100 - percent)) * factor;
    expect(await lab.value(`after-${percent}`)).toBeCloseTo(odds / (1 + odds), 12);
    expect(await lab.value(`change-${percent}`)).toBeCloseTo(odds / (1 + odds) - percent / 100, 12);
  }
  const z = await lab.value('score');
  expect(await lab.value('before-probe')).toBeCloseTo(sigmoid(z), 12);
  expect(await lab.value('after-probe')).toBeCloseTo(sigmoid(z - 0.5 * w2), 12);

  // On the left all arrows are as long, on the right they are not.
  const lengths = await page
    .getByRole('img', { name: 'The same change of the score' })
    .locator('.shift-way')
    .evaluateAll((paths) =>
      paths.map((path) => {
        const [from, , to] = (path.getAttribute('d')?.match(/-?[\d.]+/g) ?? []).map(Number);
        return Math.abs(to - from);
      }),
    );
  for (const length of lengths.slice(0, 4)) expect(length).toBeCloseTo(lengths[0], 6);
  expect(lengths[5]).toBeGreaterThan(1.2 * lengths[4]);
});

test('gives standard errors and 95% intervals of the best weights', async ({ lab, page }) => {
  await expect(lab.readout('se-w1')).toBeVisible();
  const [best, error] = [await lab.value('optimum-w1'), await lab.value('se-w1')];
  await openView(page);
  await expect(lab.readout('optimum-w1')).toHaveCount(1);
  expect(await lab.value('optimum-w1')).toBe(best);
  expect(await lab.value('se-w1')).toBe(error);
  expect(await lab.value('w1-low')).toBeCloseTo(best - 1.96 * error, 12);
  expect(await lab.value('w1-high')).toBeCloseTo(best + 1.96 * error, 12);
  expect((await lab.value('odds-w1-high')) / Math.exp(best + 1.96 * error)).toBeCloseTo(1, 12);
  await page.getByText('More settings', { exact: true }).click();
  await lab.set('L2 penalty', 0.1);
  await expect(page.getByText('With a penalty there are no standard errors')).toBeVisible();
});

test('turns the weights of standardized features into their own units and back', async ({ lab, page }) => {
  await openView(page);
  await page.getByText('More settings', { exact: true }).click();
  await page.getByRole('switch', { name: 'Standardize features' }).check();
  await lab.set('Learning rate', 0.5);
  await lab.trainToEnd();
  const [w1, w2] = await lab.parameters();
  const own = await lab.value('weight-w1');
  const trained = page.getByRole('switch', { name: 'Weights of the standardized features' });
  await trained.check();
  await expect.poll(() => lab.value('weight-w1')).toBe(w1);
  const sd = await lab.value('unit-size');
  expect(own).toBeCloseTo(w1 / sd, 12);
  expect((await lab.value('odds-ratio-2')) / Math.exp(w2)).toBeCloseTo(1, 12);
  await expect(page.getByText(/a unit is one standard deviation of x₁, here 0\.\d{3}\./)).toBeVisible();
  const error = await lab.value('se-w1');
  await trained.uncheck();
  await expect.poll(() => lab.value('se-w1')).toBeCloseTo(error / sd, 12);
});

test('names the largest of many weights, and says what a unit means for powers', async ({ lab, page }) => {
  await openView(page);
  await page.getByText('More settings', { exact: true }).click();
  await lab.set('Polynomial degree', 3);
  await lab.set('Learning rate', 0.5);
  await lab.trainToEnd();
  await expect(picture(page).locator('.weight-line')).toHaveCount(11);
  await expect(picture(page).locator('.weight-name')).toHaveCount(6);
  await expect(lab.readout('odds-ratio-9')).toHaveCount(1);
  await expect(page.getByText('none of them can move alone')).toBeVisible();
  await lab.choose('Feature to change', 'x₁²x₂');
  const weight = await lab.value('weight-w7');
  await expect.poll(async () => (await lab.value('odds-factor')) / Math.exp(weight)).toBeCloseTo(1, 12);
});

test('axe finds nothing on the tab, and nothing of it is below the window @once', async ({ page, lab }) => {
  await openView(page);
  await lab.trainToEnd();
  await expect(lab.readout('se-w1')).toBeVisible();
  for (const [width, theme] of looks) {
    await isSound(page, [[width, theme]]);
    expect(await hiddenHeight(page)).toBeLessThanOrEqual(0);
  }
});
