import type { Page } from '@playwright/test';
import { challenger } from '../src/core/optim/testing/challenger';
import { importFile, keepRawValues } from './pages/fileIn';
import type { Lab } from './pages/lab';
import { expect, test } from './pages/test';

const rows = Array.from(challenger.distress, (label, i) => `${challenger.temperature[i]},${label}`);

/** Challenger's launches: distress from temperature alone. */
async function openChallenger(lab: Lab, page: Page): Promise<void> {
  await importFile(page, 'launches.csv', ['temperature_f,distress', ...rows, ''].join('\n'));
  await page.getByRole('button', { name: 'Import 23 points' }).click();
  await expect(lab.readout('points')).toHaveAttribute('data-value', '23');
  await expect(page.getByRole('combobox', { name: 'Vertical feature' })).toHaveValue('none');
  await keepRawValues(page);
}

const meaningOf = (page: Page) => page.getByRole('region', { name: 'What the weights mean' });

test('finds the published fit of Challenger, with its standard errors', async ({ lab, page }) => {
  await openChallenger(lab, page);
  await expect(lab.readout('optimum-w1')).not.toHaveAttribute('data-value', '');
  expect(await lab.value('optimum-w1')).toBeCloseTo(-0.2322, 4);
  expect(await lab.value('optimum-bias')).toBeCloseTo(15.0429, 4);
  expect(await lab.value('se-w1')).toBeCloseTo(0.108, 3);
  expect(await lab.value('se-bias')).toBeCloseTo(7.379, 3);
  await expect(lab.readout('optimum-w2')).toHaveCount(0);
});

test('trains one weight and the bias, and shows them in both units', async ({ lab, page }) => {
  await openChallenger(lab, page);
  await expect(lab.page.locator('.equation')).toHaveText(/^p=σ\(.*x1.*\)$/);
  await expect(page.getByText('x₁ = temperature_f')).toBeVisible();
  await page.getByText('More settings', { exact: true }).click();
  await page.getByRole('switch', { name: 'Standardize features' }).click();
  await lab.set('Learning rate', 2);
  await lab.trainToEnd();
  await expect(lab.readout('w2')).toHaveCount(0);
  expect(await lab.value('w1-original')).toBeCloseTo(-0.2322, 4);
  expect(await lab.value('bias-original')).toBeCloseTo(15.0429, 3);
  expect(await lab.value('w1')).toBeCloseTo(await lab.value('optimum-w1'), 4);
  expect(await lab.value('optimum-distance')).toBeLessThan(1e-4);
  const accuracy =
    challenger.temperature.filter((t, i) => t < 64.79 === (challenger.distress[i] === 1)).length / 23;
  expect(await lab.value('accuracy')).toBeCloseTo(accuracy, 12);
});

test('says what the one weight means, and where the boundary is', async ({ lab, page }) => {
  await openChallenger(lab, page);
  await page.getByText('More settings', { exact: true }).click();
  await page.getByRole('switch', { name: 'Standardize features' }).click();
  await lab.set('Learning rate', 2);
  await expect(lab.status).toContainText('watch the curve');
  await lab.trainToEnd();
  const meaning = meaningOf(page);
  await expect(meaning).toContainText(
    'w₁ is negative: a larger x₁ (temperature_f, further right) makes class 0 likelier.',
  );
  await expect(meaning).not.toContainText('w₂');
  await expect(lab.readout('boundary-x1')).toHaveAttribute('data-value', /./);
  expect(await lab.value('boundary-x1')).toBeCloseTo(15.0429 / 0.23216, 1);
  await lab.set('Polynomial degree', 2);
  await expect(meaning).toContainText('powers of x₁');
  await expect(lab.readout('w2')).not.toHaveAttribute('data-value', '');
  await expect(lab.readout('w3')).toHaveCount(0);
});

test('asks the probe for x₁ alone', async ({ lab, page }) => {
  await openChallenger(lab, page);
  await expect(lab.field('Probe x₂')).toHaveCount(0);
  await lab.set('Learning rate', 0.0001);
  await lab.set('Probe x₁', 31);
  await lab.trainToEnd();
  const [w1, bias] = [await lab.value('w1'), await lab.value('bias')];
  expect(await lab.value('term-1')).toBeCloseTo(31 * w1, 12);
  expect(await lab.value('score')).toBeCloseTo(31 * w1 + bias, 12);
  await expect(lab.readout('term-2')).toHaveCount(0);
});

test('starts from numbers of one’s own, one for each of its parameters', async ({ lab, page }) => {
  await lab.choose('Vertical feature', 'None');
  await page.getByText('More settings', { exact: true }).click();
  await lab.choose('Initial weights', 'Custom');
  await lab.set('Initial weight 1', 2);
  await lab.set('Initial bias', -1);
  await expect(lab.field('Initial weight 2')).toHaveCount(0);
  await expect(lab.readout('w1')).toHaveAttribute('data-value', '2');
  await expect(lab.readout('bias')).toHaveAttribute('data-value', '-1');
});

test('drops x₂ from a run and takes it up again, each time from epoch 0', async ({ lab }) => {
  await lab.trainToEnd();
  await lab.choose('Vertical feature', 'None');
  await lab.atEpoch(0);
  await expect(lab.readout('w2')).toHaveCount(0);
  await lab.trainToEnd();
  await lab.button('Undo').click();
  await lab.atEpoch(0);
  await expect(lab.readout('w2')).not.toHaveAttribute('data-value', '');
});
