import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { putInAxe, violations } from './pages/axe';
import { importFile, keepRawValues } from './pages/fileIn';
import type { Lab } from './pages/lab';
import { expect, test } from './pages/test';

interface Golden {
  readonly weights: readonly number[];
  readonly bias: number;
  readonly standardErrors: readonly number[];
  readonly loss: number;
  readonly rowsUsed: number;
  readonly class1: number;
}

const read = (name: string) =>
  readFileSync(new URL(`../src/core/golden/many/${name}`, import.meta.url), 'utf8');
const goldenOf = (name: string): Golden => JSON.parse(read(`${name}.json`));

const dialog = (page: Page) => page.getByRole('dialog');
const boxes = (root: Page | Locator) => root.getByRole('group', { name: 'Columns in the model' });
const box = (root: Page | Locator, name: string) => boxes(root).getByRole('checkbox', { name, exact: true });

async function accept(page: Page, points: number): Promise<void> {
  await dialog(page)
    .getByRole('button', { name: `Import ${points} points` })
    .click();
  await expect(dialog(page)).toHaveCount(0);
}

async function near(lab: Lab, name: string, expected: number, within: number): Promise<void> {
  expect(Math.abs((await lab.value(name)) / expected - 1), name).toBeLessThan(within);
}

/** The exact optimum on the page is that of R's glm, feature by feature. */
async function isAnswered(lab: Lab, { weights, bias, standardErrors, loss }: Golden): Promise<void> {
  const names = [...weights.map((_, j) => `w${j + 1}`), 'bias'];
  for (const [j, name] of names.entries()) {
    await near(lab, `optimum-${name}`, [...weights, bias][j], 1e-9);
    await near(lab, `se-${name}`, standardErrors[j], 1e-7);
  }
  await near(lab, 'optimum-loss', loss, 1e-9);
  await expect(lab.readout(`optimum-w${weights.length + 1}`)).toHaveCount(0);
}

test('all columns of a table enter by one press, and give the answers of glm; a column leaves in the panel', async ({
  lab,
  page,
}) => {
  const golden = goldenOf('clinic-all');
  await importFile(page, 'clinic-all.csv', read('clinic-all.csv'));
  await expect(boxes(page).getByRole('checkbox')).toHaveCount(6);
  await expect(boxes(page).getByRole('checkbox', { checked: true })).toHaveCount(2);
  await expect(box(page, 'ill')).toHaveCount(0);
  await dialog(page).getByRole('button', { name: 'All that can be used' }).click();
  await expect(boxes(page).getByRole('checkbox', { checked: true })).toHaveCount(6);
  await expect(dialog(page).getByRole('columnheader', { name: 'bmi' })).toContainText('in the model');
  const reference = page.getByRole('combobox', { name: 'Reference of ward' });
  await expect(reference.locator('option')).toHaveText(['east', 'north', 'west']);
  await expect(reference).toHaveValue('east');
  const scrolls = await dialog(page).evaluate((box) => box.scrollHeight > box.clientHeight);
  expect(scrolls).toBe(false);
  await accept(page, golden.rowsUsed);
  await expect(lab.readout('points')).toHaveAttribute('data-value', String(golden.rowsUsed));
  await expect(lab.readout('class1')).toHaveAttribute('data-value', String(golden.class1));
  // One press of Train comes to the best, whatever the scales of the columns.
  await lab.trainToEnd();
  expect(await lab.value('loss')).toBeLessThan(1.01 * golden.loss);
  await keepRawValues(page);
  await isAnswered(lab, golden);

  await page.getByText('Columns in the model (6 of 6)').click();
  await reference.selectOption('west');
  await expect(reference.locator('option')).toHaveText(['east (most frequent)', 'north', 'west']);
  // Against west, both others stand above it by what it stood below east.
  await expect.poll(() => lab.value('optimum-w6')).toBeCloseTo(-golden.weights[6], 8);
  await expect.poll(() => lab.value('optimum-w7')).toBeCloseTo(golden.weights[5] - golden.weights[6], 8);
  await reference.selectOption('east');
  await box(page, 'ward').uncheck();
  await expect(page.getByText('Columns in the model (5 of 6)')).toBeVisible();
  await expect(lab.readout('optimum-w6')).toHaveCount(0);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '240');
  await box(page, 'ward').press('Space');
  await expect(box(page, 'ward')).toBeChecked();
  await expect(box(page, 'ward')).toBeFocused();
  await isAnswered(lab, golden);
  await lab.button('Undo').click();
  await expect(box(page, 'ward')).not.toBeChecked();
});

