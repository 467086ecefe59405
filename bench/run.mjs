// npm run bench: how fast the page trains flat out, beside a plain loop in a worker of the same browser.
import { cpus } from 'node:os';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findBrowser, launchArguments } from '../scripts/browser.mjs';
import { root } from '../scripts/run.mjs';
import { serve } from '../scripts/serve.mjs';

const sizes = [100, 1_000, 10_000, 100_000];
const rounds = 5;

/** @param {number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** The benchmark page, built like the real one but outside dist/. */
async function buildPage() {
  const folder = `${root}node_modules/.cache/bench`;
  await build({
    configFile: `${root}vite.config.ts`,
    root: `${root}bench/page`,
    publicDir: false,
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  });
  return folder;
}

/**
 * Epochs a second of either path over `n` points: the medians of some rounds, taken in turns.
 * @param {import('@playwright/test').Page} page
 * @param {number} n
 */
async function measure(page, n) {
  /** @type {{ plain: number[], trainer: number[] }} */
  const speeds = { plain: [], trainer: [] };
  for (let round = 0; round < rounds; round++) {
    for (const path of /** @type {const} */ (['plain', 'trainer'])) {
      speeds[path].push(Number(await page.evaluate(`window.bench.${path}(${n})`)));
    }
  }
  return { plain: median(speeds.plain), trainer: median(speeds.trainer) };
}

/** @param {number} value */
function short(value) {
  return new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 }).format(value);
}

/** @param {(string | number)[]} cells */
function printRow(cells) {
  console.log(cells.map((cell, column) => String(cell).padStart(column === 0 ? 9 : 14)).join(''));
}

const { url, close } = await serve({ folder: await buildPage() });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArguments });
try {
  // The policy lets no other worker start than the page's own; the plain loop is one.
  const page = await browser.newPage({ bypassCSP: true });
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(url);
  await page.waitForFunction('window.bench');
  console.log(`Chromium ${browser.version()} on ${cpus()[0]?.model ?? 'an unknown processor'}`);
  console.log(
    `Medians of ${rounds} rounds. trainer: the page's own worker, with the loss of every epoch and a frame a`,
  );
  console.log(
    'repaint. plain: one fused loop with Math.exp and without the loss. ratio: trainer to plain.\n',
  );
  printRow(['points', 'trainer', 'updates/s', 'plain', 'updates/s', 'ratio']);
  for (const n of sizes) {
    const { plain, trainer } = await measure(page, n);
    const cells = [`${short(trainer)} ep/s`, short(trainer * n), `${short(plain)} ep/s`, short(plain * n)];
    printRow([n.toLocaleString('en-US'), ...cells, (trainer / plain).toFixed(2)]);
  }
} finally {
  await browser.close();
  await close();
}
