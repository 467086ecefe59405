import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** To be called before the page opens: its own policy lets no foreign script in afterwards. */
export async function putInAxe(page: Page): Promise<void> {
  await page.addInitScript(source);
}

/** The violations that axe finds on the page, or in a frame, as it stands. */
export function violations(page: Pick<Page, 'evaluate'>): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const found = (await checker.run(document, { runOnly: tags })).violations;
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}

/** A width of the window in pixels, and a theme. */
export type Look = readonly [width: number, theme: 'light' | 'dark'];

/** Both layouts in both themes, and the narrowest screen. */
export const looks: readonly Look[] = [
  [1440, 'light'],
  [1440, 'dark'],
  [768, 'light'],
  [390, 'dark'],
  [320, 'light'],
];

/** Gives the open page another width and theme, and waits until they are painted. */
export async function look(page: Page, [width, colorScheme]: Look): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: width === 1440 ? 900 : 844 });
  await page.evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await nextFrame();
    await nextFrame();
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}

/** In every look axe finds nothing wrong with the page as it stands, and nothing is wider than the window. */
export async function isSound(page: Page, asked = looks): Promise<void> {
  for (const [width, theme] of asked) {
    await look(page, [width, theme]);
    expect(await violations(page), `${width} px, ${theme}`).toEqual([]);
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(needed, `width at ${width} px`).toBeLessThanOrEqual(width);
  }
}

/** How many pixels of the page's height are below the window. */
export function hiddenHeight(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
}
