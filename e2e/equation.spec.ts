import type { Page } from '@playwright/test';
import { expect, test } from './pages/test';

/** Letters as wide as those of no font here; the policy of the page lets such a style sheet through. */
async function widen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.equation > math { letter-spacing: 0.12em; word-spacing: 0.16em; }');
    document.adoptedStyleSheets = [sheet];
  });
}

/** The faults of the equation's box: that it scrolls, and which of its parts lie outside it. */
function outside(page: Page): Promise<string[]> {
  return page.locator('.equation').evaluate((box) => {
    const problems: string[] = [];
    const { overflowX, overflowY } = getComputedStyle(box);
    if (overflowX !== 'visible' || overflowY !== 'visible')
      problems.push(`overflow ${overflowX} ${overflowY}`);
    const own = box.getBoundingClientRect();
    for (const part of box.querySelectorAll('math, mn, mo')) {
      // Of many terms some are folded behind a button.
      if (part.closest('[hidden]')) continue;
      const { left, right, top, bottom } = part.getBoundingClientRect();
      const isIn =
        left >= own.left - 1 && right <= own.right + 1 && top >= own.top - 1 && bottom <= own.bottom + 1;
      if (!isIn) problems.push(`${part.tagName} ${part.textContent} outside`);
    }
    if (own.right > window.innerWidth) problems.push('wider than the window');
    return problems;
  });
}

/** The heights of both brackets in pixels. */
function brackets(page: Page): Promise<number[]> {
  return page
    .locator('.equation mo')
    .filter({ hasText: /^[()]$/ })
    .evaluateAll((signs) => signs.map((sign) => sign.getBoundingClientRect().height));
}

test('the equation wraps and never scrolls, however many terms, and its brackets are of one height', async ({
  lab,
  page,
}) => {
  for (const [degree, terms] of [
    [1, 3],
    [2, 6],
    [5, 21],
  ]) {
    await page.setViewportSize({ width: 1440, height: 900 });
    const more = page.locator('details:not([open]) > summary', { hasText: 'More settings' });
    if (await more.isVisible()) await more.click();
    await lab.set('Polynomial degree', degree);
    await expect(page.locator('.equation mn[data-readout]')).toHaveCount(terms);
    for (const [width, height] of [
      [1440, 900],
      [1100, 720],
      [390, 844],
      [320, 568],
    ]) {
      await page.setViewportSize({ width, height });
      expect(await outside(page), `degree ${degree}, ${width}×${height}`).toEqual([]);
      const [left, right] = await brackets(page);
      expect(left).toBeGreaterThan(0);
      expect(left).toBeCloseTo(right, 0);
    }
    await widen(page);
    expect(await outside(page), `degree ${degree}, wide letters`).toEqual([]);
  }
});
