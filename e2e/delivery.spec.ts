import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test as plainTest } from '@playwright/test';
import { serve } from '../scripts/serve.mjs';
import { Lab } from './pages/lab';
import { test } from './pages/test';

plainTest.describe('A first visit', () => {
  plainTest.use({ serviceWorkers: 'allow' });

  plainTest('loads at most 180 kB of script, gzipped @once', async ({ page }) => {
    const scripts = new Map<string, number>();
    const keptForLater: string[] = [];
    let neededBefore: string[] = [];
    page.context().on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (request.serviceWorker()) {
        if (keptForLater.length === 0) neededBefore = [...scripts.keys()];
        keptForLater.push(pathname);
      } else if (pathname.endsWith('.js')) {
        scripts.set(pathname, gzipSync(readFileSync(join('dist', pathname))).length);
      }
    });
    const lab = new Lab(page);
    await lab.open();
    await lab.trainToEnd();
    // The workers for training and for the optimum run, and their script is among those counted.
    expect(page.workers().length).toBeGreaterThanOrEqual(2);
    expect([...scripts.keys()].some((name) => name.includes('worker'))).toBe(true);
    // The service worker asks for the files of later visits once this one has what it needs.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    expect(keptForLater.length).toBeGreaterThan(scripts.size);
    expect(neededBefore.some((name) => name.includes('worker'))).toBe(true);
    expect([...scripts.values()].reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(180_000);
  });
});

test('carries the content security policy and nothing inline', async ({ lab, page }) => {
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /default-src 'none'.*require-trusted-types-for 'script'/);
  await expect(page.locator('script:not([src])')).toHaveCount(0);
  await expect(page.locator('style')).toHaveCount(0);
  await lab.trainToEnd();
});

plainTest('works from a folder of a server', async ({ page }) => {
  const { url, close } = await serve({ base: '/class/logit-lab/' });
  await page.goto(url);
  const lab = new Lab(page);
  await lab.atEpoch(0);
  await lab.trainToEnd();
  await lab.atEpoch(1000);
  await close();
});

plainTest('says so where no worker can be started, and keeps the points', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', {
      value: class {
        constructor() {
          throw new Error('no workers here');
        }
      },
    });
  });
  await page.goto('./');
  const lab = new Lab(page);
  await lab.hasState('failed');
  await expect(
    page.getByRole('alert').filter({ hasText: 'could not start the training worker' }),
  ).toBeVisible();
  await lab.click(-1.05, -1.05);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '101');
});

plainTest('refuses a worker from an address that no policy has let through', async ({ page }) => {
  await page.goto('./');
  const refusal = await page.evaluate(() => {
    try {
      return String(new Worker('/elsewhere.js'));
    } catch (error) {
      return String(error);
    }
  });
  expect(refusal).toMatch(/TrustedScriptURL|Sink type mismatch/);
});
