import type { Page } from '@playwright/test';
import { createFinger } from '../pages/finger';
import type { Lab } from '../pages/lab';
import { expect, test } from '../pages/test';

const hold = (page: Page) => page.locator('.finger-hold');
const scrolled = (page: Page) => page.getByRole('main').evaluate((main) => main.scrollTop);

const toTop = (page: Page) =>
  page.getByRole('main').evaluate((main) => main.scrollTo({ top: 0, behavior: 'instant' }));

/** Shares of the plane from 0.04 to 0.96, the same in every run. */
function shares(count: number): number[] {
  let state = 12345;
  return Array.from({ length: count }, () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return 0.04 + (0.92 * state) / 2 ** 31;
  });
}

/** Two points, and the probe between them. */
async function twoPoints(lab: Lab, page: Page): Promise<void> {
  await lab.button('Clear').tap();
  for (const [i, x1] of [-0.9, 0.9].entries()) {
    const { x, y } = await lab.at(x1, 0.6);
    await page.touchscreen.tap(x, y);
    await expect(lab.readout('points')).toHaveAttribute('data-value', String(i + 1));
  }
}

// Only Chromium lets a test hold a finger down.
for (const [device, viewport, tries] of [
  ['phone', { width: 390, height: 844 }, 40],
  ['tablet', { width: 768, height: 1024 }, 10],
] as const) {
  test.describe(`on a ${device} @chromium`, () => {
    test.use({ hasTouch: true, viewport });

    test('a swipe that starts on the plane scrolls the page and changes nothing, whatever it starts on', async ({
      lab,
      page,
    }) => {
      const finger = await createFinger(page);
      const box = await lab.plane.boundingBox();
      if (!box) throw new Error('no plane');
      const before = [await lab.value('loss'), await lab.value('probability'), ...(await lab.parameters())];
      const places = shares(2 * tries);
      for (let i = 0; i < tries; i++) {
        const from = { x: box.x + box.width * places[2 * i], y: box.y + box.height * places[2 * i + 1] };
        const isUp = i % 2 === 0;
        // Upwards, or sideways towards the middle.
        const to = isUp
          ? { x: from.x + 10, y: from.y - 120 }
          : { x: from.x + (from.x > box.x + box.width / 2 ? -120 : 120), y: from.y + 8 };
        await finger.swipe(from, to);
        if (isUp) await expect.poll(() => scrolled(page), `try ${i}`).toBeGreaterThan(0);
        await toTop(page);
        await expect(hold(page)).toHaveCount(0);
      }
      await lab.painted();
      expect([await lab.value('loss'), await lab.value('probability'), ...(await lab.parameters())]).toEqual(
        before,
      );
      expect(await lab.value('points')).toBe(100);
      await expect(lab.button('Undo')).toBeDisabled();
    });
  });
}

test.describe('on a phone, held @chromium', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a finger that has rested on a point, the probe or the line has a ring and moves that, not the page', async ({
    lab,
    page,
  }) => {
    const finger = await createFinger(page);
    await twoPoints(lab, page);
    const loss = await lab.value('loss');
    await finger.drag(await lab.at(-0.9, 0.6), await lab.at(-0.5, -0.6));
    await expect(hold(page)).toHaveCount(1);
    await finger.up();
    await expect.poll(() => lab.value('loss')).not.toBe(loss);
    await expect(hold(page)).toHaveCount(0);
    expect(await lab.value('points')).toBe(2);
    expect(await scrolled(page)).toBe(0);
    await lab.button('Undo').tap();
    await expect.poll(() => lab.value('loss')).toBe(loss);

    await finger.down(await lab.at(0.5, -0.2));
    await expect(hold(page)).toHaveCount(1);
    await finger.move(await lab.at(0.5, -0.8));
    await finger.up();
    await expect
      .poll(async () => Number(await lab.field('Probe x₂').getAttribute('aria-valuenow')))
      .toBeCloseTo(-0.8, 1);
    expect(await scrolled(page)).toBe(0);
  });

  test('a long press on a point under the probe opens its menu, and the point stays', async ({
    lab,
    page,
  }) => {
    const finger = await createFinger(page);
    await twoPoints(lab, page);
    await lab.set('Probe x₁', -0.9);
    await lab.set('Probe x₂', 0.6);
    await toTop(page);
    await finger.down(await lab.at(-0.9, 0.6));
    await expect(page.getByRole('menu', { name: 'Point' })).toBeVisible();
    await expect(hold(page)).toHaveCount(0);
    await finger.move(await lab.at(0, 0));
    await finger.up();
    await page.getByRole('menuitem', { name: 'Delete point' }).tap();
    await expect(lab.readout('points')).toHaveAttribute('data-value', '1');
    await expect(lab.field('Probe x₁')).toHaveAttribute('aria-valuenow', '-0.9');
  });
});
