import { expect, type Page, test } from '@playwright/test';
import { Lab } from '../pages/lab';

const sentence = (page: Page) => page.locator('.note[role=alert]').filter({ hasText: 'could not be loaded' });
const metrics = (page: Page) => page.getByRole('tab', { name: 'Metrics' });

const hasStyle = (page: Page, name: string) =>
  page.evaluate(
    (part) => [...document.styleSheets].some(({ href }) => href?.includes(`/${part}-`) === true),
    name,
  );

test('a view that cannot be fetched says so, and comes by itself once the network is back', async ({
  page,
  context,
}) => {
  const lab = new Lab(page);
  await lab.open();
  await context.setOffline(true);
  await metrics(page).click();
  await expect(sentence(page)).toBeVisible();
  // Nothing is in flight while it waits.
  await lab.settled();
  await context.setOffline(false);
  await expect(lab.readout('auc')).toHaveAttribute('data-value', /\d/);
  await expect(sentence(page)).toHaveCount(0);
  expect(await hasStyle(page, 'MetricsView')).toBe(true);
});

test('a view whose server failed comes by itself after a while, or when it is opened again', async ({
  page,
}) => {
  const lab = new Lab(page);
  await lab.open();
  // Its style sheet is a part of it.
  await page.route('**/assets/MetricsView-*.css', (route) => route.abort(), { times: 1 });
  await metrics(page).click();
  await expect(sentence(page)).toBeVisible();
  await expect(lab.readout('auc')).toHaveAttribute('data-value', /\d/);
  expect(await hasStyle(page, 'MetricsView')).toBe(true);

  await page.route('**/assets/SigmoidView-*.js', (route) => route.abort(), { times: 1 });
  await page.getByRole('tab', { name: 'Sigmoid' }).click();
  await expect(sentence(page)).toBeVisible();
  await metrics(page).click();
  await page.getByRole('tab', { name: 'Sigmoid' }).click();
  await expect(page.locator('.sigmoid-line')).toBeVisible();
});

test('a drawing that cannot be fetched comes once the network is back', async ({ page, context }) => {
  const lab = new Lab(page);
  await lab.open();
  await context.setOffline(true);
  await lab.choose('Vertical feature', 'None');
  await lab.painted();
  await expect(page.locator('.probability-curve')).toHaveCount(0);
  await context.setOffline(false);
  await expect(page.locator('.probability-curve')).toHaveCount(1);
});

test('an export that cannot be fetched says that nothing was saved, and saves when asked again', async ({
  page,
  context,
}) => {
  const lab = new Lab(page);
  await lab.open();
  const choose = async () => {
    await lab.button('Export').click();
    await page.getByRole('menuitem', { name: 'Model' }).click();
  };
  await lab.button('Export').click();
  await expect(page.getByRole('menuitem', { name: 'Model' })).toBeVisible();
  await page.keyboard.press('Escape');
  await context.setOffline(true);
  await choose();
  await expect(sentence(page)).toBeVisible();
  await context.setOffline(false);
  // The message is a part of the page too.
  await expect(page.getByRole('alert').filter({ hasText: 'saved' })).toBeVisible();
  const download = page.waitForEvent('download');
  await choose();
  await download;
});

test('where nothing can be computed it says so, also in the text alternative, and asks again', async ({
  page,
}) => {
  const lab = new Lab(page);
  await lab.open();
  const picture = page.getByRole('img', { name: 'Best possible loss' });
  const alert = page.getByRole('alert').filter({ hasText: 'could not be computed' });
  await page.route('**/assets/optima-*.js', (route) => route.abort());
  await page.getByRole('tab', { name: 'Complexity' }).click();
  await expect(alert).toBeVisible();
  await expect(picture).toHaveAccessibleDescription(/Degree 1: could not be computed\./);
  await page.unroute('**/assets/optima-*.js');
  await lab.button('Try again').click();
  await expect(alert).toHaveCount(0);
  await lab.settled();
  await expect(picture).toHaveAccessibleDescription(/Degree 1: training loss 0\.\d+\./);
});
