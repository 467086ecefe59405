import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { recipeOfKind } from '../src/core/data/catalog';
import { writeSession } from '../src/lab/files/sessionFile';
import type { PageState } from '../src/lab/pageState/pageState';
import { pack } from '../src/loader/columnFile';
import { sampleSlice } from '../src/store/datasetSlice';
import { initialDisplay } from '../src/store/display';
import { initialSettings } from '../src/store/settings';
import { putInAxe, violations } from './pages/axe';
import { openElsewhere } from './pages/elsewhere';
import { dragFile, importFile } from './pages/fileIn';
import type { Lab } from './pages/lab';
import { expect, test } from './pages/test';

const dialog = (page: Page) => page.getByRole('dialog');

/** A session file of 60 moons at epoch 30, with some of it changed. */
async function sessionOf(change: Partial<PageState> = {}): Promise<Buffer> {
  const page: PageState = {
    dataset: sampleSlice(recipeOfKind('moons', { seed: 5, count: 60 })),
    settings: { ...initialSettings, learningRate: 0.5, epochs: 40 },
    display: { ...initialDisplay, probe: { x1: 0.25, x2: 0.75 } },
    epoch: 30,
    ...change,
  };
  return Buffer.from(await (await writeSession(page, pack)).arrayBuffer());
}

/** The file saved by a button: its name and bytes. */
async function savedBy(page: Page, save: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), save()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const saved = (lab: Lab, item: string) =>
  savedBy(lab.page, async () => {
    await lab.button('Export').click();
    await lab.page.getByRole('menuitem', { name: item }).click();
  });

const points = (lab: Lab) => lab.readout('points');

test('opens elsewhere as it was saved: points, settings, view, and the epoch with the same weights @chromium', async ({
  lab,
  page,
}) => {
  await lab.set('Random seed', 42);
  await lab.click(0.9, 0.9);
  await lab.drag([0.5, -0.2], [-0.25, 0.75]);
  await lab.set('Learning rate', 0.2);
  await lab.set('Test share', 20);
  await page.getByText('More settings').click();
  await lab.choose('Optimizer', 'Adam');
  await lab.set('Epochs', 300);
  await lab.trainToEnd();
  const { name, bytes } = await saved(lab, 'Session');
  expect(name).toBe('logit-lab-session.logitlab');
  const other = await openElsewhere(page);
  await importFile(other.page, name, bytes);
  await other.atEpoch(300);
  expect(await other.parameters()).toEqual(await lab.parameters());
  for (const readout of ['points', 'class1', 'loss', 'test-loss', 'probability']) {
    expect(await other.value(readout), readout).toBe(await lab.value(readout));
  }
  await lab.settled();
  for (const field of ['Random seed', 'Learning rate', 'Test share', 'Epochs', 'Probe x₁']) {
    await expect(other.field(field)).toHaveValue(await lab.field(field).inputValue());
  }
  await other.page.getByText('More settings').click();
  await expect(other.page.getByRole('combobox', { name: 'Optimizer' })).toHaveValue('adam');
  await expect(other.page.getByRole('alert').locator('p')).toHaveCount(0);
  await other.page.context().close();
});

test('an imported table is in it whole, and comes out byte for byte @chromium', async ({ lab, page }) => {
  const csv =
    '\uFEFF"size; mm";note;weight;kind\r\n10;"a ""b"";\r\nc";1,5;u\r\n12;é;2;v\r\n;;3;u\r\n20;x;0,25;v\r\n';
  await importFile(page, 'mine.csv', csv);
  await dialog(page).getByRole('button', { name: 'Import 3 points' }).click();
  await expect(points(lab)).toHaveAttribute('data-value', '3');
  const { bytes } = await saved(lab, 'Session');
  const table = await saved(lab, 'Data (CSV)');
  const other = await openElsewhere(page);
  await importFile(other.page, 'lesson.logitlab', bytes);
  await expect(points(other)).toHaveAttribute('data-value', '3');
  await expect(other.page.getByRole('combobox', { name: 'Horizontal feature' })).toContainText('size; mm');
  await expect(other.page.getByText('1 of 4 rows are left out')).toBeVisible();
  expect(await saved(other, 'Data (CSV)')).toEqual(table);
  expect(table.bytes.toString()).toBe(csv.slice(1));
  await other.choose('Positive class', 'u');
  await expect(other.readout('class1')).toHaveAttribute('data-value', '1');
  await other.page.context().close();
});

