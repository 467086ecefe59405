import { type Page, test as plainTest } from '@playwright/test';
import { importFile } from '../pages/fileIn';
import { Lab } from '../pages/lab';
import { expect, test, watch } from '../pages/test';

/** Opens the page in a browser that an initial script has changed. */
async function openChanged(page: Page, change: () => void): Promise<Lab> {
  await page.addInitScript(change);
  const lab = new Lab(page);
  await lab.open();
  return lab;
}

/** Opens the page with workers that end without a word: all of this name at an event `kill`, or each as soon as it has begun. */
async function openMortal(page: Page, name: string, when: 'kill' | 'begun'): Promise<Lab> {
  await page.addInitScript(
    ([mortal, end]) => {
      const Original = Worker;
      window.Worker = class extends Original {
        constructor(...given: ConstructorParameters<typeof Worker>) {
          super(...given);
          if (given[1]?.name !== mortal) return;
          const target = end === 'kill' ? window : this;
          target.addEventListener(end === 'kill' ? end : 'message', () => this.terminate(), { once: true });
        }
      };
    },
    [name, when],
  );
  const lab = new Lab(page);
  await lab.open();
  return lab;
}

plainTest(
  'notices that the trainer has ended while it had nothing to do, and replaces it',
  async ({ page }) => {
    const lab = await openMortal(page, 'trainer', 'kill');
    await page.evaluate(() => dispatchEvent(new Event('kill')));
    // While nothing is expected of a worker, only its lock tells; it took ten seconds from the next command on without.
    await expect(page.getByRole('alert')).toHaveText(/worker had stopped and was replaced/, {
      timeout: 8000,
    });
    await lab.train.click();
    await lab.hasState(/finished|converged/);
    await lab.atEpoch(1000);
  },
);

for (const name of ['analysis', 'tracer']) {
  plainTest(
    `asks another worker where the ${name} has ended while it had nothing to do`,
    async ({ page }) => {
      const lab = await openMortal(page, name, 'kill');
      await page.getByText('More settings', { exact: true }).click();
      await lab.set('Polynomial degree', 2);
      await lab.set('L2 penalty', 0.1);
      const before = await lab.value('optimum-w1');
      await page.evaluate(() => dispatchEvent(new Event('kill')));
      await lab.set('L2 penalty', 0.2);
      expect(await lab.value('optimum-w1')).not.toBe(before);
      await expect(page.getByRole('alert').locator('p')).toHaveCount(0);
    },
  );
}

plainTest('says that points could not be made where their worker ends in the middle', async ({ page }) => {
  const lab = await openMortal(page, 'loader', 'begun');
  await lab.set('Number of points', 1_000_000);
  await expect(page.getByRole('alert')).toHaveText(/new points could not be made/);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '100');
});

test('goes on where it was when its tab is frozen in mid-training and thawed @chromium', async ({
  lab,
  page,
  context,
}) => {
  await lab.set('Epochs', 1_000_000);
  await lab.set('Speed', 20);
  await lab.train.click();
  await expect.poll(() => lab.now.value('epoch')).toBeGreaterThan(3);
  const browser = await context.newCDPSession(page);
  await browser.send('Page.setWebLifecycleState', { state: 'frozen' });
  const before = await lab.now.value('epoch');
  await browser.send('Page.setWebLifecycleState', { state: 'active' });
  await expect.poll(() => lab.now.value('epoch')).toBeGreaterThan(before + 3);
  await lab.hasState('training');
  await expect(page.getByRole('alert').locator('p')).toHaveCount(0);
  await lab.pause.click();
  await lab.hasState('paused');
  const epoch = await lab.value('epoch');
  const weights = await lab.parameters();
  await lab.button('Reset').click();
  await lab.atEpoch(0);
  await lab.set('Epochs', epoch);
  await lab.trainToEnd();
  expect(await lab.parameters()).toEqual(weights);
});

plainTest(
  'works where every kind of storage throws, and says so as long as it is so',
  async ({ page, baseURL }) => {
    const complaints = watch(page, [baseURL && new URL('/', baseURL).href]);
    const lab = await openChanged(page, () => {
      const forbidden = {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      };
      for (const storage of ['indexedDB', 'localStorage', 'sessionStorage', 'caches']) {
        Object.defineProperty(window, storage, forbidden);
      }
    });
    await lab.click(-1.05, -1.05);
    await lab.trainToEnd();
    await expect(lab.readout('points')).toHaveAttribute('data-value', '101');
    await lab.button('Settings').click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('alert')).toHaveText(/does not let the page keep anything/);
    await page.reload();
    await expect(lab.readout('points')).toHaveAttribute('data-value', '100');
    expect(complaints).toEqual([]);
  },
);

plainTest('says in Share, and of a link, that the browser cannot pack or unpack them', async ({ page }) => {
  const lab = await openChanged(page, () => {
    for (const stream of ['CompressionStream', 'DecompressionStream']) {
      Object.defineProperty(window, stream, { value: undefined });
    }
  });
  await lab.button('Share').click();
  await expect(page.getByRole('dialog', { name: 'Share' })).toContainText('has no CompressionStream');
  await page.keyboard.press('Escape');
  await page.goto('./#v1.AAAA');
  await expect(page.getByRole('alert')).toHaveText(/has no DecompressionStream/);
});

test('names from a file neither run as markup nor turn the words around them, wherever they stand', async ({
  lab,
  page,
}) => {
  const markup = '<img src=x onerror=alert(1)>';
  const turned = '\u202Eelif\u2067';
  let hasAsked = false;
  page.on('dialog', async (dialog) => {
    hasAsked = true;
    await dialog.dismiss();
  });
  const rows = Array.from(
    { length: 12 },
    (_, i) => `${i},${(i * 7) % 12},${i % 2 === 0 ? markup : `${turned}no`}`,
  );
  await importFile(
    page,
    `${turned}${markup}.csv`,
    `${markup}${turned},b${turned},kind\n${rows.join('\n')}\n`,
  );
  const isTurned = () =>
    page.evaluate(() => /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(document.body.innerText));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(markup);
  await expect(dialog).toContainText('elifno');
  expect(await isTurned()).toBe(false);
  await lab.button('Import 12 points').click();
  await expect(lab.readout('points')).toHaveAttribute('data-value', '12');
  for (const tab of ['Sigmoid', 'Metrics', 'Weights', 'One update', 'Table']) {
    await page.getByRole('tab', { name: tab }).click();
    await lab.painted();
    expect([tab, await isTurned()]).toEqual([tab, false]);
  }
  await expect(page.locator('img[src=x]')).toHaveCount(0);
  expect(hasAsked).toBe(false);
});
