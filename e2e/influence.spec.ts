import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { isSound, putInAxe } from './pages/axe';
import { importFile } from './pages/fileIn';
import { createFinger } from './pages/finger';
import type { Lab } from './pages/lab';
import { read } from './pages/pictureFile';
import { expect, test } from './pages/test';

test.beforeEach(({ page }) => putInAxe(page));

/** Overlapping points and, far off on the wrong side, one that draws the line: row 8 of the file. */
const csv = `x1,x2,label\n-2,-1,0\n-1,1,0\n-1.5,0,0\n0,-1,0\n0.5,1,0\n1,0,1\n5,3,0\n-0.5,0.5,1\n1.5,1,1\n2,-1,1\n2.5,0.5,1\n0.2,-0.8,1\n`;
const outlier = { line: 8, x1: 5, x2: 3 };

async function openView(page: Page, lab: Lab): Promise<void> {
  await importFile(page, 'outlier.csv', csv);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '12');
  await page.getByRole('tab', { name: 'Inference' }).click();
  await expect(page.getByRole('heading', { name: 'What single points do' })).toBeVisible();
  await lab.settled();
}

function best(lab: Lab): Promise<number[]> {
  const names = ['w1', 'w2', 'bias'];
  return Promise.all(names.map((name) => lab.value(`inference-${name}-estimate`)));
}

/** Weights and bias without the point that is pointed at. */
async function without(lab: Lab): Promise<number[]> {
  await lab.settled();
  const text = await lab.readout('without-weights').getAttribute('data-value');
  return (text ?? '').split(',').map(Number);
}

/** The first digits of a number. */
const rounded = (value: number) => `${value < 0 ? '−' : ''}${Math.floor(100 * Math.abs(value)) / 100}`;

function areNear(actual: readonly number[], wanted: readonly number[]): void {
  expect(actual).toHaveLength(wanted.length);
  actual.forEach((value, j) => {
    expect(Math.abs(value - wanted[j])).toBeLessThan(1e-8 * Math.max(1, Math.abs(wanted[j])));
  });
}

test('pointing at a point draws the line without it, which is the best line once it is removed', async ({
  lab,
  page,
}) => {
  await openView(page, lab);
  await expect(lab.readout('without')).toHaveText(/^Point at a point on the plane/);
  await expect(lab.plane.locator('.without-line')).toHaveCount(0);
  const all = await best(lab);
  const { x, y } = await lab.at(outlier.x1, outlier.x2);
  await page.mouse.move(x, y);
  await expect(lab.plane.locator('.without-line')).toHaveCount(1);
  await expect(lab.plane.locator('.without-label')).toHaveText(`without point ${outlier.line}`);
  const left = await without(lab);
  expect(Math.abs(left[0] - all[0])).toBeGreaterThan(0.5);
  await expect(lab.readout('without')).toHaveText(
    new RegExp(
      `^Without point ${outlier.line}, w₁ goes from ${rounded(all[0])}\\d* to ${rounded(left[0])}\\d*, w₂ goes from`,
    ),
  );
  await expect(lab.readout('without')).toContainText('p at the probe goes from');
  // The drawn line is where the score is 0.
  const d = (await lab.plane.locator('.without-line').getAttribute('d')) ?? '';
  const box = await lab.plane.boundingBox();
  const [low1, high1] = await lab.domain('x1');
  const [low2, high2] = await lab.domain('x2');
  for (const end of d.slice(1).split('L')) {
    const [px, py] = end.split(',').map(Number);
    const x1 = low1 + (px / (box?.width ?? 1)) * (high1 - low1);
    const x2 = high2 - (py / (box?.height ?? 1)) * (high2 - low2);
    expect(left[0] * x1 + left[1] * x2 + left[2]).toBeCloseTo(0, 1);
  }
  // Away from it, nothing is left out.
  await page.mouse.move(x - 60, y + 60);
  await expect(lab.plane.locator('.without-line')).toHaveCount(0);

  await page.mouse.move(x, y);
  await page.mouse.click(x, y, { button: 'right' });
  await page.getByRole('menuitem', { name: /^Delete/ }).click();
  await expect(lab.readout('points')).toHaveAttribute('data-value', '11');
  areNear(left, await best(lab));
});

