import { isSound, putInAxe } from '../pages/axe';
import type { Lab } from '../pages/lab';
import { addRun, openRuns, race, raceToEnd } from '../pages/runs';
import { expect, test } from '../pages/test';

/** The weights and the bias of a run, as its boundary on the plane tells them. */
async function weightsOf(lab: Lab, run: number): Promise<number[]> {
  await lab.settled();
  const text = await lab.readout(`run-${run}-weights`).getAttribute('data-value');
  return (text ?? '').split(',').map(Number);
}

test('a race ends with the very numbers that training the page with each run’s settings gives', async ({
  lab,
  page,
}) => {
  await lab.set('Epochs', 300);
  await lab.slider('Speed').press('End');
  await openRuns(page);
  await lab.button('Pin this run').click();
  await addRun(lab, { optimizer: 'Adam', rate: 0.1 });
  await addRun(lab, { optimizer: 'Mini-batch', rate: 0.5, l2: 0.05 });
  await raceToEnd(lab);
  // The page's own run stands where it stood.
  await lab.atEpoch(0);
  await lab.hasState('idle');
  const ends = [];
  for (const run of [1, 2, 3]) {
    await expect(lab.readout(`run-${run}-epoch`)).toHaveAttribute('data-value', '300');
    ends.push({
      loss: await lab.value(`run-${run}-loss`),
      accuracy: await lab.value(`run-${run}-accuracy`),
      weights: await weightsOf(lab, run),
    });
  }
  await page.locator('summary', { hasText: 'More settings' }).click();
  const settings = [
    { optimizer: 'Batch gradient descent', rate: 0.5, l2: 0 },
    { optimizer: 'Adam', rate: 0.1, l2: 0 },
    { optimizer: 'Mini-batch', rate: 0.5, l2: 0.05 },
  ];
  for (const [i, { optimizer, rate, l2 }] of settings.entries()) {
    await lab.choose('Optimizer', optimizer);
    await lab.set('Learning rate', rate);
    await lab.set('L2 penalty', l2);
    await lab.button('Reset').click();
    await lab.atEpoch(0);
    await lab.trainToEnd();
    expect(ends[i]).toEqual({
      loss: await lab.value('loss'),
      accuracy: await lab.value('accuracy'),
      weights: await lab.parameters(),
    });
  }
});

test('the table tells the epoch at which a run came within 1% of the optimum', async ({ lab, page }) => {
  const best = await lab.value('optimum-loss');
  await lab.set('Learning rate', 2);
  await lab.slider('Speed').press('End');
  await openRuns(page);
  await lab.button('Pin this run').click();
  await addRun(lab, { rate: 0.01 });
  await raceToEnd(lab);
  await expect(lab.readout('run-2-near')).toHaveText('not yet');
  await expect(lab.readout('run-1-near')).toHaveText(/^\d+$/);
  const near = await lab.value('run-1-near');
  expect(near).toBeGreaterThan(1);
  await lab.trainToEnd();
  const lossAt = async (epoch: number) => {
    await lab.set('Epochs', epoch);
    await lab.button('Reset').click();
    await lab.atEpoch(0);
    await lab.trainToEnd();
    return lab.value('loss');
  };
  expect(await lossAt(near)).toBeLessThanOrEqual(best * 1.01);
  expect(await lossAt(near - 1)).toBeGreaterThan(best * 1.01);
});

test('curves and boundaries are labelled with what differs', async ({ lab, page }) => {
  await openRuns(page);
  await lab.button('Pin this run').click();
  await addRun(lab, { rate: 1 });
  await lab.slider('Speed').press('End');
  await raceToEnd(lab);
  const chart = lab.curve;
  await expect(chart.locator('.run-label')).toHaveText(['Rate 0.5', 'Rate 1']);
  // From epoch 0 on.
  await page.getByRole('switch', { name: 'Log scale for epochs' }).uncheck();
  await lab.settled();
  const lines = await chart.locator('.race-line').evaluateAll((paths) =>
    paths.map((path) => ({
      start: path.getAttribute('d')?.match(/^M([\d.]+),([\d.]+)/)?.[0],
      dashes: getComputedStyle(path).strokeDasharray,
      colour: getComputedStyle(path).stroke,
    })),
  );
  expect(lines[0].start).toBe(lines[1].start);
  expect(lines[0].dashes).not.toBe(lines[1].dashes);
  expect(lines[0].colour).not.toBe(lines[1].colour);
  await expect(page.locator(`[id="${await chart.getAttribute('aria-describedby')}"]`)).toHaveText(
    /Rate 0\.5: loss 0\.\d+ after epoch 1,000\. Rate 1: loss 0\.\d+ after epoch 1,000\.$/,
  );

  const boundaries = lab.plane.locator('.run-boundary');
  await expect(lab.plane.locator('.run-label')).toHaveText(['Rate 0.5', 'Rate 1']);
  const [w1, w2, bias] = await weightsOf(lab, 2);
  await lab.settled();
  const box = await lab.plane.boundingBox();
  const [left, right] = await lab.domain('x1');
  const [bottom, top] = await lab.domain('x2');
  await lab.settled();
  const path = (await boundaries.nth(1).locator('.run-line').getAttribute('d')) ?? '';
  const places = path.slice(1).split('L');
  expect(places).toHaveLength(2);
  for (const place of places) {
    const [px, py] = place.split(',').map(Number);
    const x1 = left + (px / (box?.width ?? 1)) * (right - left);
    const x2 = top - (py / (box?.height ?? 1)) * (top - bottom);
    expect(Math.abs(w1 * x1 + w2 * x2 + bias) / Math.hypot(w1, w2)).toBeLessThan(0.01);
  }
  await page.getByRole('switch', { name: 'Draw the boundaries of the runs' }).click();
  await expect(boundaries).toHaveCount(0);
});

