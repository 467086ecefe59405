import type { Locator, Page } from '@playwright/test';
import { isSound, putInAxe } from './pages/axe';
import { Lab } from './pages/lab';
import { expect, test } from './pages/test';

const grid = (page: Page) => page.getByRole('grid', { name: 'Table of points' });
const heading = (page: Page, name: string) => grid(page).getByRole('columnheader', { name });
/** A row by its place in the table, from 1. */
const row = (page: Page, place: number) => grid(page).locator(`[role=row][aria-rowindex="${place + 1}"]`);
const cell = (page: Page, place: number, column: 'number' | 'x1' | 'x2' | 'class' | 'p') =>
  row(page, place).locator(`[data-column="${column}"]`);
const note = (page: Page) => page.getByRole('tabpanel').locator('.table-said');

async function shownIn(inCell: Locator): Promise<number> {
  await new Lab(inCell.page()).settled();
  return Number(await inCell.locator('[data-value]').getAttribute('data-value'));
}

/** Pastes as the browser does, into the element with the focus; Firefox lets no script give a paste its text. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

test.beforeEach(async ({ lab, page }) => {
  await expect(lab.curve).toBeVisible();
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(row(page, 1)).toBeVisible();
});

test('shows one view at a time, chosen by arrow keys, with the loss curve always in sight', async ({
  lab,
  page,
}) => {
  await expect(page.getByRole('tab', { name: 'Table' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('tab', { name: 'Table' }).press('ArrowLeft');
  await expect(page.getByRole('tab', { name: 'Inference' })).toBeFocused();
  await expect(page.getByRole('tabpanel', { name: 'Inference' })).toBeVisible();
  await expect(grid(page)).toHaveCount(0);
  await page.keyboard.press('End');
  await expect(grid(page)).toBeVisible();
  await expect(lab.curve).toBeInViewport();
});

test('sorts rising, falling, and back, without touching the points', async ({ lab, page }) => {
  const first = await shownIn(cell(page, 1, 'x1'));
  const sort = heading(page, 'x₁').getByRole('button');
  await sort.click();
  await expect(heading(page, 'x₁')).toHaveAttribute('aria-sort', 'ascending');
  const shown = async () => {
    const values = [];
    for (let place = 1; place <= 6; place++) values.push(await shownIn(cell(page, place, 'x1')));
    return values;
  };
  const isRising = (values: readonly number[]) =>
    values.every((value, i) => i === 0 || value >= values[i - 1]);
  await expect.poll(async () => isRising(await shown())).toBe(true);
  const values = await shown();
  expect(values[0]).toBeLessThan(first);
  await sort.press('Enter');
  await expect(heading(page, 'x₁')).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(() => shownIn(cell(page, 1, 'x1'))).toBeGreaterThan(values[5]);
  await sort.press('Enter');
  await expect(heading(page, 'x₁')).toHaveAttribute('aria-sort', 'none');
  await expect.poll(() => shownIn(cell(page, 1, 'x1'))).toBe(first);
  await expect(lab.button('Undo')).toBeDisabled();
});

test('edits by keyboard alone, each edit one step of undo', async ({ lab, page }) => {
  const before = await shownIn(cell(page, 1, 'x1'));
  await cell(page, 1, 'x1').focus();
  await page.keyboard.type('0.25');
  await page.keyboard.press('Enter');
  await expect.poll(() => shownIn(cell(page, 1, 'x1'))).toBe(0.25);
  await expect(cell(page, 2, 'x1')).toBeFocused();

  await page.keyboard.press('F2');
  await page.keyboard.type('abc');
  await page.keyboard.press('Enter');
  await expect(note(page)).toContainText('“abc” is not a number. Kept');
  await expect(cell(page, 2, 'x1')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('7');
  await page.keyboard.press('Escape');
  expect(await shownIn(cell(page, 2, 'x1'))).not.toBe(7);

  const label = await shownIn(cell(page, 1, 'class'));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press(' ');
  await expect.poll(() => shownIn(cell(page, 1, 'class'))).toBe(1 - label);
  await page.keyboard.press(String(label));
  await expect.poll(() => shownIn(cell(page, 1, 'class'))).toBe(label);

  await page.keyboard.press('Delete');
  await expect(lab.readout('points')).toHaveAttribute('data-value', '99');
  await expect(note(page)).toHaveText('Point 1 deleted.');
  await expect(cell(page, 1, 'class')).toBeFocused();

  await page.keyboard.press('Control+z');
  await expect(lab.readout('points')).toHaveAttribute('data-value', '100');
  await page.keyboard.press('Control+z');
  await expect.poll(() => shownIn(cell(page, 1, 'class'))).toBe(1 - label);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => shownIn(cell(page, 1, 'x1'))).toBe(before);
  await expect(lab.button('Undo')).toBeDisabled();
});

test('keeps an edited row where it is in a sorted table', async ({ page }) => {
  await heading(page, 'x₁').getByRole('button').click();
  await expect(heading(page, 'x₁')).toHaveAttribute('aria-sort', 'ascending');
  await expect(grid(page)).toHaveAttribute('aria-busy', 'false');
  await new Lab(page).settled();
  const number = await cell(page, 3, 'number').textContent();
  await cell(page, 3, 'x1').dblclick();
  await page.keyboard.type('55');
  await page.keyboard.press('Tab');
  await expect.poll(() => shownIn(cell(page, 3, 'x1'))).toBe(55);
  await expect(cell(page, 3, 'x2')).toBeFocused();
  await expect(cell(page, 3, 'number')).toHaveText(number ?? '');
});

test('takes rows pasted from a spreadsheet, as one step of undo @chromium', async ({ lab, page }) => {
  await cell(page, 1, 'x1').focus();
  await page.keyboard.press('Control+End');
  await expect(cell(page, 100, 'p')).toBeFocused();
  await paste(page, '1\t2\t0');
  await expect(note(page)).toContainText('This column is worked out');

  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 99, 'x1')).toBeFocused();
  const before = await shownIn(cell(page, 99, 'x1'));
  await paste(page, 'x1\tx2\tlabel\r\n0,5\t−0,25\t1\r\n0,75\toops\t0\r\n0,125\t1\t0\r\n2\t3\t1\r\n');
  await expect(note(page)).toHaveText(
    '1 row changed. 2 rows added. Line 3 left out: a cell is not a number.',
  );
  await expect(lab.readout('points')).toHaveAttribute('data-value', '102');
  expect(await shownIn(cell(page, 99, 'x1'))).toBe(0.5);
  expect(await shownIn(cell(page, 99, 'x2'))).toBe(-0.25);
  await page.keyboard.press('Control+End');
  expect(await shownIn(cell(page, 102, 'x2'))).toBe(3);

  await page.keyboard.press('Control+z');
  await expect(lab.readout('points')).toHaveAttribute('data-value', '100');
  await expect.poll(() => shownIn(cell(page, 99, 'x1'))).toBe(before);
  await expect(lab.button('Undo')).toBeDisabled();
});

test('adds a point at typed values', async ({ lab, page }) => {
  const form = page.getByRole('form', { name: 'New point' });
  await form.getByRole('textbox', { name: 'x₁' }).pressSequentially('0,5');
  await page.keyboard.press('Enter');
  await expect(note(page)).toHaveText('Type a number for x₂.');
  await expect(form.getByRole('textbox', { name: 'x₂' })).toBeFocused();
  await page.keyboard.type('-2.25');
  await form.getByRole('button', { name: 'New point: class 1' }).click();
  await form.getByRole('button', { name: 'Add point' }).click();
  await expect(note(page)).toHaveText('Point 101 added.');
  await expect(row(page, 101)).toBeInViewport();
  expect(await shownIn(cell(page, 101, 'x1'))).toBe(0.5);
  expect(await shownIn(cell(page, 101, 'x2'))).toBe(-2.25);
  expect(await shownIn(cell(page, 101, 'class'))).toBe(0);
  await lab.button('Undo').click();
  await expect(lab.readout('points')).toHaveAttribute('data-value', '100');
});

test('is one with the plane: a row points out its point, and a point its row', async ({ lab, page }) => {
  await lab.type('Number of points', '2');
  await lab.field('Number of points').press('Enter');
  await expect(lab.readout('points')).toHaveAttribute('data-value', '2');
  const ring = lab.plane.locator('.hovered-ring');
  await cell(page, 2, 'p').hover();
  await expect(ring).toHaveCount(1);
  const at = await lab.at(await shownIn(cell(page, 2, 'x1')), await shownIn(cell(page, 2, 'x2')));
  await lab.settled();
  const box = await ring.boundingBox();
  expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - at.x)).toBeLessThan(2);
  expect(Math.abs((box?.y ?? 0) + (box?.height ?? 0) / 2 - at.y)).toBeLessThan(2);
  await page.mouse.move(5, 5);
  await expect(ring).toHaveCount(0);
  await page.mouse.move(at.x, at.y);
  await expect(row(page, 2)).toHaveAttribute('data-hovered', 'true');
  await page.mouse.move(5, 5);
  await cell(page, 1, 'x1').focus();
  await expect(ring).toHaveCount(1);
});

test('selects rows by their numbers and deletes them together', async ({ lab, page }) => {
  await cell(page, 2, 'number').click();
  await expect(row(page, 2)).toHaveAttribute('aria-selected', 'true');
  await cell(page, 4, 'number').click({ modifiers: ['Shift'] });
  await cell(page, 3, 'number').click({ modifiers: ['ControlOrMeta'] });
  await expect(page.getByText('2 rows selected.')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, 4, 'number')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(lab.readout('points')).toHaveAttribute('data-value', '98');
  await expect(note(page)).toHaveText('2 points deleted.');
  await page.keyboard.press('Control+z');
  await expect(lab.readout('points')).toHaveAttribute('data-value', '100');
});

test('says what to do where there are no points, and takes pasted ones @chromium', async ({ lab, page }) => {
  await lab.emptyPlane();
  await expect(page.getByText('No points yet.')).toBeVisible();
  await page.getByRole('form', { name: 'New point' }).getByRole('textbox', { name: 'x₁' }).focus();
  await paste(page, '1;2;0\n3;4;1');
  await expect(note(page)).toHaveText('2 rows added.');
  await expect(lab.readout('points')).toHaveAttribute('data-value', '2');
});

test('scrolls and sorts 100,000 points to the last row, with probabilities only where one looks', async ({
  lab,
  page,
}) => {
  await lab.set('Number of points', 100_000);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '100001');
  await cell(page, 1, 'x1').focus();
  await page.keyboard.press('Control+End');
  await expect(cell(page, 100_000, 'number')).toHaveText('100,000');
  await expect(row(page, 100_000)).toBeInViewport();
  await expect(cell(page, 100_000, 'p').locator('[data-value]')).toHaveText(/%$/);
  expect(await grid(page).getByRole('row').count()).toBeLessThan(60);

  await heading(page, 'x₁').getByRole('button').click();
  await expect(grid(page)).toHaveAttribute('aria-busy', 'false');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+End');
  await expect(row(page, 100_000)).toBeInViewport();
  const [last, before] = [await shownIn(cell(page, 100_000, 'x1')), await shownIn(cell(page, 99_999, 'x1'))];
  expect(last).toBeGreaterThanOrEqual(before);
  expect(last).toBeGreaterThan(0.99);
});

test('axe finds nothing in the table @once', async ({ page }) => {
  await putInAxe(page);
  await page.reload();
  await page.getByRole('tab', { name: 'Table' }).click();
  await cell(page, 2, 'number').click();
  await isSound(page);
});

// Only Chromium can be told that it has a touch screen.
test.describe('by touch @chromium', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a tap on a cell chooses it and another one changes it', async ({ lab, page }) => {
    const label = await shownIn(cell(page, 2, 'class'));
    await cell(page, 2, 'class').tap();
    await expect(cell(page, 2, 'class')).toBeFocused();
    expect(await shownIn(cell(page, 2, 'class'))).toBe(label);
    await cell(page, 2, 'class').tap();
    await expect.poll(() => shownIn(cell(page, 2, 'class'))).toBe(1 - label);

    await cell(page, 1, 'x1').tap();
    await cell(page, 1, 'x1').tap();
    await page.getByRole('textbox', { name: 'x₁ of point 1' }).fill('0.5');
    await page.keyboard.press('Enter');
    await expect.poll(() => shownIn(cell(page, 1, 'x1'))).toBe(0.5);
    await cell(page, 1, 'number').tap();
    await cell(page, 3, 'number').tap();
    await page.getByRole('button', { name: 'Delete selected rows' }).tap();
    await expect(lab.readout('points')).toHaveAttribute('data-value', '98');
    for (const name of ['Table', 'Meaning']) {
      const box = await page.getByRole('tab', { name }).boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
  });
});
