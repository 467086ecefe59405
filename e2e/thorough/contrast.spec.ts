import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../pages/test';

/** The looks of each of the elements, as the eye tells them apart from the rest of their kind. */
const looks = (elements: Locator) =>
  elements.evaluateAll((all) =>
    all.map((element) => {
      const style = (pseudo?: string) => {
        const { backgroundColor, borderColor, outline } = getComputedStyle(element, pseudo);
        return [backgroundColor, borderColor, outline].join();
      };
      return style() + style('::after');
    }),
  );

/** Chooses the one at this index, and expects that it looks unlike each of the others. */
async function isSeenChosen(
  elements: Locator,
  chosen: number,
  choose: () => Promise<unknown>,
): Promise<void> {
  await choose();
  await expect
    .poll(async () => {
      const all = await looks(elements);
      return all.filter((each, i) => i !== chosen && each === all[chosen]).length;
    })
    .toBe(0);
}

const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });

/** How many times brighter one colour is than the other by WCAG 2, 1 to 21. */
const contrast = (page: Page, ofElement: string, property: string, onElement: string) =>
  page.evaluate(
    ([of, property, on]) => {
      const brightness = (selector: string, name: string) => {
        const element = document.querySelector(selector);
        if (!element) throw new Error(`no ${selector}`);
        const colour = getComputedStyle(element).getPropertyValue(name);
        const parts = colour.match(/\d+(\.\d+)?/g)?.slice(0, 3) ?? [];
        const [r, g, b] = parts.map((part) => {
          const share = Number(part) / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const [one, other] = [brightness(of, property), brightness(on, 'background-color')];
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    },
    [ofElement, property, onElement] as const,
  );

for (const scheme of ['light', 'dark'] as const) {
  test(`shows in forced colours (${scheme}) what is chosen, whatever can be`, async ({ lab, page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: scheme });
    await isSeenChosen(page.locator('.tool'), 3, () => radio(page, 'Select').check());
    await isSeenChosen(page.locator('.class-choice'), 0, () => radio(page, 'Class 0').check());
    await page.getByText('More settings').click();
    await isSeenChosen(page.locator('.switch input'), 0, () => page.getByRole('switch').first().check());
    await isSeenChosen(page.getByRole('tab'), 3, () => page.getByRole('tab', { name: 'Metrics' }).click());
    await isSeenChosen(page.locator('.confusion-cell'), 1, () =>
      page.locator('.confusion-cell').nth(1).click(),
    );
    await lab.button('Settings').click();
    await isSeenChosen(page.locator('dialog .segment span'), 1, () => radio(page, 'Light').check());
    await page.keyboard.press('Escape');
    await lab.button('Gallery').click();
    await isSeenChosen(page.locator('.gallery-take'), 0, () =>
      page.locator('.gallery-take').first().waitFor(),
    );
    await page.keyboard.press('Escape');

    for (const mark of ['.contour.boundary, .boundary', '.class-mark-1', '.plane-cursor, .probe-circle']) {
      const property = mark.startsWith('.class-mark') ? 'fill' : 'stroke';
      expect(await contrast(page, mark, property, '.plane-box'), mark).toBeGreaterThan(3);
    }
    expect(await contrast(page, '.loss-line', 'stroke', '.insight')).toBeGreaterThan(7);
  });

  test(`heeds a wish for more contrast (${scheme})`, async ({ lab, page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const hairline = () => contrast(page, '.header', 'border-bottom-color', '.header');
    const quiet = () => contrast(page, '.controls h2', 'color', '.controls');
    const mark = () => contrast(page, '.class-mark-1', 'fill', '.class-choice');
    await expect(lab.plane).toBeVisible();
    await expect.poll(hairline).toBeLessThan(2);
    const before = await mark();
    await page.emulateMedia({ colorScheme: scheme, contrast: 'more' });
    await expect.poll(hairline).toBeGreaterThan(3);
    expect(await quiet()).toBeGreaterThan(10);
    expect(await mark()).toBeGreaterThan(1.2 * before);
    // The canvas is painted anew with the colours of the style sheet.
    const painted = () =>
      page.locator('canvas.plane-points').evaluate((layer: HTMLCanvasElement) => {
        const [r, g, b] = (
          getComputedStyle(document.documentElement)
            .getPropertyValue('--class-1')
            .match(/[0-9a-f]{2}/gi) ?? []
        ).map((digits) => Number.parseInt(digits, 16));
        const copy = new OffscreenCanvas(layer.width, layer.height).getContext('2d');
        copy?.drawImage(layer, 0, 0);
        const { data } = copy?.getImageData(0, 0, layer.width, layer.height) ?? { data: [] };
        for (let i = 0; i < data.length; i += 4) {
          if (data[i] === r && data[i + 1] === g && data[i + 2] === b) return true;
        }
        return false;
      });
    await expect.poll(painted).toBe(true);
  });
}