test('a column that leaves an axis makes room for the next one of numbers; the last one stays', async ({
  lab,
  page,
}) => {
  await importFile(page, 'clinic-all.csv', read('clinic-all.csv'));
  const horizontal = page.getByRole('combobox', { name: 'Horizontal feature' });
  const vertical = page.getByRole('combobox', { name: 'Vertical feature' });
  await box(page, 'bmi').check();
  await box(page, 'smoker').check();
  await box(page, 'pressure').uncheck();
  await expect(vertical).toHaveValue('2');
  await box(page, 'age').uncheck();
  await expect(horizontal).toHaveValue('2');
  await expect(vertical).toHaveValue('none');
  await expect(box(page, 'bmi')).toBeDisabled();
  await box(page, 'bmi').press('Space');
  await expect(box(page, 'bmi')).toBeChecked();
  await box(page, 'income').check();
  await expect(vertical).toHaveValue('3');
  await dialog(page).getByRole('button', { name: 'Only the axes' }).click();
  await expect(boxes(page).getByRole('checkbox', { checked: true })).toHaveCount(2);
  await accept(page, 240);
  // Off the vertical axis and on it again is no other reading.
  await page.getByText('Columns in the model (2 of 6)').click();
  await box(page, 'income').uncheck();
  await expect(vertical).toHaveValue('none');
  await expect(lab.readout('optimum-w2')).toHaveCount(0);
  await box(page, 'income').check();
  await expect(vertical).toHaveValue('3');
  // Label and class are chosen here as in the dialog.
  await lab.choose('Label column', 'smoker');
  await lab.choose('Positive class', 'no');
  await expect(lab.readout('class1')).toHaveAttribute('data-value', /^(?!53$)\d+$/);
  await expect(box(page, 'smoker')).toHaveCount(0);
  await expect(box(page, 'ill')).not.toBeChecked();
});

test('says which columns cannot enter, and how many rows a ticked one costs', async ({ page, lab }) => {
  const rows = Array.from({ length: 24 }, (_, i) => {
    const gap = i % 6 === 0 ? '' : (i * 7) % 5;
    return [i / 2, (i * 5) % 7, gap, `name ${i}`, 'it', i % 3 === 0 ? 'ill' : 'well'].join();
  });
  await importFile(page, 'gaps.csv', ['dose,age,score,who,country,state', ...rows].join('\n'));
  await expect(box(page, 'who')).toBeDisabled();
  await expect(boxes(page)).toContainText('more than 10 different texts');
  await expect(box(page, 'country')).toBeDisabled();
  await expect(boxes(page)).toContainText('the same in every row');
  await box(page, 'score').check();
  await expect(dialog(page).getByText('4 rows are left out:')).toBeVisible();
  await expect(dialog(page).getByText(/with nothing in score/)).toBeVisible();
  await accept(page, 20);
  await expect(page.getByText('4 of 24 rows are left out')).toBeVisible();
  await page.getByText('Columns in the model (3 of 3)').click();
  await box(page, 'score').uncheck();
  await expect(lab.readout('points')).toHaveAttribute('data-value', '24');
});

test('a file of very many columns says when the model is full', async ({ lab, page }) => {
  const names = Array.from({ length: 300 }, (_, i) => `c${i}`);
  const rows = Array.from({ length: 30 }, (_, i) => [
    ...names.map((_, j) => ((i * (j + 7)) % 31) / 2),
    i % 2,
  ]);
  await putInAxe(page);
  await lab.open();
  await importFile(page, 'wide.csv', [[...names, 'label'], ...rows].map((row) => row.join()).join('\n'));
  await dialog(page).getByRole('button', { name: 'All that can be used' }).click();
  await expect(boxes(page).getByRole('checkbox', { checked: true })).toHaveCount(30);
  await expect(boxes(page)).toContainText('The model has room for 28 columns besides the two axes.');
  await expect(box(page, 'c40')).toBeDisabled();
  await box(page, 'c5').uncheck();
  await box(page, 'c40').check();
  await expect(boxes(page).getByRole('checkbox', { checked: true })).toHaveCount(30);
  expect(await violations(page)).toEqual([]);
  await accept(page, 30);
});

test('a data set of the gallery takes more columns and another label in the panel', async ({ lab, page }) => {
  const golden = goldenOf('penguins-sex');
  await lab.button('Gallery').click();
  await page.getByRole('button', { name: 'Penguins', exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'Horizontal feature' })).toBeVisible();
  await lab.choose('Label column', 'sex');
  await lab.choose('Positive class', 'male');
  await page.getByText(/^Columns in the model/).click();
  await box(page, 'species').check();
  await box(page, 'body_mass_g').check();
  await expect(lab.readout('points')).toHaveAttribute('data-value', String(golden.rowsUsed));
  await expect(lab.readout('class1')).toHaveAttribute('data-value', String(golden.class1));
  await keepRawValues(page);
  // The order of the file: the species stands before the mass.
  const [length, depth, mass, chinstrap, gentoo] = golden.weights;
  const [ofLength, ofDepth, ofMass, ofChinstrap, ofGentoo, ofBias] = golden.standardErrors;
  await isAnswered(lab, {
    ...golden,
    weights: [length, depth, chinstrap, gentoo, mass],
    standardErrors: [ofLength, ofDepth, ofChinstrap, ofGentoo, ofMass, ofBias],
  });
});
