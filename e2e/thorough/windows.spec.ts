import { Lab } from '../pages/lab';
import { expect, test } from '../pages/test';

// From a page at 400 % (320×256 of 1280×1024, 360×225 of 1440×900) over phones on their side to a wide screen.
const widths = [320, 360, 480, 568, 667, 700, 844, 1024, 1100, 1920];
const heights = [225, 256, 320, 390, 412, 420, 480, 568, 1080];

/**
 * What is wrong with the page in a frame of any of these sizes, which is laid out as in a window: wider or higher than it,
 * scrolling into nothing, or all bar.
 */
function faultsOfWindows([widths, heights]: readonly (readonly number[])[]): string[] {
  const frame = document.querySelector('iframe');
  const inside = frame?.contentDocument;
  if (!frame || !inside) throw new Error('no frame');
  const parts = 'main, main > *, div:has(> main), main ~ *, div:has(> main) ~ *';

  function faultsOf(box: Element): string[] {
    const { overflowX, overflowY } = getComputedStyle(box);
    const faults: string[] = [];
    if (overflowX !== 'visible' && box.scrollWidth > box.clientWidth) faults.push('scrolls sideways');
    if (overflowY === 'visible' || box.scrollHeight <= box.clientHeight) return faults;
    const seen = [...box.querySelectorAll('*')]
      .map((element) => element.getBoundingClientRect())
      .filter(({ width, height }) => width > 1 && height > 1);
    const bottom = Math.max(...seen.map((rect) => rect.bottom));
    const blank = box.scrollHeight - (bottom - box.getBoundingClientRect().top + box.scrollTop);
    if (blank > 40) faults.push(`scrolls into ${blank} px of nothing`);
    return faults;
  }
  const all: string[] = [];
  for (const width of widths) {
    for (const height of heights) {
      Object.assign(frame, { width, height });
      const { scrollWidth, scrollHeight } = inside.documentElement;
      const say = (fault: string) => all.push(`${width}×${height}: ${fault}`);
      if (scrollWidth > width || scrollHeight > height) say(`the page is ${scrollWidth}×${scrollHeight}`);
      for (const box of inside.querySelectorAll(parts))
        for (const fault of faultsOf(box)) say(`${box.className} ${fault}`);
      const bar = inside.querySelector('#root > section')?.getBoundingClientRect().height ?? height;
      if (bar > height / 2) say(`a bar of ${bar} px`);
    }
  }
  return all;
}

/** The controls that cannot be scrolled into the window, or lie below something else there. */
function hiddenControls(): string[] {
  return [...document.querySelectorAll('button, select, summary, a[href], input, [tabindex="0"]')]
    .filter((control) => control.checkVisibility() && getComputedStyle(control).pointerEvents !== 'none')
    .filter((control) => control.getBoundingClientRect().width > 1)
    .filter((control) => {
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, right, top, bottom } = control.getBoundingClientRect();
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const isHit =
        hit !== null && (control.contains(hit) || hit.closest('label')?.contains(control) === true);
      return !isHit || left < -1 || right > innerWidth + 1;
    })
    .map((control) => control.getAttribute('aria-label') ?? control.textContent ?? control.tagName);
}

test('no window makes the page larger than itself, and none is all bar', async ({ lab, page }) => {
  // A page around this one, of the same host.
  await lab.atEpoch(0);
  const address = page.url();
  const body = `<!doctype html><iframe src="${address}"></iframe>`;
  await page.route('**/around.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(new URL('around.html', address).href);
  const frame = new Lab(page, page.frameLocator('iframe'));
  await frame.button('Step').click();
  await frame.atEpoch(1);
  expect(await page.evaluate(faultsOfWindows, [widths, heights])).toEqual([]);
});

test('every control can be scrolled to and hit, also at 400 % and on a phone on its side', async ({
  lab,
  page,
}) => {
  await lab.openAll();
  for (const [width, height] of [
    [320, 256],
    [360, 225],
    [480, 320],
    [667, 375],
    [844, 390],
    [915, 412],
    [667, 480],
    [1280, 400],
    [320, 568],
  ]) {
    await page.setViewportSize({ width, height });
    await lab.painted();
    expect(await page.evaluate(hiddenControls), `${width}×${height}`).toEqual([]);
    // The bar is in sight as a whole, without a scroll of its own.
    for (const control of [lab.train, lab.epoch, lab.status])
      await expect(control).toBeInViewport({ ratio: 1 });
  }
});

// In Firefox a test has no touch screen.
test.describe('by touch @chromium', () => {
  test.use({ hasTouch: true });

  test('nothing to be hit is less than 44 px high, on a phone either way round and on a tablet', async ({
    lab,
    page,
  }) => {
    await lab.openAll();
    for (const [width, height] of [
      [390, 844],
      [844, 390],
      [768, 1024],
      [1180, 820],
    ]) {
      await page.setViewportSize({ width, height });
      await lab.painted();
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('button, select, summary, a[href], input')]
          .filter((target) => target.checkVisibility() && getComputedStyle(target).pointerEvents !== 'none')
          .map((target) => ({ target, box: (target.closest('label') ?? target).getBoundingClientRect() }))
          .filter(({ box }) => box.width > 1 && Math.min(box.width, box.height) < 44)
          .map(({ target, box }) => `${target.outerHTML.slice(0, 80)}: ${box.width} × ${box.height}`),
      );
      expect(small, `${width}×${height}`).toEqual([]);
    }
  });
});
