import { test as plainTest } from '@playwright/test';
import { isSound, putInAxe } from '../pages/axe';
import { Lab } from '../pages/lab';
import { isKept, serveCopy } from '../pages/served';
import { expect, watch } from '../pages/test';

const test = plainTest.extend<{ served: Awaited<ReturnType<typeof serveCopy>>; lab: Lab }>({
  served: async ({ context }, use) => {
    const served = await serveCopy();
    await use(served);
    // No page is left to ask for what is gone.
    await context.close();
    await served.end();
  },
  lab: async ({ page, served }, use) => {
    const complaints = watch(page, [served.url]);
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

test('can be installed, with icons as large as they are said to be', async ({ lab, page }) => {
  const browser = await page.context().newCDPSession(lab.page);
  const { errors, manifest, data } = await browser.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(manifest).toMatchObject({ name: 'Logit Lab', scope: page.url(), startUrl: page.url() });
  const icons: { src: string; sizes: string }[] = JSON.parse(data ?? '').icons;
  const pictures = icons.filter(({ src }) => src.endsWith('.png'));
  const sizes = await page.evaluate(
    async (addresses) => {
      const bitmaps = addresses.map(async (address) =>
        createImageBitmap(await (await fetch(address)).blob()),
      );
      return (await Promise.all(bitmaps)).map(({ width, height }) => `${width}x${height}`);
    },
    pictures.map(({ src }) => src),
  );
  expect(sizes).toEqual(pictures.map((icon) => icon.sizes));
  expect(sizes).toEqual(expect.arrayContaining(['192x192', '512x512']));
});

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
  await lab.button('Lessons').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Where would you draw the line?' }).click();
  await expect(page.getByRole('region', { name: 'Where would you draw the line?' })).toBeVisible();
});

test('offers a newer version until it is taken, and goes on as it is', async ({ lab, page, served }) => {
  await isKept(page);
  await served.publish('Newer');
  await page.reload();
  await expect(offer(lab)).toBeVisible();
  await isSound(page, [
    [1440, 'light'],
    [320, 'dark'],
  ]);
  await lab.button('Later').click();
  await expect(offer(lab)).toBeHidden();
  await page.reload();
  await expect(offer(lab)).toBeVisible();
  await expect(page).not.toHaveTitle('Newer');
});

test('takes a newer version with the work, on the page where that was asked for', async ({
  lab,
  page,
  context,
  served,
}) => {
  await lab.click(-1.05, -1.05);
  await isKept(page);
  await served.publish('Newer');
  const second = new Lab(await context.newPage());
  await second.open(served.url);
  await expect(offer(second)).toBeVisible();
  await expect(offer(lab)).toBeVisible();
  await lab.set('Epochs', 42);
  await lab.button('Update now').click();
  await expect(page).toHaveTitle('Newer');
  await expect(points(lab)).toHaveAttribute('data-value', '101');
  await expect(lab.field('Epochs')).toHaveValue('42');

  // The other page goes on with parts that the server no longer has, until it wants the newer version too.
  await second.set('Epochs', 77);
  await second.page.getByRole('tab', { name: 'Metrics' }).click();
  await expect(second.readout('auc')).toHaveAttribute('data-value', /\d/);
  await expect(second.page).not.toHaveTitle('Newer');
  await second.button('Update now').click();
  await expect(second.page).toHaveTitle('Newer');
  await expect(second.field('Epochs')).toHaveValue('77');
});

test('goes on with the server alone where the storage is too small for the page', async ({
  page,
  served,
}) => {
  const complaints = watch(page, [served.url]);
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
