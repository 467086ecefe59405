import { isSound, type Look, look, looks, putInAxe, violations } from '../pages/axe';
import { bar, choose } from '../pages/drawing';
import { importFile } from '../pages/fileIn';
import { expect, test } from '../pages/test';

test.beforeEach(({ page }) => putInAxe(page));

const everyLook = [1440, 768, 390, 320].flatMap((width): Look[] => [
  [width, 'light'],
  [width, 'dark'],
]);

test('axe finds nothing at rest, and none with all open after training @once', async ({ lab, page }) => {
  await isSound(page);
  await lab.openAll();
  await lab.trainToEnd();
  await isSound(page, everyLook);
});

test('axe finds nothing on a file’s way in and out @once', async ({ lab, page }) => {
  await importFile(page, 'mine.csv', 'name,size,kind,note\n10,200,a,u\n20,900,b,v\n30,,b,v\n45,100,a,w\n');
  const accept = page.getByRole('button', { name: 'Import 3 points' });
  await expect(accept).toBeVisible();
  await isSound(page);
  await accept.click();
  const data = page.locator('details:not([open]) > summary', { hasText: 'Data' });
  if (await data.isVisible()) await data.click();
  await expect(page.getByRole('region', { name: 'Different scales' })).toBeVisible();
  await lab.button('Export').click();
  await expect(page.getByRole('menuitem', { name: 'Data (CSV)' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await importFile(page, 'bad.csv', '');
  await expect(page.getByRole('dialog')).toBeVisible();
  await isSound(page);
});

test('axe finds nothing in the dialogs @once', async ({ lab, page }) => {
  for (const name of ['Settings', 'Keyboard shortcuts', 'Gallery']) {
    await look(page, [1440, 'light']);
    await lab.button(name).click();
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await isSound(page, [
      [1440, 'light'],
      [1440, 'dark'],
    ]);
    await page.keyboard.press('Escape');
  }
});

test('axe finds nothing in the gallery on a phone, and its cards can be hit @once', async ({ lab, page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
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

test('axe finds nothing with any tool, and the plane stays where it is @once', async ({ lab, page }) => {
  const boxes = new Map<number, object | null>();
  for (const tool of ['Point', 'Spray', 'Eraser', 'Select'] as const) {
    await look(page, [1440, 'light']);
    await choose(page, tool);
    if (tool === 'Select') await lab.plane.press('Control+a');
    if (tool !== 'Point') await expect(tool === 'Select' ? bar(page) : lab.field('Brush size')).toBeVisible();
    for (const [width, theme] of looks) {
      await look(page, [width, theme]);
      await lab.settled();
      const box = await lab.plane.boundingBox();
      if (tool === 'Point') boxes.set(width, box);
      expect(box, `${tool} at ${width} px`).toEqual(boxes.get(width));
    }
    if (tool !== 'Point') {
      await isSound(page, [
        [1440, 'dark'],
        [320, 'light'],
      ]);
    }
  }
});

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
