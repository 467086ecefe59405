import { roomProblems } from '../pages/pseudo';
import { expect, test } from '../pages/test';

/** The spacing that a reader may ask for: WCAG 2.2, success criterion 1.4.12. */
function spaceText(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }
  `);
  document.adoptedStyleSheets.push(sheet);
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
  [320, 568],
] as const) {
  test(`no word is cut at the spacing of WCAG 1.4.12 at ${width}×${height} @once`, async ({ lab, page }) => {
    await page.setViewportSize({ width, height });
    await page.evaluate(spaceText);
    await lab.openAll();
    await lab.trainToEnd();
    await lab.settled();
    expect(await roomProblems(page)).toEqual([]);
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await lab.settled();
      expect(await roomProblems(page), await tab.innerText()).toEqual([]);
    }
    for (const name of ['Share', 'Settings', 'Gallery']) {
      await lab.button(name).click();
      await lab.settled();
      expect(await roomProblems(page), name).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
}

test('nothing moves by itself where reduced motion is asked for', async ({ lab, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  /** The elements moved by the style, looked for in every frame from now on. */
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.defineProperty(document, 'moved', { value: seen });
    const look = () => {
      for (const animation of document.getAnimations()) {
        const { duration } = animation.effect?.getComputedTiming() ?? {};
        const element = animation.effect instanceof KeyframeEffect ? animation.effect.target : null;
        if (Number(duration) > 1)
          seen.add(`${element?.tagName}.${element?.getAttribute('class')} ${duration}`);
      }
      requestAnimationFrame(look);
    };
    look();
  });
  await lab.openAll();
  await lab.button('Gallery').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await lab.click(0.9, 0.9);
  await lab.trainToEnd();
  for (const tab of await page.getByRole('tab').all()) await tab.click();
  await lab.button('New points').click();
  await lab.button('Share').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await lab.settled();
  const moved = await page.evaluate(() => [
    ...(document as Document & { readonly moved: Set<string> }).moved,
  ]);
  expect(moved).toEqual([]);
});
