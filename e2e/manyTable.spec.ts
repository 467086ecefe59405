import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { importFile, paste } from './pages/fileIn';
import { Lab } from './pages/lab';
import { expect, test } from './pages/test';

const golden = new URL('../src/core/golden/many/', import.meta.url);

const grid = (page: Page) => page.getByRole('grid', { name: 'Table of points' });
const cell = (page: Page, place: number, column: string) =>
  grid(page).locator(`[role=row][aria-rowindex="${place + 1}"] [data-column="${column}"]`);
const shown = (inCell: Locator) => inCell.locator('[data-value]').getAttribute('data-value');
const note = (page: Page) => page.getByRole('tabpanel').locator('.table-said');

/** Imports the clinic's table with all its columns in the model. */
async function importAll(lab: Lab, page: Page): Promise<void> {
  await importFile(page, 'clinic-all.csv', await readFile(new URL('clinic-all.csv', golden), 'utf8'));
  const dialog = page.getByRole('dialog');
  for (const name of ['bmi', 'income', 'smoker', 'ward', 'age', 'pressure']) {
    const box = dialog.getByRole('checkbox', { name, exact: true });
    if (!(await box.isChecked())) await box.check();
  }
  await dialog.getByRole('combobox', { name: 'Horizontal feature' }).selectOption({ label: 'age' });
  await dialog.getByRole('combobox', { name: 'Vertical feature' }).selectOption({ label: 'pressure' });
  await dialog.getByRole('button', { name: 'Import 240 points' }).click();
  await expect(lab.readout('points')).toHaveAttribute('data-value', '240');
}

async function downloaded(page: Page, item: string): Promise<string> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

test.beforeEach(async ({ lab, page }) => {
  await expect(lab.curve).toBeVisible();
  await importAll(lab, page);
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(cell(page, 1, 'x1')).toBeVisible();
});

test('shows, edits, sorts, pastes and adds features on no axis, each point with the probability of its own values', async ({
  lab,
  page,
}) => {
  const answers = JSON.parse(await readFile(new URL('clinic-all.json', golden), 'utf8'));
  const headings = await grid(page).getByRole('columnheader').allTextContents();
  expect(headings).toEqual(['#', 'age', 'pressure', 'bmi', 'income', 'smoker', 'ward', 'class', 'p']);
  expect(await shown(cell(page, 1, 'other3'))).toBe('east');
  expect(await shown(cell(page, 2, 'other3'))).toBe('north');

  await lab.openAll();
  await lab.choose('Optimizer', 'Newton (IRLS)');
  await lab.set('Epochs', 40);
  await lab.train.click();
  await lab.atEpoch(40);
  await lab.settled();
  for (const [i, probability] of answers.firstProbabilities.entries()) {
    const p = Number(await shown(cell(page, i + 1, 'p')));
    expect(Math.abs(p / probability - 1)).toBeLessThan(1e-6);
  }

  await cell(page, 1, 'other3').focus();
  await page.keyboard.type('w');
  await page.keyboard.type('est');
  await page.keyboard.press('Enter');
  await expect.poll(() => shown(cell(page, 1, 'other3'))).toBe('west');
  await page.keyboard.press('F2');
  await page.keyboard.type('south');
  await page.keyboard.press('Enter');
  await expect(note(page)).toContainText('“south” is none of east, north, west. Kept north.');
  await cell(page, 1, 'other0').focus();
  await page.keyboard.type('31.5');
  await page.keyboard.press('Enter');
  await expect.poll(async () => Number(await shown(cell(page, 1, 'other0')))).toBe(31.5);

  await cell(page, 2, 'other2').focus();
  expect(await paste(page, 'no\twest\nno\teast\n')).toBe(true);
  await expect(note(page)).toContainText('2 rows changed.');
  expect(await shown(cell(page, 2, 'other3'))).toBe('west');
  expect(await shown(cell(page, 3, 'other2'))).toBe('no');

  const form = page.getByRole('form', { name: 'New point' });
  await form.getByRole('textbox', { name: 'age of the new point' }).fill('40');
  await form.getByRole('textbox', { name: 'pressure of the new point' }).fill('120');
  await form.getByRole('combobox', { name: 'ward of the new point' }).selectOption({ label: 'west' });
  await form.getByRole('button', { name: 'Add point' }).click();
  await expect(lab.readout('points')).toHaveAttribute('data-value', '241');
  await expect(cell(page, 241, 'x1')).toBeVisible();
  expect(await shown(cell(page, 241, 'other3'))).toBe('west');

  const csv = await downloaded(page, 'Data (CSV)');
  const lines = csv.trim().split('\n');
  expect(lines[1]).toBe('79,124,31.5,18157,yes,west,yes');
  expect(lines.at(-1)).toMatch(/^40,120,[\d.]+,[\d.]+,(yes|no),west,(yes|no)$/);

  const sort = grid(page).getByRole('columnheader', { name: 'ward' }).getByRole('button');
  await sort.click();
  await sort.click();
  await expect(grid(page)).toHaveAttribute('aria-busy', 'false');
  await expect.poll(() => shown(cell(page, 241, 'other3'))).toBe('east');
});

test('keeps the rows’ numbers in sight of a wide table, and the focus in the cell', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 800 });
  await cell(page, 1, 'number').focus();
  await page.keyboard.press('End');
  await expect(cell(page, 1, 'p')).toBeFocused();
  const scroller = page.locator('.table-scroller');
  const box = await scroller.boundingBox();
  const number = await cell(page, 1, 'number').boundingBox();
  expect(Math.abs((number?.x ?? 0) - (box?.x ?? 0))).toBeLessThan(3);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

test('goes out as a model with its columns, and by a link and a frame to the same page', async ({
  lab,
  page,
}) => {
  const model = JSON.parse(await downloaded(page, 'Model (JSON)'));
  expect(model.features).toEqual([
    ...['age', 'pressure', 'bmi', 'income'],
    ...['smoker = yes', 'ward = north', 'ward = west'],
  ]);
  expect(model.columns.at(-1)).toEqual({
    name: 'ward',
    levels: ['east', 'north', 'west'],
    reference: 'east',
  });

  await lab.button('Share').click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  const loss = await lab.value('loss');
  await page.goto(link);
  await lab.settled();
  expect(await lab.value('points')).toBe(240);
  expect(await lab.value('w7')).toBe(model.weights.at(-1));
  expect(await lab.value('loss')).toBe(loss);

  await page.goto('about:blank');
  await page.goto(link.replace('#', '?embed=plane.curve.train#'));
  const framed = new Lab(page);
  await framed.settled();
  await expect(framed.plane).toBeVisible();
  await framed.train.click();
  await expect.poll(() => framed.now.value('epoch')).toBeGreaterThan(5);
});
