import type { Page } from '@playwright/test';
import { isSound, looks, putInAxe } from '../pages/axe';
import {
  cell,
  golden,
  hasCountsAt,
  isShown,
  labels,
  openMetrics,
  picture,
  scores,
  showChart,
  trainGolden,
} from '../pages/metrics';
import { expect, test } from '../pages/test';

/** How many pixels of the layer of marks are painted; the layer is there only while there are marks. */
const markedPixels = (page: Page) =>
  page.locator('.plane-selected').evaluateAll(([layer]) => {
    if (!(layer instanceof HTMLCanvasElement)) return 0;
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

test('counts a million points exactly, and follows the threshold @chromium', async ({ lab, page }) => {
  await page.getByText('More settings', { exact: true }).click();
  await lab.choose('Initial weights', 'Zeros');
  await lab.set('Number of points', 1_000_000);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '1000000', { timeout: 60_000 });
  await openMetrics(page);
  const [class0, class1] = [await lab.value('class0'), await lab.value('class1')];
  // The probability is one half everywhere, which is enough for class 1 at a threshold of one half.
  await isShown(lab, 'tp', class1);
  await isShown(lab, 'fp', class0);
  await cell(page, 'true negatives').press('Enter');
  await lab.slider('Threshold').press('ArrowRight');
  await isShown(lab, 'fn', class1);
  await isShown(lab, 'tn', class0);
  await expect.poll(() => markedPixels(page)).toBeGreaterThan(50_000);
  await lab.slider('Threshold').press('ArrowLeft');
  await isShown(lab, 'tp', class1);
  await expect.poll(() => markedPixels(page)).toBe(0);
});

test('axe finds nothing in the metrics @once', async ({ lab, page }) => {
  await putInAxe(page);
  await page.reload();
  await openMetrics(page);
  await lab.set('Threshold', 0.6);
  for (const name of ['ROC', 'Precision–recall', 'Calibration', 'Costs']) {
    await showChart(page, name);
    await isSound(
      page,
      name === 'ROC'
        ? looks
        : [
            [1440, 'dark'],
            [320, 'light'],
          ],
    );
  }
});

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
    await lab.settled();
    const box = await roc.boundingBox();
    if (!box) throw new Error('the ROC curve is not on the screen');
    const before = await lab.field('Threshold').inputValue();
    await page.touchscreen.tap(box.x + box.width - 40, box.y + 40);
    await expect(lab.field('Threshold')).not.toHaveValue(before);

    // A finger on the dot drags it, and does not scroll the page.
    await lab.settled();
    const grip = await roc.locator('.metrics-dot').boundingBox();
    if (!grip) throw new Error('the dot is not on the screen');
    const dragged = await lab.field('Threshold').inputValue();
    const touch = await page.context().newCDPSession(page);
    const at = (x: number, y: number) => ({ touchPoints: [{ x, y }] });
    const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(x, y) });
    for (let i = 1; i <= 5; i++) {
      await touch.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        ...at(x + ((box.x + 50 - x) * i) / 5, y + ((box.y + box.height - 50 - y) * i) / 5),
      });
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await lab.settled();
    expect(Number(await lab.field('Threshold').inputValue())).toBeGreaterThan(Number(dragged));
    expect(await roc.boundingBox()).toEqual(box);
    const height = (await cell(page, 'true negatives').boundingBox())?.height;
    expect(height).toBeGreaterThanOrEqual(44);
  });
});
