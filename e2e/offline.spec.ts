import { test as plainTest } from '@playwright/test';
import { putInAxe, violations } from './pages/axe';
import { Lab } from './pages/lab';
import { isKept, serveCopy } from './pages/served';
import { complaintsOf, expect } from './pages/test';

const test = plainTest.extend<{ served: Awaited<ReturnType<typeof serveCopy>>; lab: Lab }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern.
  served: async ({}, use) => {
    const served = await serveCopy();
    await use(served);
    await served.end();
  },
  lab: async ({ page, served }, use) => {
    const complaints = complaintsOf(page, served.url);
    await putInAxe(page);
    const lab = new Lab(page);
    await lab.open(served.url);
    await use(lab);
    expect(complaints).toEqual([]);
  },
});
test.use({ serviceWorkers: 'allow' });

const points = (lab: Lab) => lab.readout('points');
const offer = (lab: Lab) => lab.page.getByRole('status').filter({ hasText: 'A new version of Logit Lab' });

test('does everything without a network after the first visit', async ({ lab, page, served }) => {
  await lab.click(-1.05, -1.05);
  await expect(points(lab)).toHaveAttribute('data-value', '101');
  await isKept(page);
  await served.stop();

  // The page that was open all the time.
  await page.getByRole('tab', { name: 'Metrics' }).click();
  await expect(lab.readout('auc')).toHaveAttribute('data-value', /\d/);

  await page.goto(`${served.url}?from=elsewhere#here`);
  await expect(points(lab)).toHaveAttribute('data-value', '101');
  await lab.trainToEnd();
  await page.getByRole('tab', { name: 'Loss surface' }).click();
  await expect(page.getByRole('application', { name: 'Loss surface' })).toBeVisible();
  await lab.button('Gallery').click();
  await page.getByRole('button', { name: 'Challenger launches', exact: true }).click();
  await expect(points(lab)).toHaveAttribute('data-value', '23');
});

test('offers a newer version, waits for an answer, and takes it with the work', async ({
  lab,
  page,
  context,
  served,
}) => {
  await lab.click(-1.05, -1.05);
  await isKept(page);
  await served.publish('Newer');
  await page.reload();
  await expect(offer(lab)).toBeVisible();
  await expect(page).not.toHaveTitle('Newer');
  await lab.button('Later').click();
  await expect(offer(lab)).toBeHidden();
  await page.reload();
  await expect(offer(lab)).toBeVisible();
  await expect(page).not.toHaveTitle('Newer');

  for (const [theme, width] of [
    ['light', 1440],
    ['dark', 390],
    ['light', 320],
  ] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height: 900 });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize({ width: 1440, height: 900 });

  const second = new Lab(await context.newPage());
  await second.open(served.url);
  await second.set('Epochs', 77);
  await expect(offer(second)).toBeVisible();
  await lab.set('Epochs', 42);
  await lab.button('Update now').click();
  await expect(page).toHaveTitle('Newer');
  await expect(points(lab)).toHaveAttribute('data-value', '101');
  await expect(lab.field('Epochs')).toHaveValue('42');
  await expect(offer(lab)).toBeHidden();

  // The other page goes on as it is, with parts that the server no longer has, until it wants the newer version too.
  await expect(second.page).not.toHaveTitle('Newer');
  await second.page.getByRole('tab', { name: 'Metrics' }).click();
  await expect(second.readout('auc')).toHaveAttribute('data-value', /\d/);
  await second.button('Update now').click();
  await expect(second.page).toHaveTitle('Newer');
  await expect(second.field('Epochs')).toHaveValue('77');
});

test('goes on with the server alone where the storage is too small for the page', async ({
  page,
  served,
}) => {
  const complaints = complaintsOf(page, served.url);
  const browser = await page.context().newCDPSession(page);
  await browser.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(served.url).origin,
    quotaSize: 300_000,
  });
  const lab = new Lab(page);
  const refusal = page.context().waitForEvent('serviceworker');
  await lab.open(served.url);
  await refusal;
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
    .toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await lab.trainToEnd();
  await page.reload();
  await lab.trainToEnd();
  expect(complaints).toEqual([]);
});
