import type { Page } from '@playwright/test';
import type { Lab } from '../pages/lab';
import { expect, test } from '../pages/test';

interface Focused {
  readonly name: string;
  /** Within what scrolls, from its beginning. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** What lies over it; empty where some of it is in sight. */
  readonly over: string;
  /** It is a part of what scrolls, not of the header, the sheet or the bar. */
  readonly isInPage: boolean;
}

/** What has the focus; null once that has left the page. */
const focused = (page: Page): Promise<Focused | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    // Keys of a chart are for all of it, and its ring is round all of it.
    const seen = element.matches('.chart-keys') ? (element.parentElement ?? element) : element;
    const { left, top, right, bottom } = seen.getBoundingClientRect();
    const label = element.closest('label') ?? document.querySelector(`label[for="${element.id}"]`);
    const shares = [0.1, 0.3, 0.5, 0.7, 0.9];
    const hits = shares.flatMap((across) =>
      shares.map((down) =>
        document.elementFromPoint(left + across * (right - left), top + down * (bottom - top)),
      ),
    );
    const isSeen = hits.some((hit) => hit && (seen.contains(hit) || label?.contains(hit)));
    const scrolled = [...document.querySelectorAll('.page, .lab')].reduce(
      (sum, { scrollTop }) => sum + scrollTop,
      0,
    );
    return {
      name: element.getAttribute('aria-label') ?? element.textContent ?? '',
      top: top + scrolled,
      bottom: bottom + scrolled,
      left,
      right,
      over: isSeen ? '' : (hits[12]?.outerHTML.slice(0, 80) ?? 'nothing'),
      isInPage: element.closest('.lab') !== null && element.closest('.is-sheet') === null,
    };
  });

/** All that has the focus, one after the other, as a key takes it on until it leaves the page. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Focused[]> {
  const found: Focused[] = [];
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (!now) break;
    found.push(now);
  }
  return found;
}

const hidden = (found: readonly Focused[]) =>
  found.filter(({ over }) => over !== '').map(({ name, over }) => `${name}: ${over}`);

async function openSheet(lab: Lab): Promise<void> {
  await lab.button('Controls').click();
  await expect(lab.button('Close controls')).toBeFocused();
}

for (const [width, height] of [
  [390, 844],
  [360, 640],
  [844, 390],
  [768, 1024],
] as const) {
  test(`the focus goes down one column and is never hidden, at ${width}×${height}`, async ({ lab, page }) => {
    await page.setViewportSize({ width, height });
    await lab.settled();
    const found = await walk(page, 'Tab');
    expect(found.length).toBeGreaterThan(45);
    expect(hidden(found)).toEqual([]);
    const inPage = found.filter((each) => each.isInPage);
    // On a tablet the controls have two columns, one after the other.
    const back = inPage.slice(1).flatMap((each, i) => {
      const before = inPage[i];
      const isBeside = each.left >= before.right || before.left >= each.right;
      return each.bottom <= before.top && !isBeside ? [`${before.name} → ${each.name}`] : [];
    });
    expect(back).toEqual([]);
  });

  test(`the focus is never hidden behind the sheet or the bar, at ${width}×${height}`, async ({
    lab,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openSheet(lab);
    const forwards = await walk(page, 'Tab');
    expect(hidden(forwards)).toEqual([]);
    await lab.button('Close controls').focus();
    const backwards = await walk(page, 'Shift+Tab');
    expect(backwards.length).toBeGreaterThan(20);
    expect(hidden(backwards)).toEqual([]);
  });
}
