import { addRun, openRuns, raceToEnd } from '../pages/runs';
import { expect, test } from '../pages/test';

test('the page’s own training is the run of its settings, pinned or not', async ({ lab, page }) => {
  await openRuns(page);
  await expect(lab.readout('run-1-epoch')).toHaveText('not run yet');
  await lab.trainToEnd();
  await expect(lab.readout('run-1-epoch')).toHaveText('epoch 1,000');
  expect(await lab.value('run-1-loss')).toBe(await lab.value('loss'));
  // Its line is the loss curve’s own until it is pinned, and then only that of the run.
  await expect(lab.curve.locator('.race-line')).toHaveCount(0);
  await expect(lab.curve.locator('.loss-line')).toHaveAttribute('d', /^M/);
  await lab.button('Pin this run').click();
  await expect(lab.curve.locator('.race-line')).toHaveAttribute('d', /^M/);
  await expect(lab.curve.locator('.loss-line')).toHaveAttribute('d', '');
  await page.getByRole('tab', { name: 'Meaning', exact: true }).click();
  await expect(lab.curve.locator('.race-line')).toHaveCount(0);
  await expect(lab.curve.locator('.loss-line')).toHaveAttribute('d', /^M/);
});

test('epochs are logarithmic while runs crowd at the left, unless a person chooses', async ({
  lab,
  page,
}) => {
  await lab.set('Learning rate', 1);
  await lab.slider('Speed').press('End');
  const log = page.getByRole('switch', { name: 'Log scale for epochs' });
  await openRuns(page);
  await lab.button('Pin this run').click();
  await addRun(lab, { rate: 2 });
  await expect(log).not.toBeChecked();
  await raceToEnd(lab);
  await expect(log).toBeChecked();
  await log.uncheck();
  await expect(lab.curve.locator('.tick-x').first()).toHaveText('0');
  await lab.button('Reset race').click();
  await raceToEnd(lab);
  await expect(log).not.toBeChecked();
});

test('six runs have room, and a button that is off says why beside it', async ({ lab, page }) => {
  await openRuns(page);
  const pin = lab.button('Pin this run');
  await expect(lab.button('Race')).toHaveAccessibleDescription(/Pin a run first/);
  await pin.click();
  await expect(pin).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('Pinned. Change a setting to pin another run.')).toBeVisible();
  for (const rate of [1, 2, 3, 4, 6]) {
    await lab.set('Learning rate', rate);
    await pin.click();
  }
  await expect(page.getByRole('rowheader')).toHaveCount(6);
  await lab.set('Learning rate', 7);
  await expect(pin).toHaveAccessibleDescription(/There are 6 runs, which is the most/);
  const colours = await page
    .locator('.run-swatch path')
    .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).stroke));
  expect(new Set(colours).size).toBe(6);
});
