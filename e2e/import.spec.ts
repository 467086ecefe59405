import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { dragFile, importFile, paste } from './pages/fileIn';
import type { Lab } from './pages/lab';
import { expect, test } from './pages/test';

const plain = 'x1,x2,label\n0.5,0.25,1\n-0.5,0.75,0\n1.5,-2,1\n';

/** Semicolons, a quoted name with one in it, quoted cells, cells without a value, three classes, an extra column. */
const messy = [
  '\uFEFF"length; mm";width;note;kind\r',
  '10;1;"a ""b""; c";round\r',
  '12;2;;round\r',
  ';3;;round\r',
  '14;n/a;;oval\r',
  '16;5;;oval\r',
  '18;6;;\r',
  '"20";7;;square\r',
  '22;8;;square\r',
  '24;9;;square\r',
].join('\n');

async function hasPoints(lab: Lab, count: number, class1: number): Promise<void> {
  await expect(lab.readout('points')).toHaveAttribute('data-value', String(count));
  await expect(lab.readout('class1')).toHaveAttribute('data-value', String(class1));
  await expect(lab.readout('class0')).toHaveAttribute('data-value', String(count - class1));
}

const dialog = (page: Page) => page.getByRole('dialog');

test('takes a file of x1, x2 and label without a question, every value as it stands there', async ({
  lab,
  page,
}) => {
  await importFile(page, 'mine.csv', plain);
  await hasPoints(lab, 3, 2);
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Horizontal feature' })).toBeVisible();
  await page.getByText('More settings', { exact: true }).click();
  await lab.choose('Initial weights', 'Zeros');
  await lab.set('Learning rate', 1);
  await lab.button('Step').click();
  await lab.atEpoch(1);
  // At weights 0 every error is ½ − y, so w = mean of (y − ½)·x.
  expect(await lab.value('w1')).toBeCloseTo((0.5 * 0.5 + 0.5 * 0.5 + 0.5 * 1.5) / 3, 14);
  expect(await lab.value('w2')).toBeCloseTo((0.5 * 0.25 - 0.5 * 0.75 - 0.5 * 2) / 3, 14);
  expect(await lab.value('bias')).toBeCloseTo(0.5 / 3, 14);
  await lab.button('Undo').click();
  await lab.button('Undo').click();
  await lab.button('Undo').click();
  await expect(lab.readout('points')).toHaveAttribute('data-value', '100');
});

test('asks about a file that leaves a choice, and shows what each choice gives', async ({ lab, page }) => {
  await importFile(page, 'messy.csv', messy);
  const box = page.getByRole('dialog', { name: 'Import “messy.csv”' });
  await expect(box.getByRole('columnheader')).toContainText(['Line', 'length; mm', 'width', 'note', 'kind']);
  await expect(box.getByRole('combobox', { name: 'Horizontal feature' })).toHaveValue('0');
  await expect(box.getByRole('combobox', { name: 'Label column' })).toHaveValue('3');
  await box.getByRole('combobox', { name: 'Positive class' }).selectOption('oval');
  await expect(box.getByText('6 points: 5 not “oval”, 1 “oval”.')).toBeVisible();
  await expect(
    box.getByText('There are 3 labels: the model gives the probability of “oval” against all others.'),
  ).toBeVisible();
  await expect(box.getByText('3 rows are left out:')).toBeVisible();
  await expect(box.getByText(/in length; mm \(first in line 4\)/)).toBeVisible();
  await expect(box.getByText(/in width \(first in line 5\)/)).toBeVisible();
  await expect(box.getByText(/in kind \(first in line 7\)/)).toBeVisible();
  await expect(lab.readout('points')).toHaveAttribute('data-value', '100');
  await box.getByRole('combobox', { name: 'Vertical feature' }).selectOption('None');
  await expect(box.getByRole('button', { name: 'Import 7 points' })).toBeVisible();
  await box.getByRole('combobox', { name: 'Positive class' }).selectOption('square');
  await expect(box.getByText(/^7 points: 4 .*, 3 “square”\.$/)).toBeVisible();
  await box.getByRole('button', { name: 'Import 7 points' }).click();
  await hasPoints(lab, 7, 3);
  await expect(box).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Vertical feature' })).toHaveValue('none');
  await lab.button('Undo').click();
  await hasPoints(lab, 100, await lab.value('class1'));
  await expect(page.getByRole('combobox', { name: 'Horizontal feature' })).toHaveCount(0);
});

test('looks at other columns of the table in use, and undo takes that back', async ({ lab, page }) => {
  await importFile(page, 'messy.csv', messy);
  await dialog(page)
    .getByRole('button', { name: /^Import \d/ })
    .click();
  await expect(page.getByText('3 of 9 rows are left out')).toBeVisible();
  await lab.choose('Positive class', 'round');
  await hasPoints(lab, 6, 2);
  await lab.choose('Vertical feature', 'None');
  await hasPoints(lab, 6, 2);
  await lab.choose('Vertical feature', 'width');
  await lab.choose('Horizontal feature', 'width');
  await expect(page.getByRole('combobox', { name: 'Vertical feature' })).toHaveValue('0');
  await expect(lab.readout('points')).toHaveAttribute('data-value', '6');
  await lab.button('Undo').click();
  await expect(page.getByRole('combobox', { name: 'Horizontal feature' })).toHaveValue('0');
});

