import { readFile } from 'node:fs/promises';
import { read } from '../pages/pictureFile';
import { addRun, openRuns, raceToEnd } from '../pages/runs';
import { Surface } from '../pages/surface';
import { expect, test } from '../pages/test';

test('has the paths of the runs compared, each in its colour to where it stands, and names them', async ({
  lab,
  page,
}) => {
  await lab.set('Epochs', 300);
  await lab.slider('Speed').press('End');
  await openRuns(page);
  await lab.button('Pin this run').click();
  await addRun(lab, { optimizer: 'Adam', rate: 0.1 });
  await addRun(lab, { rate: 0.1 });
  await raceToEnd(lab);
  await lab.settled();
  const ends = await Promise.all(
    [1, 2, 3].map(async (run) => {
      const weights = await lab.readout(`run-${run}-weights`).getAttribute('data-value');
      return (weights ?? '').split(',').map(Number);
    }),
  );
  const surface = new Surface(lab);
  await surface.open();
  const runs = surface.box.locator('.surface-run');
  await expect(runs).toHaveCount(3);
  await lab.settled();
  const looks = new Set<string>();
  for (const [i, [w1, w2]] of ends.entries()) {
    expect(await surface.distance(runs.nth(i).locator('.surface-run-end'), w1, w2)).toBeLessThan(1);
    const line = runs.nth(i).locator('.run-line');
    expect(((await line.getAttribute('d')) ?? '').split('L').length).toBeGreaterThan(50);
    const look = await line.evaluate((path) => {
      const { stroke, strokeDasharray } = getComputedStyle(path);
      return `${stroke} ${strokeDasharray}`;
    });
    looks.add(look);
    // The legend's line looks the same.
    const named = surface.box
      .locator('.run-entry')
      .nth(i + 1)
      .locator('.run-line');
    expect(
      await named.evaluate((path) => {
        const { stroke, strokeDasharray } = getComputedStyle(path);
        return `${stroke} ${strokeDasharray}`;
      }),
    ).toBe(look);
  }
  expect(looks.size).toBe(3);
  const names = ['this run', 'Batch, rate 0.5', 'Adam, rate 0.1', 'Batch, rate 0.1'];
  await expect(surface.box.locator('.run-entry-name')).toHaveText(names);
  await expect(surface.box.getByRole('img', { name: 'Contours of the loss' })).toHaveAccessibleDescription(
    /Adam, rate 0\.1: at w₁ /,
  );

  // By keyboard and by mouse, without setting a start on the map below.
  const svg = page.getByRole('menuitem', { name: 'Picture (SVG)', exact: true });
  const opener = lab.button('Save picture: Contours of the loss');
  const choices = [
    async () => {
      await opener.press('Enter');
      await svg.press('Enter');
    },
    async () => {
      await opener.click();
      await svg.click();
    },
  ];
  for (const choose of choices) {
    const [download] = await Promise.all([page.waitForEvent('download', { timeout: 20_000 }), choose()]);
    const file = await read(page, await readFile(await download.path(), 'utf8'));
    expect(file).toMatchObject({ isWhole: true, foreign: [], unstyled: 0, classes: 0 });
    expect(file.words).toEqual(expect.arrayContaining(names));
  }
  await expect(surface.box.locator('.surface-cursor')).toHaveCount(0);
  await expect(runs).toHaveCount(3);

  await openRuns(page);
  await lab.button('Reset race').click();
  await surface.open();
  await expect(runs).toHaveCount(0);
  await expect(surface.box.locator('.run-entry')).toHaveCount(0);
});
