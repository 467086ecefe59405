import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Lab } from '../pages/lab';
import { read } from '../pages/pictureFile';
import { expect, test } from '../pages/test';

async function penalise(lab: Lab, page: Page): Promise<void> {
  await page.getByText('More settings', { exact: true }).click();
  await lab.set('L2 penalty', 0.1);
}

/** The height of a dot of the chart, in pixels from above. */
async function heightOf(lab: Lab, dot: string): Promise<number> {
  return Number(await lab.curve.locator(dot).getAttribute('cy'));
}

test('with a penalty the main line is what training lowers, and the loss a thin one', async ({
  lab,
  page,
}) => {
  await expect(lab.curve.locator('.data-loss-line')).toHaveCount(0);
  await lab.trainToEnd();
  await expect(lab.curve.locator('.data-loss-line')).toHaveCount(0);
  await lab.button('Reset').click();
  await penalise(lab, page);
  await lab.trainToEnd();
  const [loss, objective] = [await lab.value('loss'), await lab.value('objective')];
  expect(objective).toBeGreaterThan(loss + 0.01);
  await lab.settled();
  // Higher is nearer to the upper edge.
  expect(await heightOf(lab, '.loss-dot')).toBeLessThan((await heightOf(lab, '.data-loss-dot')) - 2);
  const width = (line: string) =>
    lab.curve.locator(line).evaluate((path) => Number.parseFloat(getComputedStyle(path).strokeWidth));
  expect(await width('.data-loss-line')).toBeLessThan(await width('.loss-line'));
  for (const name of ['loss + penalty', 'loss', 'best loss + penalty'])
    await expect(lab.curve.getByText(name, { exact: true })).toBeVisible();
  await expect(lab.curve.locator('.axis-name-y')).toHaveText('loss + penalty (thin: loss)');
  await expect(lab.curve).toHaveAccessibleDescription(
    /^The loss \+ penalty over epochs 0 to 1,?000: .*The loss is 0\.\d+ at the end/,
  );

  const keys = lab.slider('Read the loss at an epoch');
  await keys.press('End');
  await expect(lab.readout('loss-reading')).toHaveText(
    `epoch 1,000: loss + penalty ${objective.toFixed(4)}, loss ${loss.toFixed(4)}`,
  );
  expect(await lab.value('loss-reading')).toBe(loss);

  // The best there is lies below the objective, and above the loss of a run that ended near it.
  const best = await lab.curve.locator('.best-line').getAttribute('d');
  const height = Number(best?.split(',')[1].split('H')[0]);
  expect(height).toBeGreaterThan((await heightOf(lab, '.loss-dot')) - 0.5);
  expect(height).toBeLessThan(await heightOf(lab, '.data-loss-dot'));
});

test('a penalty in mid-run parts the lines from there on, with points held back too', async ({
  lab,
  page,
}) => {
  await lab.set('Test share', 30);
  await lab.set('Epochs', 300);
  await lab.trainToEnd();
  await penalise(lab, page);
  await lab.set('Epochs', 900);
  await lab.trainToEnd();
  const keys = lab.slider('Read the loss at an epoch');
  const reading = lab.readout('loss-reading');
  await keys.press('Home');
  await expect(reading).toContainText('poch 0:');
  const parts = async () => ((await reading.textContent()) ?? '').split(/: |, /).slice(1);
  const [objective, training, testLoss] = await parts();
  expect(objective.replace('loss + penalty', 'training loss')).toBe(training);
  expect(testLoss).toMatch(/^test loss 0\.\d+$/);
  await keys.press('End');
  await expect(reading).toContainText('poch 900:');
  expect((await parts())[0].replace('loss + penalty', 'training loss')).not.toBe((await parts())[1]);
  for (const name of ['loss + penalty', 'training loss', 'test loss', 'best in training'])
    await expect(lab.curve.getByText(name, { exact: true })).toBeVisible();
  await page.reload();
  await lab.settled();
  await expect(lab.curve.locator('.data-loss-line')).toHaveAttribute('d', /^M/);
});

test('picture and history file have both', async ({ lab, page }) => {
  await penalise(lab, page);
  await lab.set('Epochs', 60);
  await lab.trainToEnd();
  const saved = async (button: string, item: string) => {
    await lab.button(button).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: item, exact: true }).click(),
    ]);
    return readFile(await file.path(), 'utf8');
  };
  const picture = await read(page, await saved('Save picture: Loss curve', 'Picture (SVG)'));
  expect(picture.words).toEqual(
    expect.arrayContaining(['loss + penalty (thin: loss)', 'loss + penalty', 'loss']),
  );
  const rows = (await saved('Export', 'Training history (CSV)')).trimEnd().split('\n');
  expect(rows[0].split(',').slice(0, 3)).toEqual(['epoch', 'loss', 'objective']);
  const last = rows[rows.length - 1].split(',').map(Number);
  expect(rows).toHaveLength(62);
  expect(last.slice(0, 3)).toEqual([60, await lab.value('loss'), await lab.value('objective')]);
});
