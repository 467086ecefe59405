import type { Page } from '@playwright/test';
import { putInAxe, violations } from '../pages/axe';
import type { Lab } from '../pages/lab';
import { expect, test } from '../pages/test';

test.beforeEach(({ page }) => putInAxe(page));

/** Opens More settings on points of which every tenth is of class 1. */
async function openRare(lab: Lab, page: Page): Promise<void> {
  await lab.choose('Data set', 'Imbalanced classes');
  await page.getByText('More settings', { exact: true }).click();
  await lab.settled();
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();

test('balanced class weights train another model, say what they are, and are undone', async ({
  lab,
  page,
}) => {
  await openRare(lab, page);
  const plain = { bias: await lab.value('optimum-bias'), loss: await lab.value('optimum-loss') };
  await expect(lab.readout('se-w1')).toHaveCount(1);
  await lab.choose('Class weights', 'Balanced');
  const zero = await lab.value('class-weight-0');
  const one = await lab.value('class-weight-1');
  // Each class has half of all 100 points’ weight.
  expect(zero * Math.round(50 / zero)).toBeCloseTo(50, 9);
  expect(50 / zero + 50 / one).toBeCloseTo(100, 9);
  expect(one).toBeGreaterThan(3);
  expect(await lab.value('optimum-bias')).toBeGreaterThan(plain.bias + 0.5);
  expect(await lab.value('optimum-loss')).not.toBeCloseTo(plain.loss, 3);
  await expect(lab.readout('se-w1')).toHaveCount(0);
  await expect(page.getByText('Standard errors: not given with class weights.')).toBeVisible();
  await lab.button('Undo').click();
  await expect(page.getByRole('combobox', { name: 'Class weights' })).toHaveValue('equal');
  expect(await lab.value('optimum-bias')).toBe(plain.bias);
  await lab.button('Redo').click();
  await lab.choose('Optimizer', 'Newton (IRLS)');
  await lab.trainToEnd();
  expect(await lab.value('loss')).toBeCloseTo(await lab.value('optimum-loss'), 9);
  expect((await lab.parameters())[2]).toBeCloseTo(await lab.value('optimum-bias'), 6);
});

test('custom class weights are set by keys, kept with the page, and are one step of undo a drag', async ({
  lab,
  page,
}) => {
  await openRare(lab, page);
  await lab.choose('Class weights', 'Custom');
  await lab.set('Weight of class 1', 4);
  const bias = await lab.value('optimum-bias');
  await lab.set('Weight of class 0', 0.5);
  expect(await lab.value('optimum-bias')).toBeGreaterThan(bias);
  const slider = page.getByRole('slider', { name: 'Weight of class 1' });
  await slider.focus();
  await slider.press('ArrowRight');
  const moved = Number(await page.getByRole('spinbutton', { name: 'Weight of class 1' }).inputValue());
  expect(moved).toBeGreaterThan(4);
  await lab.button('Undo').click();
  await expect(page.getByRole('spinbutton', { name: 'Weight of class 1' })).toHaveValue('4');
  const kept = await lab.value('optimum-bias');
  await page.reload();
  await lab.settled();
  expect(await lab.value('optimum-bias')).toBe(kept);
});

test('One update sums up to the engine’s own gradient, and the calibration says what the weights do', async ({
  lab,
  page,
}) => {
  await openRare(lab, page);
  await lab.choose('Class weights', 'Balanced');
  const shift = Math.log((await lab.value('class-weight-1')) / (await lab.value('class-weight-0')));
  await lab.button('Step').click();
  await lab.atEpoch(1);
  await tab(page, 'One update');
  await expect(page.getByText(/c is the weight of the point’s class: 0\.\d+ for class 0/)).toBeVisible();
  for (const name of ['w₁', 'b']) {
    await page.getByRole('combobox', { name: 'Worked out for' }).selectOption({ label: name });
    const mean = await lab.value('update-column-mean');
    expect(mean).toBeCloseTo(await lab.value('update-slope'), 12);
  }
  expect((await lab.value('total-loss')) / 100).toBeCloseTo(await lab.value('loss'), 10);
  await expect(page.getByRole('columnheader', { name: 'weight of the class times loss' })).toBeVisible();
  await tab(page, 'Metrics');
  await page.getByRole('radio', { name: 'Calibration' }).click();
  expect(await lab.value('calibration-shift')).toBeCloseTo(shift, 12);
  await expect(page.getByText('With class weights the probabilities are no frequencies')).toBeVisible();
  await tab(page, 'Weights');
  await expect(page.getByText('Not given with class weights:')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('the surface, compared models and raced runs are of the weighted loss', async ({ lab, page }) => {
  await openRare(lab, page);
  await lab.choose('Class weights', 'Balanced');
  const best = await lab.value('optimum-loss');
  await lab.choose('Class weights', 'Equal (1 : 1)');
  await tab(page, 'Runs');
  await lab.button('Pin this run').click();
  await lab.choose('Class weights', 'Balanced');
  await lab.choose('Optimizer', 'Newton (IRLS)');
  await lab.button('Race').click();
  await expect(page.getByRole('status', { name: 'Race status' })).toHaveText(/The race is over/);
  await expect(page.getByRole('table', { name: 'The runs compared' })).toContainText(
    'class weights balanced',
  );
  await tab(page, 'Complexity');
  expect(await lab.value('complexity-training-1')).toBeCloseTo(best, 9);
});

test('programs in every language have the weights', async ({ lab, page }) => {
  await openRare(lab, page);
  await lab.choose('Class weights', 'Custom');
  await lab.set('Weight of class 1', 4);
  await lab.button('Export').click();
  await page.getByRole('menuitem', { name: 'Code' }).click();
  const dialog = page.getByRole('dialog', { name: 'Code' });
  for (const [language, text] of [
    ['Rust', 'const CLASS_WEIGHT: [f64; 2] = [1.0, 4.0];'],
    ['NumPy', 'class_weight = np.array([1.0, 4.0])'],
    ['scikit-learn', 'class_weight={0: 1.0, 1: 4.0}'],
    ['TypeScript', 'const classWeight = [1.0, 4.0];'],
    ['R', 'its standard errors are not valid'],
  ]) {
    await dialog.getByRole('tab', { name: language, exact: true }).click();
    await expect(dialog.locator('pre')).toContainText(text);
  }
});
