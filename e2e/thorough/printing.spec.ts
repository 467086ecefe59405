import type { Page } from '@playwright/test';
import { openClinic } from '../pages/slice';
import { expect, test } from '../pages/test';

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** The parts of the sheet, top to bottom; each has a place of its own. */
const parts = ['.header', '.plane-frame', '.loss', '.legend', '.equation', '.numbers', '.printed'];

/** The colour in the upper left corner of the shading, as it is painted. */
const cornerOfShading = (page: Page) =>
  page
    .locator('.plane-box > canvas')
    .first()
    .evaluate((layer: HTMLCanvasElement) => {
      const copy = new OffscreenCanvas(1, 1).getContext('2d');
      copy?.drawImage(layer, 0, 0);
      return Math.min(...(copy?.getImageData(0, 0, 1, 1).data.slice(0, 3) ?? []));
    });

/** The event that the browser sends before it makes the sheet, and the width of an A4 page within its margins. */
async function layOut(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: 703, height: 1031 });
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
}

async function areApart(page: Page): Promise<void> {
  const boxes = await Promise.all(parts.map((part) => page.locator(part).boundingBox()));
  for (const [i, box] of boxes.entries()) {
    if (!box) throw new Error(`${parts[i]} is not printed`);
    expect(box.x, parts[i]).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width, parts[i]).toBeLessThanOrEqual(704);
    for (const [j, other] of boxes.entries()) {
      if (j <= i || !other) continue;
      const isApart =
        box.x + box.width <= other.x + 1 ||
        other.x + other.width <= box.x + 1 ||
        box.y + box.height <= other.y + 1 ||
        other.y + other.height <= box.y + 1;
      expect(isApart, `${parts[i]} and ${parts[j]}`).toBe(true);
    }
  }
}

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
});

test('is printed on one page, A4 and Letter, with the longest equation @chromium', async ({ lab, page }) => {
  await page.getByText('More settings').click();
  await lab.set('Polynomial degree', 5);
  await lab.button('Step').click();
  await lab.atEpoch(1);
  for (const format of ['A4', 'Letter']) {
    expect(pagesOf(await page.pdf({ format })), format).toBe(1);
  }
});

test('has plane, curve, equation, numbers and settings on paper, none over another, in light colours', async ({
  lab,
  page,
}) => {
  await lab.set('Epochs', 50);
  await lab.trainToEnd();
  expect(await cornerOfShading(page)).toBeLessThan(128);
  await layOut(page);
  await areApart(page);
  await expect(page.locator('.printed')).toContainText('Random points, hidden line');
  await expect(page.locator('.printed')).toContainText('50 / 50');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(await cornerOfShading(page)).toBeGreaterThan(128);
  for (const name of ['Train', 'New points', 'Import']) await expect(lab.button(name)).toBeHidden();

  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('.printed')).toHaveCount(0);
  await expect.poll(() => cornerOfShading(page)).toBeLessThan(128);
});

test('has the loss curve also while a view is enlarged', async ({ lab, page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await lab.trainToEnd();
  await page.getByRole('tab', { name: 'Weights' }).click();
  await page.locator('.tabs').getByRole('button', { name: 'Enlarge' }).click();
  // Drawn for the first time, as the page opens with it.
  await page.reload();
  await lab.settled();
  await expect(page.getByRole('tab', { name: 'Weights' })).toBeVisible();
  await expect(page.locator('.loss')).toBeHidden();
  await layOut(page);
  await areApart(page);
  await expect(lab.curve.locator('.loss-line')).toHaveAttribute('d', /^M.*L/);
  const [frame, drawn] = await Promise.all([
    page.locator('.loss-chart').boundingBox(),
    lab.curve.boundingBox(),
  ]);
  if (!frame || !drawn) throw new Error('no curve');
  expect(drawn.width).toBeGreaterThan(200);
  expect(drawn.x + drawn.width).toBeLessThanOrEqual(frame.x + frame.width + 1);
  expect(drawn.y + drawn.height).toBeLessThanOrEqual(frame.y + frame.height + 1);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.loss')).toBeHidden();
});

test('prints the columns of a table, and where the plane holds those on no axis @chromium', async ({
  lab,
  page,
}) => {
  await openClinic(lab);
  await lab.set('Hold bmi', 31);
  const lines = page.locator('.printed-columns > div');
  for (const line of await lines.all()) await expect(line).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(lines).toHaveText([
    /^Horizontal featureage$/,
    /^Vertical featurepressure$/,
    /^Label columnill$/,
    /^Positive classyes$/,
    /^Hold atbmi 31, ward = (east|north|west), smoker = (yes|no)$/,
  ]);
  for (const line of await lines.all()) await expect(line).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  for (const format of ['A4', 'Letter']) expect(pagesOf(await page.pdf({ format })), format).toBe(1);
});
