// npm run bench -- frames [folder of another build …]: how evenly the page moves while it trains flat out, with each view open, of
// this build and of others side by side. No page but one trains at a time, and they take turns.
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findBrowser, launchArguments } from '../scripts/browser.mjs';
import { root } from '../scripts/run.mjs';
import { serve } from '../scripts/serve.mjs';

const sizes = [100, 10_000, 100_000];
const rounds = 3;
/** Milliseconds before the measurement, and of it. */
const [warmUp, measured] = [2000, 3000];

/**
 * `processor`: milliseconds of the page's own thread for each frame, which a busy machine does not change.
 * @typedef {{ frame: number, slowFrame: number, longest: number, processor: number }} Measure
 * @typedef {import('@playwright/test').Page} Page
 */

/** @param {readonly string[]} others */
export async function benchFrames(others) {
  const own = `${root}node_modules/.cache/bench-frames`;
  await build({
    configFile: `${root}vite.config.ts`,
    root,
    logLevel: 'error',
    build: { outDir: own, emptyOutDir: true },
  });
  const servers = await Promise.all([own, ...others].map((folder) => serve({ folder })));
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArguments });
  console.log('Milliseconds: median frame, 95th of a hundred, longest task, processor time of a frame.');
  for (const count of sizes) {
    const pages = await Promise.all(
      servers.map(async ({ url }) => {
        const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
        return openPage(await context.newPage(), url, count);
      }),
    );
    const views = await pages[0].getByRole('tab').allTextContents();
    for (const view of views) {
      /** @type {Measure[][]} */
      const found = pages.map(() => []);
      for (let round = 0; round < rounds; round++) {
        for (const [k, page] of pages.entries()) found[k].push(await measure(page, view));
      }
      const cells = found.map((each) => summary(each).padStart(30));
      console.log(`${String(count).padStart(9)}  ${view.padEnd(14)}${cells.join('')}`);
    }
    for (const page of pages) await page.context().close();
  }
  await browser.close();
  await Promise.all(servers.map((server) => server.close()));
}

/** @param {Page} page @param {string} url @param {number} count */
async function openPage(page, url, count) {
  await page.goto(url);
  await page.locator('main[data-settled=true]').waitFor();
  for (const [name, value] of [
    ['Number of points', count],
    ['Epochs', 1_000_000],
  ]) {
    const field = page.getByRole('spinbutton', { name: String(name), exact: true });
    await field.fill(String(value));
    await field.press('Enter');
  }
  await page.locator(`[data-readout=points][data-value="${count}"]`).waitFor();
  await page.getByRole('slider', { name: 'Speed', exact: true }).press('End');
  return page;
}

/** @param {Page} page @param {string} view @returns {Promise<Measure>} */
async function measure(page, view) {
  await page.bringToFront();
  await page.getByRole('tab', { name: view, exact: true }).click();
  await page.evaluate(watch, warmUp);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await processorTime(client);
  const { frames, longest } = await page.evaluate(watch, measured);
  const processor = ((await processorTime(client)) - before) / frames.length;
  await client.detach();
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  frames.sort((one, other) => one - other);
  return { frame: at(frames, 0.5), slowFrame: at(frames, 0.95), longest, processor };
}

/** @param {import('@playwright/test').CDPSession} client */
async function processorTime(client) {
  const { metrics } = await client.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/**
 * In the page: the lengths of its frames while it trains for so long, and of its longest task of more than 50 ms. Of few points a run
 * comes to its end meanwhile, and begins again.
 * @param {number} milliseconds
 */
async function watch(milliseconds) {
  /** @type {number[]} */
  const frames = [];
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  const [train, , reset] = document.querySelectorAll('.transport-buttons button');
  const status = document.querySelector('[role=status][data-state]');
  let last = await new Promise(requestAnimationFrame);
  const end = last + milliseconds;
  while (last < end) {
    const next = await new Promise(requestAnimationFrame);
    frames.push(next - last);
    last = next;
    if (status?.getAttribute('data-state') === 'training') continue;
    if (reset instanceof HTMLElement) reset.click();
    if (train instanceof HTMLElement) train.click();
  }
  observer.disconnect();
  return { frames, longest };
}

/** @param {readonly number[]} sorted @param {number} share */
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];

/** @param {readonly Measure[]} rounds */
function summary(rounds) {
  const median = (/** @type {keyof Measure} */ name) =>
    at(
      rounds.map((each) => each[name]).sort((one, other) => one - other),
      0.5,
    ).toFixed(1);
  return [median('frame'), median('slowFrame'), median('longest'), median('processor')].join(' / ');
}