test('keys on the plane and in the list leave points out, and say what that changes', async ({
  lab,
  page,
}) => {
  await openView(page, lab);
  const table = page.getByRole('table', { name: 'The most influential points' });
  await expect(table.getByRole('row')).toHaveCount(11);
  expect(await lab.value('influential-1-point')).toBe(outlier.line);
  const row = table.getByRole('button', { name: /^Point 8, / });
  await row.focus();
  await row.press('Enter');
  await expect(row).toHaveAttribute('aria-pressed', 'true');
  await expect(lab.plane.locator('.without-label')).toHaveText('without point 8');
  const chosen = await without(lab);
  await expect(page.locator('[aria-live=polite]', { hasText: 'Without point 8, w₁ goes from' })).toHaveCount(
    1,
  );
  await row.press('Enter');
  await expect(lab.plane.locator('.without-line')).toHaveCount(0);

  // The keyboard's cursor on the plane.
  await lab.plane.focus();
  const label = lab.plane.locator('.without-label');
  for (let i = 0; i < 12 && (await label.allTextContents())[0] !== 'without point 8'; i++) {
    await lab.plane.press('PageDown');
    await lab.settled();
  }
  areNear(await without(lab), chosen);

  // Another order lists by another measure, of either sign.
  await table.getByRole('button', { name: 'deviance residual' }).click();
  await expect(table.getByRole('columnheader', { name: 'deviance residual' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  const residuals: number[] = [];
  for (let i = 1; i <= 10; i++) residuals.push(await lab.value(`influential-${i}-residual`));
  const sizes = residuals.map(Math.abs);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(Math.min(...residuals)).toBeLessThan(0);
  expect(Math.max(...residuals)).toBeGreaterThan(0);
  await isSound(page);
});

test('a point without which the classes are apart is said to hold the best weights alone', async ({
  lab,
  page,
}) => {
  await importFile(page, 'one.csv', 'x1,x2,label\n-2,0,0\n-1,1,0\n-1,-1,0\n1,1,1\n1,-1,1\n2,0,1\n3,0,0\n');
  await expect(lab.readout('points')).toHaveAttribute('data-value', '7');
  await page.getByRole('tab', { name: 'Inference' }).click();
  await page.getByRole('button', { name: /^Point 8, / }).click();
  await expect(lab.plane.locator('.without-label')).toHaveText('without point 8: no best boundary');
  await expect(lab.plane.locator('.without-line')).toHaveCount(0);
  await expect(lab.readout('without')).toHaveText(/^Without point 8 no weights are best/);
});

test('marks take the size of what a point does; pictures and files say it', async ({ lab, page }) => {
  await openView(page, lab);
  await page.getByRole('radio', { name: 'Cook’s distance' }).check({ force: true });
  await lab.settled();
  const largest = await lab.value('influential-1-cook');
  const shown = (await lab.readout('influential-1-cook').textContent()) ?? '';
  await expect(lab.readout('mark-sizes')).toHaveText(`mark area: Cook’s distance, at most ${shown}`);
  await page.getByRole('button', { name: /^Point 8, / }).click();
  await lab.settled();

  await lab.button('Export').click();
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Picture (SVG)', exact: true }).click(),
  ]);
  const text = await readFile(await picture.path(), 'utf8');
  const { words, marks } = await read(page, text);
  expect(marks).toBeGreaterThanOrEqual(12);
  expect(words).toContain(`mark area: Cook’s distance, at most ${shown}`);
  expect(words).toContain('best boundary: dashed with all points, dotted without point 8');
  expect(words).toContain('without point 8');

  await lab.button('Save as file: What single points do').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /CSV/ }).click(),
  ]);
  const [header, ...rows] = (await readFile(await file.path(), 'utf8')).trimEnd().split('\n');
  expect(header).toBe('point,label,p,leverage,deviance_residual,pearson_residual,cooks_distance');
  const numbers = rows.map((row) => row.split(',').map(Number));
  expect(numbers).toHaveLength(12);
  // Leverages add up to the number of parameters.
  expect(numbers.reduce((sum, row) => sum + row[3], 0)).toBeCloseTo(3, 9);
  expect(Math.max(...numbers.map((row) => row[6]))).toBe(largest);

  // Kept with the page, on any tab; the sizes stay while another is open.
  await page.reload();
  await page.getByRole('tab', { name: 'Meaning' }).click();
  await expect(lab.readout('mark-sizes')).toHaveText(/^mark area: Cook’s distance/);
});

test('numbers and line follow a dragged point', async ({ lab, page }) => {
  await openView(page, lab);
  const { x, y } = await lab.at(outlier.x1, outlier.x2);
  await page.mouse.move(x, y);
  const before = await without(lab);
  const all = await best(lab);
  await page.mouse.down();
  await page.mouse.move(x - 40, y + 30, { steps: 5 });
  await lab.settled();
  await expect(lab.plane.locator('.without-line')).toHaveCount(1);
  // Without it, the line does not care where it is.
  areNear(await without(lab), before);
  expect(await best(lab)).not.toEqual(all);
  await page.mouse.up();
});

test('a tap leaves a point out @chromium', async ({ lab, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openView(page, lab);
  const chosen = page.getByRole('button', { name: /^Point 8, / });
  await chosen.scrollIntoViewIfNeeded();
  await chosen.click();
  const expected = await without(lab);
  await chosen.click();
  await lab.plane.scrollIntoViewIfNeeded();
  const at = await lab.at(outlier.x1, outlier.x2);
  const finger = await createFinger(page);
  await finger.down(at);
  await finger.up();
  await expect(lab.plane.locator('.without-label')).toHaveText('without point 8');
  areNear(await without(lab), expected);
});
