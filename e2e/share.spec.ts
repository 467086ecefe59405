import type { Page } from '@playwright/test';
import { isSound, look, looks, putInAxe } from './pages/axe';
import { openElsewhere } from './pages/elsewhere';
import { importFile } from './pages/fileIn';
import { Lab } from './pages/lab';
import { expect, test } from './pages/test';

test.beforeEach(({ page }) => putInAxe(page));

async function linkOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await new Lab(page).settled();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.keyboard.press('Escape');
  return link;
}

const notice = (page: Page) => page.getByRole('alert').filter({ hasText: /link/i });

test('opens the same points, settings and epoch elsewhere, and trains to the same bytes', async ({
  lab,
  page,
}) => {
  await lab.set('Random seed', 42);
  await lab.click(0.9, 0.9);
  await lab.drag([0.5, -0.2], [-0.25, 0.75]);
  await lab.set('Learning rate', 0.2);
  await lab.set('Test share', 20);
  await lab.set('Epochs', 300);
  await lab.button('Reset').click();
  await lab.trainToEnd();
  const link = await linkOf(page);
  const other = await openElsewhere(page, link);
  await other.atEpoch(300);
  expect(await other.parameters()).toEqual(await lab.parameters());
  for (const name of ['points', 'class1', 'loss', 'test-loss', 'probability']) {
    await expect.poll(() => other.value(name), { message: name }).toBe(await lab.value(name));
  }
  expect(new URL(other.page.url()).hash).toBe('');
  await other.page.context().close();
});

test('opens imported points under the names of their columns, and real data with its source', async ({
  lab,
  page,
}) => {
  await importFile(
    page,
    'mine.csv',
    'size,weight,kind,note\n10,200,a,u\n20,900,b,v\n30,,b,v\n45,100,a,w\n12,7,b,w\n',
  );
  await page.getByRole('button', { name: 'Import 4 points' }).click();
  await expect(lab.readout('points')).toHaveAttribute('data-value', '4');
  const other = await openElsewhere(page, await linkOf(page));
  await expect(other.readout('points')).toHaveAttribute('data-value', '4');
  await expect(other.page.getByRole('combobox', { name: 'Horizontal feature' })).toContainText('size');
  expect(await other.domain('x1')).toEqual(await lab.domain('x1'));
  await other.page.context().close();

  await lab.choose('Data set', 'Challenger launches');
  await expect(lab.readout('points')).toHaveAttribute('data-value', '23');
  const again = await openElsewhere(page, await linkOf(page));
  await expect(again.readout('points')).toHaveAttribute('data-value', '23');
  await expect(again.page.getByText('Dalal, Fowlkes & Hoadley').first()).toBeVisible();
  await expect(again.readout('optimum-w1')).toHaveText('−1.602');
  await again.page.context().close();
});

test('says when there are too many points for a link', async ({ lab, page }) => {
  await lab.set('Number of points', 2500);
  expect((await linkOf(page)).length).toBeLessThan(1000);
  await lab.plane.focus();
  await lab.plane.press('PageDown');
  await lab.plane.press('Delete');
  await expect(lab.readout('points')).toHaveAttribute('data-value', '2499');
  await lab.button('Share').click();
  await expect(page.getByRole('dialog', { name: 'Share' })).toContainText('2,499 points');
  for (const name of ['Link', 'Embed code']) await expect(page.getByRole('textbox', { name })).toHaveCount(0);
});

test('opens as ever with a sentence where a link is damaged, newer, or out of range', async ({
  lab,
  page,
}) => {
  await page.goto('./#v1.c29tZXRoaW5n');
  await expect(notice(page)).toContainText('damaged');
  await expect(lab.readout('points')).toHaveAttribute('data-value', '100');
  await page.goto('./#v9.abc');
  await expect(notice(page)).toContainText('newer version');
  await page.goto('./#elsewhere');
  await expect(lab.readout('points')).toHaveAttribute('data-value', '100');
});

test('a link put into the address of an open page is one step of undo', async ({ lab, page }) => {
  await lab.set('Random seed', 7);
  const link = await linkOf(page);
  await lab.set('Random seed', 8);
  await lab.set('Learning rate', 0.2);
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, new URL(link).hash);
  await expect(lab.field('Random seed')).toHaveValue('7');
  await expect(lab.field('Learning rate')).toHaveValue('0.5');
  await lab.button('Undo').click();
  await expect(lab.field('Random seed')).toHaveValue('8');
  await expect(lab.field('Learning rate')).toHaveValue('0.2');
});

test('what was kept in a tab is not lost to a link', async ({ lab, page }) => {
  const link = await linkOf(page);
  await lab.click(0.5, 0.9);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '101');
  const other = new Lab(await page.context().newPage());
  await other.page.goto(link);
  await other.atEpoch(0);
  await expect(other.readout('points')).toHaveAttribute('data-value', '100');
  await page.reload();
  await expect(lab.readout('points')).toHaveAttribute('data-value', '101');
});

test('axe finds nothing in the Share dialog, which the header leads to at every width @once', async ({
  lab,
  page,
}) => {
  for (const [width, theme] of looks) {
    await look(page, [width, theme]);
    const last = await lab.button('Keyboard shortcuts').boundingBox();
    expect((last?.x ?? width) + (last?.width ?? 0)).toBeLessThanOrEqual(width);
  }
  await lab.button('Share').click();
  await expect(page.getByRole('textbox', { name: 'Link' })).toBeVisible();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('dialog').getByRole('status').first()).not.toBeEmpty();
  await isSound(page);
});
