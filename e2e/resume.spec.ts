import { Lab } from './pages/lab';
import { expect, test } from './pages/test';

const points = (lab: Lab) => lab.readout('points');

/** The number that the next new point of the one session stored will have. */
function storedPoint(): Promise<number | null> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('logit-lab');
    opening.onsuccess = () => {
      opening.result.transaction('sessions').objectStore('sessions').getAll().onsuccess = ({ target }) => {
        opening.result.close();
        resolve((target as IDBRequest).result[0]?.dataset.nextId ?? null);
      };
    };
  });
}

test('comes back at the same epoch with the same weights, to the last byte', async ({ lab, page }) => {
  await lab.set('Epochs', 100);
  await lab.trainToEnd();
  const weights = await lab.parameters();
  await page.reload();
  await lab.atEpoch(100);
  await lab.hasState(/finished|converged/);
  expect(await lab.parameters()).toEqual(weights);

  await lab.set('Epochs', 1_000_000);
  await lab.set('Speed', 50);
  await lab.train.click();
  await expect.poll(() => lab.now.value('epoch')).toBeGreaterThan(110);
  await page.reload();
  await lab.hasState('paused');
  expect(await lab.value('epoch')).toBeGreaterThan(110);
});

/** How the run stands, and of how many pieces its loss curve is. */
async function standing(lab: Lab): Promise<number[]> {
  const path = await lab.curve.locator('path.loss-line').getAttribute('d');
  return [...(await lab.parameters()), await lab.value('loss'), path?.split('L').length ?? 0];
}

test('comes back where it stood though points were changed in mid-run, and goes on from there', async ({
  lab,
  page,
}) => {
  await lab.set('Epochs', 100);
  await lab.trainToEnd();
  await lab.click(-1.05, -1.05);
  await lab.button('Step').click();
  await lab.atEpoch(101);
  const before = await standing(lab);
  await page.reload();
  await expect(points(lab)).toHaveAttribute('data-value', '101');
  await lab.atEpoch(101);
  await lab.hasState(/finished|converged/);
  expect(await standing(lab)).toEqual(before);
  await expect(lab.curve.locator('.loss-change')).toHaveCount(1);
  await lab.button('Step').click();
  await lab.atEpoch(102);
  await lab.button('Reset').click();
  await lab.atEpoch(0);
  await page.reload();
  await lab.hasState('idle');
  await lab.atEpoch(0);
});

test('comes back where a run stood that is too long to be trained again, with its loss curve', async ({
  lab,
  page,
}) => {
  await lab.set('Epochs', 1_000_000);
  await lab.trainToEnd();
  await lab.epoch.press('ArrowLeft');
  await expect.poll(() => lab.value('epoch')).toBeLessThan(1_000_000);
  await lab.hasState('paused');
  const epoch = await lab.value('epoch');
  const before = await standing(lab);
  await page.reload();
  await lab.atEpoch(epoch);
  await lab.hasState('paused');
  expect(await standing(lab)).toEqual(before);
  await lab.epoch.press('End');
  await lab.atEpoch(1_000_000);
});

test('gives back after a crash what was changed a moment before, at an epoch no earlier @chromium', async ({
  lab,
  page,
  context,
}) => {
  await lab.set('Epochs', 1_000_000);
  await lab.set('Speed', 50);
  await lab.train.click();
  await expect.poll(() => lab.now.value('epoch')).toBeGreaterThan(10);
  const epoch = await lab.now.value('epoch');
  await lab.now.click(-1.05, -1.05);
  await expect(points(lab)).toHaveAttribute('data-value', '101');
  // Training goes on, so that nothing comes to rest.
  await expect.poll(() => page.evaluate(storedPoint)).toBe(101);
  await lab.hasState('training');
  const crashed = page.waitForEvent('crash');
  const session = await context.newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await crashed;
  const next = new Lab(await context.newPage());
  await next.page.goto('./');
  await next.hasState('paused');
  expect(await next.value('epoch')).toBeGreaterThanOrEqual(epoch);
  await expect(points(next)).toHaveAttribute('data-value', '101');
  await expect(next.field('Epochs')).toHaveValue('1000000');
});