test('takes a session that is dropped, as one step of undo that brings everything back', async ({
  lab,
  page,
}) => {
  await lab.click(0.9, 0.9);
  await lab.set('Learning rate', 0.3);
  await lab.set('Probe x₁', -0.5);
  await lab.set('Epochs', 25);
  await lab.trainToEnd();
  const weights = await lab.parameters();
  await dragFile(page, 'lesson.logitlab', await sessionOf(), 'drop');
  await lab.atEpoch(30);
  await expect(points(lab)).toHaveAttribute('data-value', '60');
  await expect(lab.field('Learning rate')).toHaveValue('0.5');
  await expect(lab.field('Probe x₁')).toHaveValue('0.25');
  await expect(dialog(page)).toHaveCount(0);
  await lab.button('Undo').click();
  await lab.atEpoch(25);
  await expect(points(lab)).toHaveAttribute('data-value', '101');
  await expect(lab.field('Learning rate')).toHaveValue('0.3');
  await expect(lab.field('Probe x₁')).toHaveValue('−0.5');
  expect(await lab.parameters()).toEqual(weights);
  await lab.button('Redo').click();
  await lab.atEpoch(30);
  await expect(lab.field('Probe x₁')).toHaveValue('0.25');
});

test('says why a session cannot be opened, and changes nothing', async ({ lab, page }) => {
  const sound = await sessionOf();
  const mangled = Buffer.from(sound);
  mangled[mangled.length - 20] ^= 1;
  for (const [name, content, sentence] of [
    ['cut.logitlab', sound.subarray(0, sound.length / 2), 'damaged or cut off'],
    ['mangled.logitlab', mangled, 'damaged or cut off'],
    ['renamed.csv', sound.subarray(0, 60), 'damaged or cut off'],
    ['other.logitlab', Buffer.from('x1,x2,label\n1,2,0\n'), 'damaged or cut off'],
    [
      'newer.logitlab',
      Buffer.from(sound.toString('latin1').replace('"version":1', '"version":2'), 'latin1'),
      'newer version',
    ],
  ] as const) {
    await importFile(page, name, content);
    const refusal = page.getByRole('dialog', { name: `“${name}” was not imported` });
    await expect(refusal.getByText(sentence)).toBeVisible();
    await expect(refusal.getByText('Nothing was changed')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(refusal).toHaveCount(0);
  }
  await expect(points(lab)).toHaveAttribute('data-value', '100');
  await expect(lab.field('Learning rate')).toHaveValue('0.5');
  await expect(lab.button('Undo')).toBeDisabled();
});

test('puts what is out of range in range and says so, and says where an epoch is too far', async ({
  lab,
  page,
}) => {
  const notice = page.getByRole('alert').locator('p');
  const settings = { ...initialSettings, learningRate: 1e6 };
  await importFile(page, 'strange.logitlab', await sessionOf({ settings }));
  await expect(notice).toContainText('put in range');
  await expect(lab.field('Learning rate')).toHaveValue('100');
  await lab.atEpoch(30);
  await importFile(page, 'far.logitlab', await sessionOf({ epoch: 10_000_000 }));
  await expect(notice).toContainText('would take long');
  await lab.atEpoch(0);
  await importFile(page, 'near.logitlab', await sessionOf());
  await lab.atEpoch(30);
  await expect(notice).toHaveCount(0);
});

test.describe('where a link would be too long', () => {
  test.beforeEach(({ page }) => putInAxe(page));

  test('Share saves a session, and axe finds nothing there and in a refusal @chromium', async ({
    lab,
    page,
  }) => {
    await lab.set('Number of points', 2500);
    await lab.plane.focus();
    await lab.plane.press('PageDown');
    await lab.plane.press('Delete');
    await expect(points(lab)).toHaveAttribute('data-value', '2499');
    for (const [theme, width] of [
      ['light', 320],
      ['dark', 1440],
    ] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width, height: 844 });
      await importFile(page, 'cut.logitlab', '{"format":"logit-lab/session","version":1}\n');
      await expect(dialog(page)).toContainText('damaged or cut off');
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toHaveCount(0);
      await lab.button('Share').click();
      await expect(lab.button('Save session')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      if (width < 1440) await page.keyboard.press('Escape');
    }
    const { name, bytes } = await savedBy(page, () => lab.button('Save session').click());
    await page.keyboard.press('Escape');
    await lab.button('New points').click();
    await expect(points(lab)).toHaveAttribute('data-value', '2500');
    await importFile(page, name, bytes);
    await expect(points(lab)).toHaveAttribute('data-value', '2499');
  });
});