test('a pinned run shows what the page has trained, and a race takes all from the start', async ({
  lab,
  page,
}) => {
  await lab.set('Learning rate', 0.01);
  await lab.trainToEnd();
  await openRuns(page);
  await lab.button('Pin this run').click();
  await expect(lab.readout('run-1-epoch')).toHaveAttribute('data-value', '1000');
  expect(await lab.value('run-1-loss')).toBe(await lab.value('loss'));
  await expect(lab.button('Pin this run')).toHaveAttribute('aria-disabled', 'true');
  await lab.set('Learning rate', 1);
  await expect(page.getByRole('rowheader', { name: /^Rate 1/ })).toContainText('present settings');
  await expect(lab.readout('run-2-epoch')).toHaveText('not run yet');
  await raceToEnd(lab);
  await expect(race(page)).toHaveText(/The lowest loss is 0\.\d+: Rate 1\.$/);
});

test('a race can be paused, all runs at the same epoch, and goes on', async ({ lab, page }) => {
  await lab.set('Epochs', 10_000_000);
  await openRuns(page);
  await lab.button('Pin this run').click();
  await addRun(lab, { rate: 1 });
  await lab.button('Race').click();
  await expect(lab.readout('run-1-epoch')).toHaveAttribute('data-value', /^[1-9]\d/);
  await lab.button('Pause race').click();
  await expect(race(page)).toHaveAttribute('data-state', 'paused');
  const epochOf = (run: number) => lab.readout(`run-${run}-epoch`).getAttribute('data-value');
  await expect.poll(async () => (await epochOf(1)) === (await epochOf(2))).toBe(true);
  const stood = Number(await epochOf(1));
  await lab.button('Race').click();
  await expect.poll(async () => Number(await epochOf(2))).toBeGreaterThan(stood);
  await lab.button('Reset race').click();
  await expect(race(page)).toHaveAttribute('data-state', 'idle');
  await expect(lab.readout('run-1-epoch')).toHaveText('not run yet');
});

test('pinned runs outlive a reload, and other points, which they are trained on anew', async ({
  lab,
  page,
}) => {
  await lab.set('Epochs', 50);
  await openRuns(page);
  await lab.button('Pin this run').click();
  await addRun(lab, { optimizer: 'Adam' });
  await raceToEnd(lab);
  const before = await lab.value('run-2-loss');
  await lab.button('New points').click();
  await expect(race(page)).toContainText('press Race to train them anew');
  await expect(lab.readout('run-2-epoch')).toHaveText('not run yet');
  await raceToEnd(lab);
  expect(await lab.value('run-2-loss')).not.toBe(before);
  await page.reload();
  await lab.atEpoch(0);
  await openRuns(page);
  await expect(page.getByRole('rowheader', { name: /^Adam/ })).toBeVisible();
  await lab.button('Remove Adam').click();
  await expect(page.getByRole('rowheader', { name: /^Adam/ })).toHaveCount(0);
  // Pins are no steps of undo.
  await expect(lab.button('Undo')).toHaveAttribute('aria-disabled', 'true');
});

test('a run that diverges says so, and the others go on', async ({ lab, page }) => {
  await lab.set('Epochs', 200);
  await openRuns(page);
  await lab.button('Pin this run').click();
  await addRun(lab, { rate: 100, l2: 10 });
  await raceToEnd(lab);
  await expect(lab.readout('run-2-epoch')).toHaveText(/it stopped/);
  await expect(lab.readout('run-1-epoch')).toHaveAttribute('data-value', '200');
  await expect(race(page)).toHaveText(/^The race is over\. The loss is 0\.\d+\.$/);
});

test('too many points for so many workers are told of', async ({ lab, page }) => {
  await lab.set('Number of points', 150_000);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '150000');
  await openRuns(page);
  await lab.button('Pin this run').click();
  await expect(lab.button('Race')).toHaveAttribute('aria-disabled', 'false');
  await addRun(lab, { rate: 1 });
  await expect(lab.button('Race')).toHaveAttribute('aria-disabled', 'true');
  await expect(race(page)).toContainText('2 runs of 150,000 points are too many');
});

test('everything is done by keyboard', async ({ lab, page }) => {
  await lab.set('Learning rate', 0.01);
  await page.getByRole('tab', { name: 'Meaning', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  while (
    (await page.getByRole('tab', { name: 'Runs', exact: true }).getAttribute('aria-selected')) !== 'true'
  )
    await page.keyboard.press('ArrowRight');
  await lab.button('Pin this run').press('Enter');
  await lab.button('Add a run').press('Enter');
  await lab.field('Its learning rate').press('ArrowUp');
  await lab.button('Add this run').press('Enter');
  await expect(page.getByRole('rowheader')).toHaveCount(2);
  await lab.button('Race').press('Space');
  await expect(race(page)).toHaveAttribute('data-state', 'racing');
  await lab.button('Pause race').press('Space');
  await expect(race(page)).toHaveAttribute('data-state', 'paused');
  await lab.button('Remove Rate 0.01').press('Enter');
  await expect(page.getByRole('rowheader', { name: /rate 0\.012/i })).toBeVisible();
});

test('axe finds nothing on runs @once', async ({ page, lab }) => {
  await putInAxe(page);
  await page.reload();
  await openRuns(page);
  await expect(lab.button('Pin this run')).toBeVisible();
  await isSound(page);
  await lab.button('Pin this run').click();
  await addRun(lab, { optimizer: 'Adam', rate: 0.1 });
  await lab.slider('Speed').press('End');
  await raceToEnd(lab);
  await isSound(page);
});
