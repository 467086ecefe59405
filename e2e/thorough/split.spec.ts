import type { Page } from '@playwright/test';
import type { Lab } from '../pages/lab';
import { expect, test } from '../pages/test';

/** Half of sixty noisy points held back. */
async function holdBackHalf(lab: Lab): Promise<void> {
  await lab.set('Number of points', 60);
  await lab.set('Noise', 25);
  await lab.set('Test share', 50);
  await expect(lab.readout('test-loss')).not.toHaveAttribute('data-value', '');
}

async function setDegree(lab: Lab, page: Page, degree: number): Promise<void> {
  const more = page.getByText('More settings', { exact: true });
  if (!(await lab.field('Polynomial degree').isVisible())) await more.click();
  await lab.set('Polynomial degree', degree);
}

test('holds points back: hollow in the legend, and with numbers and a line of their own', async ({
  lab,
  page,
}) => {
  await expect(lab.readout('test-loss')).toHaveCount(0);
  await expect(page.getByText('hollow: held back for testing')).toHaveCount(0);
  await holdBackHalf(lab);
  await expect(page.getByText('hollow: held back for testing')).toBeVisible();
  expect(await lab.value('points')).toBe(60);
  expect(await lab.value('test-loss')).toBeCloseTo(Math.LN2, 1);
  await lab.trainToEnd();
  for (const name of ['loss', 'test-loss', 'accuracy', 'test-accuracy']) {
    expect(await lab.value(name)).toBeGreaterThan(0);
  }
  await expect(lab.curve.locator('.test-line')).toHaveAttribute('d', /^M/);
  await expect(lab.curve.getByText('test loss', { exact: true })).toBeVisible();
  await expect(lab.curve.getByText('training loss', { exact: true })).toBeVisible();
  await expect(lab.curve).toHaveAccessibleDescription(
    /The loss of the points held back for testing is 0\.\d{4}/,
  );
  await lab.set('Test share', 0);
  await expect(lab.readout('test-loss')).toHaveCount(0);
  await expect(lab.curve.locator('.test-line')).toHaveCount(0);
});

test('reads both losses off the curve, and going back shows the test loss of then', async ({ lab }) => {
  await holdBackHalf(lab);
  const first = await lab.value('test-loss');
  await lab.trainToEnd();
  const last = await lab.value('test-loss');
  const keys = lab.slider('Read the loss at an epoch');
  await keys.press('Home');
  await expect(lab.readout('loss-reading')).toHaveText(
    `epoch 0: training loss ${(await lab.value('loss-reading')).toFixed(4)}, test loss ${first.toFixed(4)}`,
  );
  await lab.epoch.press('Home');
  await lab.atEpoch(0);
  expect(await lab.value('test-loss')).toBe(first);
  await lab.epoch.press('End');
  await lab.atEpoch(1000);
  expect(await lab.value('test-loss')).toBe(last);
});

test('starts again at epoch 0 when the share changes, as one step of undo', async ({ lab }) => {
  await lab.trainToEnd();
  await lab.set('Test share', 30);
  await lab.atEpoch(0);
  await lab.hasState('idle');
  await lab.button('Undo').click();
  await expect(lab.field('Test share')).toHaveValue('0');
  await expect(lab.readout('test-loss')).toHaveCount(0);
});

test('goes on when points are edited in mid-run', async ({ lab }) => {
  await holdBackHalf(lab);
  await lab.trainToEnd();
  const before = await lab.value('test-loss');
  await lab.click(0.9, 0.9);
  await lab.click(-0.9, -0.9);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '62');
  await expect.poll(() => lab.value('test-loss')).not.toBe(before);
  await lab.atEpoch(1000);
});

test('the same seed holds back the same points', async ({ lab }) => {
  await holdBackHalf(lab);
  await lab.trainToEnd();
  const losses = [await lab.value('loss'), await lab.value('test-loss')];
  await lab.set('Random seed', 2);
  await lab.atEpoch(0);
  await lab.set('Random seed', 1);
  await lab.trainToEnd();
  expect([await lab.value('loss'), await lab.value('test-loss')]).toEqual(losses);
});

test('overfitting shows at degree 5: the training loss ends lower, the test loss higher', async ({
  lab,
  page,
}) => {
  await holdBackHalf(lab);
  await setDegree(lab, page, 1);
  await page.getByRole('switch', { name: 'Standardize features' }).click();
  await lab.set('Learning rate', 1);
  await lab.set('Epochs', 3000);
  await lab.trainToEnd();
  const straight = { loss: await lab.value('loss'), test: await lab.value('test-loss') };
  await setDegree(lab, page, 5);
  await lab.trainToEnd();
  const curved = { loss: await lab.value('loss'), test: await lab.value('test-loss') };
  expect(curved.loss).toBeLessThan(0.5 * straight.loss);
  expect(curved.test).toBeGreaterThan(2 * straight.test);
  await lab.settled();
  const description = (await lab.curve.getAttribute('aria-describedby')) ?? '';
  const summary = (await page.locator(`[id="${description}"]`).textContent()) ?? '';
  const lowest = Number(
    /held back for testing is [\d.]+ at the end, and ([\d.]+) at its lowest/.exec(summary)?.[1],
  );
  expect(lowest).toBeLessThan(0.5 * curved.test);
});

test('says so where there are too few points to hold any back', async ({ lab, page }) => {
  await lab.set('Test share', 40);
  await lab.set('Number of points', 2);
  await expect(page.getByText('Too few points to hold any back')).toBeVisible();
  await expect(lab.readout('test-loss')).toHaveCount(0);
});
