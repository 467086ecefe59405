import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../pages/test';

/** How many pixels of the layer of points lean to either class's colour: blue for class 0, orange for class 1. */
function pixelsOfClasses(page: Page): Promise<{ class0: number; class1: number }> {
  return page.locator('canvas.plane-points').evaluate((layer: HTMLCanvasElement) => {
    // Read from a copy: reading the layer itself would make the browser draw it otherwise from then on.
    const copy = new OffscreenCanvas(layer.width, layer.height).getContext('2d', {
      willReadFrequently: true,
    });
    copy?.drawImage(layer, 0, 0);
    const { data } = copy?.getImageData(0, 0, layer.width, layer.height) ?? { data: [] };
    const found = { class0: 0, class1: 0 };
    for (let i = 0; i < data.length; i += 4) {
      if (data[i + 3] === 0) continue;
      if (data[i + 2] > data[i]) found.class0++;
      else if (data[i] > data[i + 2]) found.class1++;
    }
    return found;
  });
}

test('draws a million points, trains on them, and goes back through the training @chromium', async ({
  lab,
  page,
}) => {
  await lab.set('Number of points', 1_000_000);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '1000000', { timeout: 60_000 });
  await expect.poll(async () => (await pixelsOfClasses(page)).class1).toBeGreaterThan(50_000);
  expect((await pixelsOfClasses(page)).class0).toBeGreaterThan(50_000);
  await lab.atEpoch(0);

  const untrained = await lab.value('loss');
  await lab.set('Learning rate', 1);
  await lab.slider('Speed').press('End');
  await lab.train.click();
  await expect.poll(() => lab.now.value('epoch'), { timeout: 60_000 }).toBeGreaterThan(10);
  await lab.pause.click();
  await lab.hasState('paused');
  expect(await lab.value('loss')).toBeLessThan(untrained);

  await lab.epoch.press('Home');
  await lab.atEpoch(0);
  await expect(lab.readout('loss')).toHaveAttribute('data-value', /.+/);
  expect(await lab.value('loss')).toBe(untrained);
  await lab.epoch.press('ArrowRight');
  await lab.atEpoch(1);

  await lab.click(-1.05, -1.05);
  await expect(page.getByText('The plane holds at most 1,000,000 points')).toBeAttached();
  await lab.set('Number of points', 100);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '100');
  await lab.atEpoch(0);
});

test('a million rows come in, with Cancel in reach on the way @once', async ({ lab, page }) => {
  const rows = ['x1,x2,label'];
  for (let i = 0; i < 1_000_000; i++) rows.push(`${(i % 1000) / 500 - 1},${(i % 777) / 400 - 1},${i % 2}`);
  const path = test.info().outputPath('million.csv');
  await writeFile(path, rows.join('\n'));
  await page.getByLabel('Import CSV').setInputFiles(path);
  const dialog = page.getByRole('dialog');
  const bar = page.getByRole('progressbar');
  await expect(bar).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(bar).toHaveCount(0);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '100');
  await page.getByLabel('Import CSV').setInputFiles(path);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '1000000', { timeout: 120_000 });
});
