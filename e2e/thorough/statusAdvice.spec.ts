import type { Lab } from '../pages/lab';
import { expect, test } from '../pages/test';

/** Does what the status says, once; false where it says nothing to do. */
async function obey(lab: Lab): Promise<boolean> {
  const said = (await lab.status.textContent()) ?? '';
  const rate = /Set the learning rate to ([\d.]+)\.$/.exec(said)?.[1];
  const epochs = /Set Epochs to ([\d,]+)\.$/.exec(said)?.[1];
  if (rate) await lab.set('Learning rate', rate);
  else if (epochs) await lab.set('Epochs', epochs.replaceAll(',', ''));
  else if (said.includes('Standardize the features (More settings).')) {
    await lab.page.getByText('More settings', { exact: true }).click();
    await lab.page.getByRole('switch', { name: 'Standardize features' }).check();
  } else return false;
  return true;
}

/** The status once the run is over and judged. */
const judgement = /^(Finished|Converged|Standing).*(far from|close to|within 1%|at the best|no best)/;

test('leads to the best on unequal scales and on curved clouds, and speaks of each change at once', async ({
  lab,
}) => {
  await lab.slider('Speed').press('End');
  for (const name of ['Moons', 'Unequal scales']) {
    await lab.choose('Data set', name);
    await lab.set('Learning rate', 0.01);
    let orders = 0;
    for (;;) {
      await lab.train.click();
      await lab.hasState(/finished|converged/);
      await expect(lab.status).toHaveText(judgement);
      if (!(await obey(lab))) break;
      orders++;
      await expect(lab.status).toContainText(/Changed: press Train|Ready\. Press Train/);
    }
    expect(orders).toBeGreaterThan(0);
    expect(orders).toBeLessThan(4);
    expect(await lab.value('loss')).toBeLessThanOrEqual(1.01 * (await lab.value('optimum-loss')));
  }
});

test('says one thing at once, and advice only once it has stood for a second', async ({ lab, page }) => {
  await lab.set('Learning rate', 100);
  await lab.set('Epochs', 1_000_000);
  await page.evaluate(() => {
    const status = document.querySelector('[role=status][data-state]');
    const said: [number, string][] = [];
    Object.assign(window, { said });
    new MutationObserver(() => said.push([performance.now(), status?.textContent ?? ''])).observe(
      status as Element,
      { subtree: true, childList: true, characterData: true },
    );
  });
  await lab.train.click();
  await expect(lab.status).toContainText(
    /overshoot and come back, again and again\. Set the learning rate to/,
  );
  const said = await page.evaluate(() => (window as unknown as { said: [number, string][] }).said);
  expect(said[0][1]).toBe('Training: watch the loss.');
  expect(said[1][0] - said[0][0]).toBeGreaterThan(990);
});
