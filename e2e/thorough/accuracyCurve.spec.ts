import { readFile } from 'node:fs/promises';
import { isSound, putInAxe } from '../pages/axe';
import type { Lab } from '../pages/lab';
import { expect, test } from '../pages/test';

test.beforeEach(({ page }) => putInAxe(page));

const accuracySwitch = (lab: Lab) => lab.main.getByRole('switch', { name: 'Accuracy beside the loss' });

/** What is read off at the last epoch. */
async function readAtEnd(lab: Lab): Promise<string> {
  await lab.slider('Read the loss at an epoch').press('End');
  await lab.settled();
  return (await lab.readout('loss-reading').textContent()) ?? '';
}

test('on the first points accuracy falls from 88 to 84% while the loss falls, and a sentence says why', async ({
  lab,
  page,
}) => {
  await expect(lab.curve.locator('.accuracy-line')).toHaveCount(0);
  await accuracySwitch(lab).click();
  await lab.settled();
  await expect(lab.readout('accuracy-note')).toBeHidden();
  await lab.trainToEnd();
  expect(await lab.value('accuracy')).toBe(0.84);
  await expect(lab.curve.locator('.accuracy-line')).toHaveCount(1);
  await expect(lab.curve).toHaveAccessibleDescription(
    /The accuracy starts at 49\.0%, is 84\.0% at the end, and 88\.0% at its best, at epoch 16\.$/,
  );
  await expect(lab.readout('accuracy-note')).toHaveText(
    /^Accuracy was 88\.0% at epoch 16, at a higher loss: the loss counts how sure/,
  );
  expect(await readAtEnd(lab)).toMatch(/^epoch 1,000: loss 0\.4213, accuracy 84\.0%$/);
  // Its line ends lower than at its best: the axis counts upwards.
  const path = (await lab.curve.locator('.accuracy-line').getAttribute('d')) ?? '';
  const heights = path
    .split(/[ML]/)
    .slice(1)
    .map((place) => Number(place.split(',')[1]));
  expect(heights.at(-1)).toBeGreaterThan(Math.min(...heights) + 1);

  await lab.epoch.press('Home');
  await lab.atEpoch(0);
  await lab.slider('Read the loss at an epoch').blur();
  await lab.settled();
  await expect(lab.readout('accuracy-note')).toBeHidden();

  await lab.button('Export').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Training history (CSV)', exact: true }).click(),
  ]);
  const [header, first, ...rows] = (await readFile(await file.path(), 'utf8')).trimEnd().split('\n');
  expect(header).toBe('epoch,loss,accuracy,w1,w2,bias');
  expect(first.split(',')[2]).toBe('0.49');
  expect(rows.at(-1)?.split(',')[2]).toBe('0.84');

  await accuracySwitch(lab).click();
  await expect(lab.curve.locator('.accuracy-line')).toHaveCount(0);
  await expect(lab.readout('accuracy-note')).toHaveCount(0);
});

test('points held back have a line of their own, and both follow the threshold', async ({ lab }) => {
  await lab.set('Test share', 30);
  await accuracySwitch(lab).click();
  await lab.trainToEnd();
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
  const expected = async () =>
    `accuracy ${percent(await lab.value('accuracy'))}, test accuracy ${percent(await lab.value('test-accuracy'))}`;
  expect(await readAtEnd(lab)).toContain(await expected());
  await expect(lab.curve.locator('.accuracy-line')).toHaveCount(2);
  await expect(lab.curve.locator('.accuracy-label')).toHaveText(['accuracy', 'test accuracy']);
  const before = await expected();
  await lab.page.getByRole('tab', { name: 'Metrics' }).click();
  await lab.slider('Threshold').press('PageUp');
  for (let i = 0; i < 3; i++) await lab.slider('Threshold').press('PageUp');
  await lab.settled();
  expect(await expected()).not.toBe(before);
  expect(await readAtEnd(lab)).toContain(await expected());
});

test('a link and the next visit have it', async ({ lab, page }) => {
  await accuracySwitch(lab).click();
  await lab.trainToEnd();
  await lab.button('Share').click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.keyboard.press('Escape');
  await page.reload();
  await lab.settled();
  await expect(accuracySwitch(lab)).toBeChecked();
  await expect(lab.curve.locator('.accuracy-line')).toHaveAttribute('d', /^M/);
  await accuracySwitch(lab).click();
  await page.goto(link);
  await lab.settled();
  await expect(accuracySwitch(lab)).toBeChecked();
  await expect(lab.curve.locator('.accuracy-line')).toHaveAttribute('d', /^M/);
});

test('axe finds nothing, at rest and while it is read off @once', async ({ lab, page }) => {
  await accuracySwitch(lab).click();
  await lab.trainToEnd();
  await lab.settled();
  await isSound(page);
  await readAtEnd(lab);
  await isSound(page, [[320, 'dark']]);
});

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const)
  test(`the button that saves the picture stands clear of the axis of accuracies at ${width} × ${height}`, async ({
    lab,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await accuracySwitch(lab).click();
    await lab.settled();
    const button = await lab.main
      .getByRole('button', { name: 'Save picture: Loss curve' })
      .locator('svg')
      .boundingBox();
    const ticks = await lab.curve.locator('.accuracy-tick').all();
    expect(ticks.length).toBeGreaterThan(1);
    for (const tick of ticks) {
      const place = await tick.boundingBox();
      if (!button || !place) throw new Error('not on the page');
      // A line of text is higher than its figures.
      const isBelow = place.y + 2 >= button.y + button.height;
      expect(isBelow, (await tick.textContent()) ?? '').toBe(true);
    }
  });
