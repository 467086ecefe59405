import type { Page } from '@playwright/test';
import { putInAxe, violations } from './pages/axe';
import {
  cell,
  countedPoints,
  golden,
  hasCountsAt,
  isShown,
  labels,
  openMetrics,
  picture,
  scores,
  showChart,
  trainGolden,
} from './pages/metrics';
import { expect, test } from './pages/test';

/** How many pixels of the layer of marks are painted. */
const markedPixels = (page: Page) =>
  page.locator('.plane-selected').evaluate((layer: HTMLCanvasElement) => {
    const copy = new OffscreenCanvas(layer.width, layer.height).getContext('2d', {
      willReadFrequently: true,
    });
    copy?.drawImage(layer, 0, 0);
    const { data } = copy?.getImageData(0, 0, layer.width, layer.height) ?? { data: [] };
    let painted = 0;
    for (let i = 3; i < data.length; i += 4) if (data[i] > 0) painted++;
    return painted;
  });

test('a cell of the confusion matrix marks its points on the plane', async ({ lab, page }) => {
  await trainGolden(lab, page);
  expect(await markedPixels(page)).toBe(0);
  await cell(page, 'false positives').hover();
  await expect.poll(() => markedPixels(page)).toBeGreaterThan(0);
  await page.mouse.move(400, 400);
  await expect.poll(() => markedPixels(page)).toBe(0);

  await cell(page, 'false negatives').press('Enter');
  await expect(cell(page, 'false negatives')).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => markedPixels(page)).toBeGreaterThan(0);
  const few = await markedPixels(page);
  // The marks follow the threshold: at 0.99 nearly all of class 1 is missed.
  await lab.set('Threshold', 0.99);
  await hasCountsAt(lab, 0.99);
  await expect.poll(() => markedPixels(page)).toBeGreaterThan(few);
  await page.getByRole('tab', { name: 'Meaning' }).click();
  await expect.poll(() => markedPixels(page)).toBe(0);
});

test('a point under the pointer shows in which cell it is counted', async ({ lab, page }) => {
  await trainGolden(lab, page);
  const i = scores.findIndex((z, k) => z > 2 && labels[k] === 1);
  const { x, y } = await lab.at(golden.features[0][i], golden.features[1][i]);
  await page.mouse.move(x, y);
  await expect(cell(page, 'true positives')).toHaveAttribute('data-hovered', 'true');
});

test('counts a million points at the threshold without holding up the page @chromium', async ({
  lab,
  page,
}) => {
  await lab.set('Number of points', 1_000_000);
  await isShown(lab, 'points', 1_000_000);
  await openMetrics(page);
  await page.evaluate(() => {
    const longest = { milliseconds: 0 };
    (window as unknown as { longest: typeof longest }).longest = longest;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        longest.milliseconds = Math.max(longest.milliseconds, duration);
      }
    }).observe({ type: 'longtask' });
  });
  await cell(page, 'true positives').press('Enter');
  for (let i = 0; i < 10; i++) await lab.slider('Threshold').press('ArrowRight');
  await expect(lab.field('Threshold')).toHaveValue('0.60');
  await expect.poll(() => countedPoints(lab)).toBe(1_000_000);
  const longest = await page.evaluate(
    () => (window as unknown as { longest: { milliseconds: number } }).longest.milliseconds,
  );
  test.info().annotations.push({ type: 'longest task', description: `${longest} ms` });
});

for (const [width, colorScheme] of [
  [1440, 'light'],
  [1440, 'dark'],
  [390, 'light'],
  [390, 'dark'],
  [320, 'light'],
] as const) {
  test(`axe finds nothing in the metrics at ${width} px, ${colorScheme} @once`, async ({ lab, page }) => {
    await putInAxe(page);
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.reload();
    await openMetrics(page);
    await lab.set('Threshold', 0.6);
    for (const name of ['ROC', 'Precision–recall', 'Calibration', 'Costs']) {
      await showChart(page, name);
      expect(await violations(page)).toEqual([]);
    }
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}

// Only Chromium can be told that it has a touch screen.
test.describe('by touch @chromium', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a tap on the ROC curve takes the threshold there, and a cell keeps its points marked', async ({
    lab,
    page,
  }) => {
    await openMetrics(page);
    await cell(page, 'true negatives').tap();
    await expect(cell(page, 'true negatives')).toHaveAttribute('aria-pressed', 'true');
    const roc = picture(page, 'ROC curve');
    await roc.scrollIntoViewIfNeeded();
    await expect(roc.locator('.metrics-dot')).toBeVisible();
    const box = await roc.boundingBox();
    if (!box) throw new Error('the ROC curve is not on the screen');
    const before = await lab.field('Threshold').inputValue();
    await page.touchscreen.tap(box.x + box.width - 40, box.y + 40);
    await expect(lab.field('Threshold')).not.toHaveValue(before);
    const height = (await cell(page, 'true negatives').boundingBox())?.height;
    expect(height).toBeGreaterThanOrEqual(44);
  });
});
