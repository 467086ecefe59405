import { expect, type Locator, type Page, test as plainTest } from '@playwright/test';
import { words } from '../../src/messages/en/document';
import { putInAxe, violations } from '../pages/axe';
import type { Lab } from '../pages/lab';
import { test } from '../pages/test';
import { viewNames } from '../pages/views';

// Also run in the Chromiums of 2023 by `npm run test:browsers`: what older browsers lack has its fallback in sight and in use.

/** How large an element is, and whether all of it is in the window. */
async function isInSight(element: Locator, page: Page): Promise<void> {
  await expect(element).toBeVisible();
  const box = await element.boundingBox();
  const window = page.viewportSize();
  if (!box || !window) throw new Error('there is no box');
  expect(Math.min(box.x, box.y, box.width - 20, box.height - 10)).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(window.width);
  expect(box.y + box.height).toBeLessThanOrEqual(window.height);
}

/** Opens a dialog, finds it in sight, and closes it by Escape and by a press beside it. */
async function opensAndCloses(page: Page, open: () => Promise<void>): Promise<void> {
  const dialog = page.getByRole('dialog');
  await open();
  await isInSight(dialog, page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await open();
  await isInSight(dialog, page);
  await page.mouse.click(3, 450);
  await expect(dialog).toHaveCount(0);
}

async function openCode(lab: Lab, page: Page): Promise<void> {
  await lab.button('Export').click();
  await page.getByRole('menuitem', { name: 'Code' }).click();
}

test('the plane is a square of whole size, and every view draws itself', async ({ lab, page }) => {
  const box = await lab.plane.boundingBox();
  expect(box?.width).toBeGreaterThan(400);
  expect(Math.abs((box?.width ?? 0) - (box?.height ?? 1))).toBeLessThan(0.1);
  await lab.trainToEnd();
  for (const view of viewNames) {
    await page.getByRole('tab', { name: view, exact: true }).click();
    const panel = page.getByRole('tabpanel', { name: view });
    await expect(panel).toBeVisible();
    await expect(panel.locator('p:not(:empty), svg, [role=grid]').first()).toBeVisible();
    expect((await panel.boundingBox())?.height).toBeGreaterThan(100);
  }
});

test('every dialog opens in sight, and closes by Escape and by a press beside it', async ({ lab, page }) => {
  for (const name of ['Gallery', 'Share', 'Settings', 'Keyboard shortcuts']) {
    await opensAndCloses(page, () => lab.button(name).click());
  }
  await opensAndCloses(page, () => openCode(lab, page));
  await lab.button('Keyboard shortcuts').click();
  await expect(page.getByText(words.neededBrowsers)).toHaveCount(1);
});

test('help and menus open beside what they belong to, in the window, and close by Escape', async ({
  lab,
  page,
}) => {
  const help = lab.button('What is “Learning rate”?');
  const text = page.getByText('the size of each step');
  await help.click();
  await isInSight(text, page);
  await page.keyboard.press('Escape');
  await expect(text).toBeHidden();
  await expect(help).toBeFocused();

  const menu = page.getByRole('menu');
  await lab.button('Export').click();
  await isInSight(menu, page);
  const [button, below] = [await lab.button('Export').boundingBox(), await menu.boundingBox()];
  expect(Math.abs((below?.y ?? 0) - (button?.y ?? 0) - (button?.height ?? 0))).toBeLessThan(10);
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);

  await lab.click(-1.05, -1.05);
  const { x, y } = await lab.at(-1.05, -1.05);
  await page.mouse.click(x, y, { button: 'right' });
  await isInSight(menu, page);
  const place = await menu.boundingBox();
  expect(Math.abs((place?.x ?? 0) - x)).toBeLessThan(10);
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(lab.readout('points')).toHaveAttribute('data-value', '100');
});

test('a curved model is trained, its boundary drawn and its plane shaded', async ({ lab, page }) => {
  await page.getByText('More settings', { exact: true }).click();
  await lab.set('Polynomial degree', 3);
  await lab.set('Epochs', 200);
  await lab.trainToEnd();
  await expect(lab.plane.locator('.boundary').first()).toHaveAttribute('d', /^M.{200}/);
  const heat = lab.plane.locator('canvas').first();
  await expect
    .poll(() =>
      heat.evaluate((canvas: HTMLCanvasElement) => {
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        return new Set(pixels).size;
      }),
    )
    .toBeGreaterThan(50);
});

plainTest(
  'an older browser gets one sentence that names what is needed, and nothing else',
  async ({ page }) => {
    const asked: string[] = [];
    page.on('response', (response) => asked.push(new URL(response.url()).pathname));
    await putInAxe(page);
    await page.addInitScript(() => {
      CSS.supports = () => false;
    });
    // It stops loading, and never tells that it has ended.
    await page.goto('./', { waitUntil: 'commit' });
    await expect(page.getByText(`It works in ${words.neededBrowsers} and all newer ones.`)).toBeVisible();
    await expect(page.locator('#root')).toHaveCount(0);
    await expect(page.locator('body > *')).toHaveCount(1);
    expect(asked.filter((path) => /worker|kernel/i.test(path))).toEqual([]);
    expect(await violations(page)).toEqual([]);
  },
);
