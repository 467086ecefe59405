import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as plainTest } from '@playwright/test';
import { boundaryStandsAt } from '../pages/boundary';
import { Lab } from '../pages/lab';
import { expect, watch } from '../pages/test';

const address = pathToFileURL(resolve('dist-single/logit-lab.html')).href;

/** The single HTML file, opened by its address on the disk: all that it asks for is itself. */
const test = plainTest.extend<{ lab: Lab }>({
  lab: async ({ page }, use) => {
    const complaints = watch(page, [address]);
    const lab = new Lab(page);
    await lab.open(address);
    await use(lab);
    expect(complaints).toEqual([]);
  },
});

test('trains to the same bytes as the page on a server, and keeps its work through a reload', async ({
  lab,
  page,
}) => {
  await lab.click(-1.05, -1.05);
  await lab.set('Epochs', 300);
  await lab.trainToEnd();
  const weights = await lab.parameters();
  await page.reload();
  await lab.atEpoch(300);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '101');
  expect(await lab.parameters()).toEqual(weights);

  // The same bytes say that it has the compiled kernel: the reference kernel's are others.
  const served = new Lab(await page.context().newPage());
  await served.open();
  await served.click(-1.05, -1.05);
  await served.set('Epochs', 300);
  await served.trainToEnd();
  expect(await served.parameters()).toEqual(weights);
});

test('bends the boundary, by a worker of its own', async ({ lab, page }) => {
  await page.getByText('More settings', { exact: true }).click();
  await lab.set('Polynomial degree', 2);
  await lab.set('Learning rate', 1);
  await lab.trainToEnd();
  await boundaryStandsAt(lab, 0);
});

test('has the views and the real data in it', async ({ lab, page }) => {
  await lab.button('Gallery').click();
  await page.getByRole('button', { name: 'Challenger launches', exact: true }).click();
  await expect(lab.readout('points')).toHaveAttribute('data-value', '23');
  await expect(lab.readout('optimum-w1')).toHaveText('−1.602');
  await page.getByRole('tab', { name: 'Metrics' }).click();
  await expect(lab.readout('auc')).toHaveAttribute('data-value', /\d/);
});

test('plays a lesson, also one that its address asks for', async ({ lab, page }) => {
  await lab.button('Lessons').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Where would you draw the line?' }).click();
  const region = page.getByRole('region', { name: 'Where would you draw the line?' });
  await expect(region).toHaveAttribute('data-step', '1');
  await region.getByRole('button', { name: 'A line in the middle' }).click();
  await region.getByRole('button', { name: 'That is my guess' }).click();
  await expect(region).toHaveAttribute('data-done', 'true');
  await page.goto(`${address}?lesson=line.2`);
  await expect(region).toHaveAttribute('data-step', '2');
});

test('gives a link that opens the file with the same points, and says for whom', async ({ lab, page }) => {
  await lab.set('Random seed', 42);
  await lab.button('Share').click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog).toContainText('works on this computer only');
  await lab.settled();
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog.getByRole('status')).not.toBeEmpty();
  const other = new Lab(await page.context().newPage());
  await other.open(link);
  await expect(other.field('Random seed')).toHaveValue('42');
  expect(other.page.url()).toBe(address);
});
