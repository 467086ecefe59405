import { putInAxe, violations } from './pages/axe';
import { bar, choose } from './pages/drawing';
import { importFile } from './pages/fileIn';
import { expect, test } from './pages/test';

test.beforeEach(({ page }) => putInAxe(page));

for (const theme of ['light', 'dark'] as const) {
  for (const width of [1440, 768, 390, 320]) {
    test(`axe finds nothing in ${theme} at ${width} px @once`, async ({ lab, page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width, height: width === 1440 ? 900 : 844 });
      expect(await violations(page)).toEqual([]);
      const closed = page.locator('details:not([open]) > summary');
      while ((await closed.count()) > 0) await closed.first().click();
      await lab.trainToEnd();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }

  for (const width of [1440, 390]) {
    test(`axe finds nothing on a file's way in and out in ${theme} at ${width} px @once`, async ({
      lab,
      page,
    }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width, height: 844 });
      await importFile(
        page,
        'mine.csv',
        'name,size,kind,note\n10,200,a,u\n20,900,b,v\n30,,b,v\n45,100,a,w\n',
      );
      const accept = page.getByRole('button', { name: 'Import 3 points' });
      await expect(accept).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await accept.click();
      const data = page.locator('details:not([open]) > summary', { hasText: 'Data' });
      if (await data.isVisible()) await data.click();
      await expect(page.getByRole('region', { name: 'Different scales' })).toBeVisible();
      await lab.button('Export').click();
      await expect(page.getByRole('menuitem', { name: 'Data (CSV)' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.keyboard.press('Escape');
      await importFile(page, 'bad.csv', '');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  }

  test(`axe finds nothing in the dialogs in ${theme} @once`, async ({ lab, page }) => {
    await page.emulateMedia({ colorScheme: theme });
    for (const name of ['Settings', 'Keyboard shortcuts', 'Gallery']) {
      await lab.button(name).click();
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
}

test('axe finds nothing in the gallery on a phone, and its cards can be hit @once', async ({ lab, page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.getByRole('heading', { name: 'Data', exact: true }).click();
  await lab.button('Gallery').click();
  const dialog = page.getByRole('dialog', { name: 'Gallery' });
  await expect(dialog).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  // The whole card takes a tap, its picture too.
  const card = dialog.getByRole('listitem').filter({ hasText: 'Overlapping blobs' });
  await card.click({ position: { x: 40, y: 60 } });
  await expect(page.getByRole('combobox', { name: 'Data set' })).toHaveValue('overlapping-blobs');
});
for (const [theme, width] of [
  ['light', 1440],
  ['dark', 768],
  ['dark', 390],
  ['light', 320],
] as const) {
  test(`axe finds nothing with any tool at ${width} px, and the plane stays where it is @once`, async ({
    lab,
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height: 844 });
    await choose(page, 'Point');
    const box = await lab.plane.boundingBox();
    for (const tool of ['Spray', 'Eraser', 'Select'] as const) {
      await choose(page, tool);
      if (tool === 'Select') await lab.plane.press('Control+a');
      await expect(tool === 'Select' ? bar(page) : lab.field('Brush size')).toBeVisible();
      expect(await violations(page), tool).toEqual([]);
      expect(await lab.plane.boundingBox(), tool).toEqual(box);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('everything above the fold at 1440×900, and Train in sight at every size', async ({ lab, page }) => {
  for (const [width, height] of [
    [1440, 900],
    [768, 1024],
    [390, 844],
    [320, 568],
  ]) {
    await page.setViewportSize({ width, height });
    await expect(lab.train).toBeInViewport({ ratio: 1 });
    await expect(lab.plane).toBeInViewport();
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  const overflow = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  expect(overflow).toBe(0);
});

test('touch targets are at least 44 px on a phone', async ({ lab, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const name of ['Train', 'Step', 'Reset', 'New points', 'Undo', 'Import', 'Export', 'Settings']) {
    const box = await lab.button(name).boundingBox();
    expect(box?.height, name).toBeGreaterThanOrEqual(44);
    expect(box?.width, name).toBeGreaterThanOrEqual(44);
  }
});
