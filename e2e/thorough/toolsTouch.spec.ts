import type { Page } from '@playwright/test';
import { bar, choose, hasPoints } from '../pages/drawing';
import type { Lab } from '../pages/lab';
import { expect, test } from '../pages/test';

// Only Chromium lets a test hold a finger down.
test.describe('by touch @chromium', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  async function swipe(page: Page, lab: Lab, places: readonly (readonly [number, number])[]): Promise<void> {
    const touch = await page.context().newCDPSession(page);
    const [start, ...rest] = await Promise.all(places.map(([x1, x2]) => lab.at(x1, x2)));
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [start] });
    let from = start;
    for (const to of rest) {
      for (let i = 1; i <= 6; i++) {
        const at = { x: from.x + ((to.x - from.x) * i) / 6, y: from.y + ((to.y - from.y) * i) / 6 };
        await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at] });
      }
      from = to;
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  test('a finger sprays and draws a lasso without scrolling the page', async ({ lab, page }) => {
    await lab.button('Clear').tap();
    await hasPoints(lab, 0);
    await choose(page, 'Spray');
    await swipe(page, lab, [
      [-0.5, 0.5],
      [-0.5, -0.5],
    ]);
    await expect.poll(() => lab.value('points')).toBeGreaterThan(10);
    const count = await lab.value('points');
    await choose(page, 'Select');
    await swipe(page, lab, [
      [-1, 0.95],
      [0.2, 0.95],
      [0.2, -0.95],
      [-1, -0.95],
    ]);
    await expect(bar(page)).toContainText(`${count} selected`);
    expect(await page.getByRole('main').evaluate((main) => main.scrollTop)).toBe(0);
    await lab.button('Delete').tap();
    await hasPoints(lab, 0);
  });

  test('a tap takes a point into the selection and out again', async ({ lab, page }) => {
    await lab.button('Clear').tap();
    for (const [i, x2] of [-0.5, 0.5].entries()) {
      const { x, y } = await lab.at(0, x2);
      await page.touchscreen.tap(x, y);
      await hasPoints(lab, i + 1);
    }
    await choose(page, 'Select');
    for (const [x2, selected] of [
      [-0.5, '1 selected'],
      [0.5, '2 selected'],
      [-0.5, '1 selected'],
    ] as const) {
      const { x, y } = await lab.at(0, x2);
      await page.touchscreen.tap(x, y);
      await expect(bar(page)).toContainText(selected);
    }
  });

  test('touch targets of the tools are at least 44 px', async ({ lab, page }) => {
    await choose(page, 'Select');
    await lab.plane.press('Control+a');
    await expect(bar(page)).toBeVisible();
    const targets = [
      ...(await page.getByRole('radiogroup', { name: 'Tool' }).getByRole('radio').all()),
      ...(await bar(page).getByRole('button').all()),
      lab.button('Clear'),
    ];
    expect(targets).toHaveLength(9);
    for (const target of targets) {
      const box = await target.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
  });
});
