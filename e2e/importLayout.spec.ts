import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { importFile, keepRawValues } from './pages/fileIn';
import { expect, test } from './pages/test';

const dialog = (page: Page) => page.getByRole('dialog');

test('a table whose scales differ comes in standardised, says why, and is taken back by one click', async ({
  lab,
  page,
}) => {
  const rows = Array.from({ length: 40 }, (_, i) => `${i % 7},${(i * 37) % 300},${i % 3 === 0 ? 1 : 0}`);
  await importFile(page, 'scales.csv', ['x1,x2,label', ...rows].join('\n'));
  const hint = page.getByRole('region', { name: 'Different scales' });
  await expect(hint).toContainText(/x2 spreads \d+ times as wide as x1/);
  await expect(hint).toContainText('So the features are standardized');
  expect(await lab.value('stability-limit')).toBeGreaterThan(
    Number(await lab.field('Learning rate').inputValue()),
  );
  await lab.trainToEnd();
  await expect(lab.status).toContainText(/best possible/);
  // Imported points are there to stay.
  await expect(lab.button('New points')).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(lab.readout('points')).toHaveAttribute('data-value', '40');

  await keepRawValues(page);
  await expect(lab.field('Learning rate')).toHaveValue('0.5');
  await page.getByText('More settings', { exact: true }).click();
  const isStandardized = page.getByRole('switch', { name: 'Standardize features' });
  await expect(isStandardized).not.toBeChecked();
  await hint.getByRole('button', { name: 'Standardize features' }).click();
  await expect(hint).toContainText(/stable below a learning rate of 0\.0\S+, now below \d/);
  await expect(isStandardized).toBeChecked();
  await hint.getByRole('button', { name: 'Dismiss' }).click();
  await expect(hint).toHaveCount(0);
  // What suits a table goes with it.
  await lab.choose('Data set', 'Moons');
  await expect(isStandardized).not.toBeChecked();
  await expect(lab.button('New points')).toBeVisible();
});

test('asks how the table is read: names in the first row, what parts the cells, the label, also later', async ({
  lab,
  page,
}) => {
  const cases = new URL('../src/csv/cases/', import.meta.url);
  await page.getByLabel('Import CSV').setInputFiles(fileURLToPath(new URL('10-numeric-header.csv', cases)));
  const hasNames = dialog(page).getByRole('switch', { name: 'First row has the names' });
  await expect(hasNames).toBeChecked();
  await hasNames.click();
  await expect(dialog(page).getByRole('columnheader', { name: 'column 1' })).toBeVisible();
  await expect(dialog(page).getByText('41 points:')).toBeVisible();
  const delimiter = dialog(page).getByRole('combobox', { name: 'Delimiter' });
  await delimiter.selectOption('Tab');
  await expect(dialog(page).getByText('Read like this, the file gives no table.')).toBeVisible();
  await delimiter.selectOption('Comma');
  await dialog(page).getByRole('button', { name: 'Import 40 points' }).click();
  await expect(lab.readout('points')).toHaveAttribute('data-value', '40');
  await expect(lab.readout('class1')).toHaveAttribute('data-value', '18');

  await importFile(
    page,
    'pay.csv',
    'A title\npay;note;ill\n"1.200,50 €";x;no\n"900 €";y;YES\n"50 €";x;Yes\n"70 €";y;no\n',
  );
  await expect(dialog(page).getByText('1 line above the table was left out.')).toBeVisible();
  await expect(dialog(page).getByText('taken out of the numbers in pay')).toBeVisible();
  await expect(dialog(page).getByRole('cell', { name: '1200,5' })).toBeVisible();
  await expect(dialog(page).getByRole('rowheader')).toHaveText(['3', '4', '5']);
  await dialog(page).getByRole('button', { name: 'Import 4 points' }).click();
  await expect(lab.readout('class1')).toHaveAttribute('data-value', '2');
  const names = page.getByRole('list', { name: 'Names of features and classes' });
  await expect(names).toContainText('class 1 = YES');
  await expect(names).toContainText('class 0 = no');
  await page.getByRole('button', { name: 'Change label and reading …' }).click();
  await dialog(page).getByRole('combobox', { name: 'Label column' }).selectOption('note');
  await dialog(page).getByRole('button', { name: 'Import 4 points' }).click();
  await expect(page.getByRole('combobox', { name: 'Positive class' })).toHaveValue('y');
});

test('takes rows that are groups with counts for as many cases, in columns that a person can change', async ({
  lab,
  page,
}) => {
  await importFile(
    page,
    'beetles.csv',
    'dose,n,killed,unsure\n1.69,59,6,0\n1.72,60,13,2\n1.76,62,18,3\n1.81,63,52,1\n',
  );
  const rows = dialog(page).getByRole('combobox', { name: 'Each row is' });
  await rows.selectOption('a group with counts');
  await dialog(page).getByRole('combobox', { name: 'Cases of class 1' }).selectOption('killed');
  await dialog(page).getByRole('combobox', { name: 'Cases in all' }).selectOption('n');
  await expect(dialog(page).getByText('244 points: 155 of class 0, 89 of class 1.')).toBeVisible();
  await expect(dialog(page).getByRole('rowheader')).toHaveText(['2', '2', '2']);
  await dialog(page).getByRole('combobox', { name: 'Horizontal feature' }).selectOption('dose');
  await dialog(page).getByRole('combobox', { name: 'Vertical feature' }).selectOption('None');
  await dialog(page).getByRole('button', { name: 'Import 244 points' }).click();
  await expect(lab.readout('class1')).toHaveAttribute('data-value', '89');
  await expect(page.getByRole('combobox', { name: 'Horizontal feature' })).toContainText('dose');
});