test('changes nothing on Cancel and on Escape, and says why a file cannot be used', async ({ lab, page }) => {
  await importFile(page, 'messy.csv', messy);
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await importFile(page, 'messy.csv', messy);
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  for (const [content, sentence] of [
    ['', 'The file is empty.'],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0]), 'This is not a text file.'],
    ['x1,x2,label\n1,2,0\n3,"4,1\n5,6,1\n', 'A quotation mark that opens in line 3 is never closed.'],
    ['name,kind\nann,a\nbob,b\n', 'No column of the file holds numbers'],
    ['x1,x2,label\n', 'The file has column names but no rows'],
    ['name,outcome\nann,0\nbob,1\n', 'The only column of numbers is the one that says the class'],
    [Buffer.from('PK\x03\x04\x14\0[Content_Types].xml', 'latin1'), 'This is a spreadsheet'],
    ['<!doctype html><title>404</title>', 'This is a web page'],
    ['[{"dose": 1.5, "ill": 0}]', 'This is JSON'],
  ] as const) {
    await importFile(page, 'bad.csv', content);
    const refusal = page.getByRole('dialog', { name: '“bad.csv” was not imported' });
    await expect(refusal.getByText(sentence)).toBeVisible();
    await expect(refusal.getByText('Nothing was changed')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(refusal).toHaveCount(0);
  }
  await expect(lab.readout('points')).toHaveAttribute('data-value', '100');
  await expect(lab.button('Undo')).toBeDisabled();
});

test('shows names from a file as the text they are', async ({ lab, page }) => {
  const hostile = '<img src=x onerror=alert(1)>';
  await importFile(page, `${hostile}.csv`, `a,${hostile},kind\n1,2,${hostile}\n3,4,b\n`);
  await expect(dialog(page).getByRole('columnheader', { name: hostile })).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Import 2 points' }).click();
  await hasPoints(lab, 2, 1);
});

test('takes a file dropped anywhere, and lets go of one that leaves again', async ({ lab, page }) => {
  const sign = page.getByText('Drop a CSV file or a session to open it');
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'x.csv'));
    document.body.dispatchEvent(
      new DragEvent('dragenter', { dataTransfer, bubbles: true, cancelable: true }),
    );
  });
  await expect(sign).toBeVisible();
  await dragFile(page, 'plain.csv', plain, 'dragleave');
  await expect(sign).toHaveCount(0);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '100');
  await dragFile(page, 'plain.csv', plain, 'drop');
  await hasPoints(lab, 3, 2);
  await expect(sign).toHaveCount(0);
});

test('takes pasted rows, with a header or without, and leaves other pastes alone @chromium', async ({
  lab,
  page,
}) => {
  expect(await paste(page, 'Dear all,\nthe talk is at noon, as ever.')).toBe(false);
  await lab.field('Epochs').focus();
  expect(await paste(page, plain)).toBe(false);
  await lab.field('Epochs').blur();
  expect(await paste(page, plain)).toBe(true);
  await hasPoints(lab, 3, 2);
  expect(await paste(page, '1.2\t3.4\t0\n5.6\t7.8\t1\n2\t2\t1\n3\t1\t0\n')).toBe(true);
  await expect(dialog(page).getByRole('columnheader')).toContainText([
    'Line',
    'column 1',
    'column 2',
    'column 3',
  ]);
  await dialog(page).getByRole('button', { name: 'Import 4 points' }).click();
  await hasPoints(lab, 4, 2);
});

test('saves exactly what came in, extra columns and all @chromium', async ({ lab, page }) => {
  const content = 'x1,x2,label\n0.50,1e-3,1\n-0.5,  0.75 ,0\n';
  await importFile(page, 'mine.csv', content);
  await hasPoints(lab, 2, 1);
  expect(await saved(lab, page)).toEqual({ name: 'mine.csv', text: content });
  await importFile(page, 'penguins.tsv', 'a\tb\tnote\tkind\r\n1\t2\t"x\ty"\tu\r\n3\t4\t\tv\r\n');
  await dialog(page).getByRole('button', { name: 'Import 2 points' }).click();
  await expect(dialog(page)).toHaveCount(0);
  expect(await saved(lab, page)).toEqual({
    name: 'penguins.tsv',
    text: 'a\tb\tnote\tkind\r\n1\t2\t"x\ty"\tu\r\n3\t4\t\tv\r\n',
  });
});

test('saves random points so that importing them gives the same training @chromium', async ({
  lab,
  page,
}) => {
  await lab.set('Epochs', 50);
  await lab.trainToEnd();
  const loss = await lab.value('loss');
  const { name, text } = await saved(lab, page);
  expect(name).toBe('logit-lab-points.csv');
  await lab.button('New points').click();
  await importFile(page, name, text);
  await expect(page.getByRole('combobox', { name: 'Horizontal feature' })).toBeVisible();
  // The seed decides the start; that of the first points was 1.
  await lab.set('Random seed', 1);
  await lab.trainToEnd();
  expect(await lab.value('loss')).toBe(loss);
});

async function saved(lab: Lab, page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    lab
      .button('Export')
      .click()
      .then(() => page.getByRole('menuitem', { name: 'Data (CSV)' }).click()),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), text };
}

test('imports and exports by keyboard alone @chromium', async ({ lab, page }) => {
  const chooser = page.waitForEvent('filechooser');
  await lab.button('Import').press('Enter');
  await (await chooser).setFiles({ name: 'messy.csv', mimeType: 'text/csv', buffer: Buffer.from(messy) });
  await expect(dialog(page).getByRole('button', { name: 'Import 6 points' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(dialog(page).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '6');
  await expect(lab.button('Import')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Model (JSON)' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Data (CSV)' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(lab.button('Export')).toBeFocused();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Model (JSON)' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toBe('messy.csv');
});
