import type { Page } from '@playwright/test';
import { isSound, looks, putInAxe } from './pages/axe';
import type { Lab } from './pages/lab';
import { expect, test } from './pages/test';

/** The data set of true labels, with the tab Inference open. */
async function openExperiment(page: Page, lab: Lab): Promise<void> {
  await page.getByRole('tab', { name: 'Inference' }).click();
  await lab.settled();
  await page.getByRole('button', { name: 'Take labels from a true model' }).click();
  await lab.settled();
}

const draw = async (lab: Lab, name = 'Draw') => {
  await lab.button(name).click();
  await lab.settled();
};

/** How many lines of new data sets the plane has. */
const linesOf = async (page: Page) =>
  Number(await page.locator('.sampling-lines').getAttribute('data-lines'));

test.describe('all at once', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('it says what it needs, and new data sets, lines, estimates and intervals agree', async ({
    lab,
    page,
  }) => {
    await page.getByRole('tab', { name: 'Inference' }).click();
    await lab.settled();
    await expect(lab.button('Draw')).toHaveCount(0);
    await page.getByRole('button', { name: 'Take labels from a true model' }).click();
    await lab.settled();
    await draw(lab);
    expect(await lab.value('samples-come')).toBe(100);
    expect(await linesOf(page)).toBe(100);
    const covering = await lab.value('samples-covering');
    await expect(lab.readout('samples-covering')).toHaveText(`${covering} of 100`);
    expect(covering).toBeGreaterThanOrEqual(88);
    const dots = page.locator('.samples-dots');
    const misses = page.locator('.samples-misses');
    await expect(dots).toHaveAttribute('data-count', String(covering));
    await expect(misses).toHaveAttribute('data-count', String(100 - covering));
    await expect(page.locator('.samples-interval')).toHaveCount(20);
    // The standard error estimates the spread.
    const spread = await lab.value('samples-deviation');
    const error = await lab.value('samples-mean-error');
    expect(error / spread).toBeGreaterThan(0.75);
    expect(error / spread).toBeLessThan(1.25);
    // The true boundary lies over the lines.
    await expect(page.getByRole('switch', { name: 'Show true boundary' })).toBeChecked();
    await expect(page.locator('.truth-boundary')).toBeVisible();
  });

  test('the spread shrinks as one over the root of the number of points', async ({ lab, page }) => {
    await openExperiment(page, lab);
    await lab.set('New data sets', 300);
    for (const [k, points] of [200, 800].entries()) {
      await lab.set('Points in each', points);
      await draw(lab, k === 0 ? 'Draw' : 'Draw others');
    }
    const of = (points: number, part: string) => lab.value(`tried-${points}-${part}`);
    const ratio = (await of(200, 'spread')) / (await of(800, 'spread'));
    expect(ratio).toBeGreaterThan(1.7);
    expect(ratio).toBeLessThan(2.5);
    expect(await of(800, 'root')).toBeCloseTo((await of(800, 'spread')) * Math.sqrt(800), 9);
    expect(await of(800, 'spread')).toBe(await lab.value('samples-deviation'));
  });

  test('each parameter can be looked at, and what is chosen is kept with the page', async ({ lab, page }) => {
    await openExperiment(page, lab);
    await lab.set('New data sets', 40);
    await lab.set('Points in each', 60);
    await page.getByRole('combobox', { name: 'Look at' }).selectOption('b');
    await draw(lab);
    expect(Math.abs((await lab.value('samples-mean')) - 0.5)).toBeLessThan(0.5);
    await expect(page.getByRole('img', { name: /^Estimates of b/ })).toBeVisible();
    const mean = await lab.value('samples-mean');
    await page.reload();
    await page.getByRole('tab', { name: 'Inference' }).click();
    await lab.settled();
    await expect(page.getByRole('combobox', { name: 'Look at' })).toHaveValue('b');
    await draw(lab);
    expect(await lab.value('samples-come')).toBe(40);
    expect(await lab.value('samples-mean')).toBe(mean);
    await draw(lab, 'Draw others');
    expect(await lab.value('samples-mean')).not.toBe(mean);
  });

  test('data sets without best weights are counted, and their lines dashed', async ({ lab, page }) => {
    await openExperiment(page, lab);
    await lab.set('Points in each', 10);
    await draw(lab);
    const separable = await lab.value('samples-separable');
    expect(separable).toBeGreaterThan(5);
    await expect(lab.readout('samples-separable')).toContainText('no weights are best there');
    await expect(page.locator('.sampling-lines')).toHaveAttribute('data-dashed', String(separable));
    const oneClass = await lab.value('samples-one-class');
    await expect(lab.readout('samples-covering')).toContainText(`of ${100 - separable - oneClass}`);
  });

  test('lines are beside their numbers, and go with another true model', async ({ lab, page }) => {
    await openExperiment(page, lab);
    await draw(lab);
    await page.getByRole('tab', { name: 'Weights' }).click();
    await lab.settled();
    await expect(page.locator('.sampling-lines')).toHaveCount(0);
    await page.getByRole('tab', { name: 'Inference' }).click();
    await lab.settled();
    expect(await linesOf(page)).toBe(100);
    await lab.set('true w₁', 2);
    await lab.settled();
    expect(await linesOf(page)).toBe(0);
    await expect(lab.readout('samples-deviation')).toHaveCount(0);
  });

  test('axe finds nothing on it', async ({ page, lab }) => {
    await putInAxe(page);
    await page.reload();
    await openExperiment(page, lab);
    await draw(lab);
    for (const look of looks) await isSound(page, [look]);
  });
});

test('the first come one after another, and it stops when told to, by keys alone', async ({ lab, page }) => {
  await openExperiment(page, lab);
  await lab.set('New data sets', 1000);
  await lab.button('Draw').focus();
  await page.keyboard.press('Enter');
  await expect(lab.readout('samples-come')).toHaveAttribute('data-value', /^[1-9]/);
  await expect(page.locator('main')).toHaveAttribute('data-settled', 'false');
  await expect(lab.button('Stop')).toBeFocused();
  await page.keyboard.press('Enter');
  await lab.settled();
  const come = await lab.value('samples-come');
  expect(come).toBeGreaterThan(0);
  expect(come).toBeLessThan(1000);
  expect(await linesOf(page)).toBe(come);
});
