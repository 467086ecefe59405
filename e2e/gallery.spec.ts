import type { Page } from '@playwright/test';
import type { Lab } from './pages/lab';
import { expect, test } from './pages/test';

const gallery = (page: Page) => page.getByRole('dialog', { name: 'Gallery' });
const card = (page: Page, name: string) => gallery(page).getByRole('button', { name, exact: true });
const dataSet = (page: Page) => page.getByRole('combobox', { name: 'Data set', exact: true });

async function take(lab: Lab, name: string): Promise<void> {
  await lab.button('Gallery').click();
  await card(lab.page, name).click();
  await expect(gallery(lab.page)).toBeHidden();
}

test('takes other points by a click, and undo brings the old ones back', async ({ lab, page }) => {
  const loss = await lab.value('loss');
  await take(lab, 'Moons');
  await expect(lab.button('Gallery')).toBeFocused();
  await expect(dataSet(page)).toHaveValue('moons');
  await expect(page.getByText('Two half circles that reach into each other.')).toBeVisible();
  await expect.poll(() => lab.value('loss')).not.toBe(loss);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '100');
  await lab.button('Undo').click();
  await expect(dataSet(page)).toHaveValue('hidden-line');
  await expect.poll(() => lab.value('loss')).toBe(loss);
  await lab.button('Redo').click();
  await expect(dataSet(page)).toHaveValue('moons');
});

test('takes points by keyboard, and Escape takes none', async ({ lab, page }) => {
  await lab.button('Gallery').press('Enter');
  await expect(gallery(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(gallery(page)).toBeHidden();
  await expect(lab.button('Gallery')).toBeFocused();
  await expect(lab.button('Undo')).toBeDisabled();

  await page.keyboard.press('Enter');
  await expect(card(page, 'Random points, hidden line')).toHaveAttribute('aria-current', 'true');
  for (const name of ['Two blobs', 'Overlapping blobs', 'Imbalanced classes']) {
    await card(page, name).focus();
    await page.keyboard.press('Tab');
  }
  await expect(card(page, 'Moons')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dataSet(page)).toHaveValue('moons');
  await expect(lab.button('Gallery')).toBeFocused();
});

test('stays open when it is opened again in the moment in which it closes', async ({ lab, page }) => {
  const isOpenAtOnce = async () => {
    // Both before the page hears anything else, as two quick keys on a busy machine.
    await gallery(page)
      .getByRole('button', { name: 'Close' })
      .evaluate((cross: HTMLElement) => {
        cross.click();
        queueMicrotask(() =>
          [...document.querySelectorAll('button')]
            .find(({ textContent }) => textContent === 'Gallery')
            ?.click(),
        );
      });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    await expect(gallery(page)).toBeVisible();
  };
  await lab.button('Gallery').click();
  await isOpenAtOnce();
  await isOpenAtOnce();
  await page.keyboard.press('Escape');
  await expect(gallery(page)).toBeHidden();
});

test('draws a picture of every data set', async ({ lab, page }) => {
  await lab.button('Gallery').click();
  const drawn = () =>
    gallery(page)
      .locator('canvas')
      .evaluateAll((canvases) =>
        canvases.map((element) => {
          const canvas = element as HTMLCanvasElement;
          const { width, height } = canvas;
          const context = Object.assign(document.createElement('canvas'), { width, height }).getContext(
            '2d',
            {
              willReadFrequently: true,
            },
          );
          context?.drawImage(canvas, 0, 0);
          const colours = new Set<number>();
          const pixels = context?.getImageData(0, 0, width, height).data ?? [];
          for (let i = 0; i < pixels.length; i += 4) {
            if (pixels[i + 3] === 255) colours.add(pixels[i] * 65536 + pixels[i + 1] * 256 + pixels[i + 2]);
          }
          return colours.size >= 2;
        }),
      );
  await expect.poll(drawn).toEqual(new Array(19).fill(true));
  for (const words of ['R. A. Fisher, 1936. Public domain.', 'CC0', 'Wolberg', 'Dalal, Fowlkes & Hoadley']) {
    await expect(gallery(page).getByText(words)).toBeVisible();
  }
});

test('shows what the chosen data set heeds, and nothing else', async ({ lab }) => {
  const names = ['Noise', 'Share of class 1', 'Separation', 'Spread'];
  for (const [title, heeded] of [
    ['Two blobs', names],
    ['Moons', ['Noise', 'Share of class 1', 'Spread']],
    ['Imbalanced classes', ['Noise', 'Share of class 1']],
    ['Above or below a curve', ['Noise']],
    ['Random points, coin-flip labels', []],
  ] as const) {
    await lab.choose('Data set', title);
    for (const name of names) {
      await expect(lab.slider(name)).toHaveCount(heeded.includes(name as never) ? 1 : 0);
      await expect(lab.field(name)).toHaveCount(heeded.includes(name as never) ? 1 : 0);
    }
    await expect(lab.field('Number of points')).toBeVisible();
    await expect(lab.field('Random seed')).toBeVisible();
  }
});

test('gives class 1 its share, and keeps it when there are more points', async ({ lab }) => {
  await lab.choose('Data set', 'Imbalanced classes');
  const class1 = lab.readout('class1');
  await expect(class1).toHaveAttribute('data-value', '5');
  await lab.set('Share of class 1', 12);
  await expect(class1).toHaveAttribute('data-value', '12');
  await lab.set('Number of points', 1000);
  await expect(class1).toHaveAttribute('data-value', '120');
  await lab.button('New points').click();
  await expect(class1).toHaveAttribute('data-value', '120');
  await lab.choose('Data set', 'XOR');
  await expect(class1).toHaveAttribute('data-value', '500');
  await expect(lab.field('Share of class 1')).toHaveValue('50');
});

test('separates what a line cannot, once the features are curved', async ({ lab, page }) => {
  await take(lab, 'Circles');
  await page.getByText('More settings', { exact: true }).click();
  await lab.set('Polynomial degree', 2);
  await lab.set('Learning rate', 5);
  await lab.trainToEnd();
  expect(await lab.value('accuracy')).toBe(1);
});

test('keeps every point in the plane where the scales differ', async ({ lab }) => {
  await take(lab, 'Unequal scales');
  const [bottom, top] = await lab.domain('x2');
  expect(top - bottom).toBeGreaterThan(55);
  const [left, right] = await lab.domain('x1');
  expect(right - left).toBeLessThan(3);
});
