// npm run bench: epochs a second of the compiled kernel and of its peers on the same points, side by side in workers
// of one browser (and one native program), and of the page's own trainer flat out. With `-- frames`: how evenly the page moves.
import { cpus } from 'node:os';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findBrowser, launchArguments } from '../scripts/browser.mjs';
import { root } from '../scripts/run.mjs';
import { serve } from '../scripts/serve.mjs';
import { benchFrames } from './frames.mjs';
import { startRust } from './rust.mjs';

const sizes = [100, 1_000, 10_000, 100_000, 1_000_000];
const rounds = 11;
/** Names of contestants, beside the kernel, that are to be measured alone: npm run bench -- ten trainer. */
const chosen = process.argv.slice(2);
const milliseconds = 150;

/**
 * @typedef {{ name: string, title: string, what: string, target?: (n: number) => number }} Contestant
 * `target`: how many times as fast the kernel is to be; for the trainer and for ten features, which part of the kernel's speed
 * they have.
 *
 * @type {Contestant[]}
 */
const all = [
  { name: 'kernel', title: 'kernel', what: 'the compiled kernel with the loss of every epoch' },
  {
    name: 'trainer',
    title: 'page',
    what: 'the same through the page’s own trainer, a frame at every repaint',
    target: () => 0.7,
  },
  {
    name: 'ten',
    title: '10 features',
    what: 'the kernel with ten features; its share is that of the numbers read in a second',
    target: () => 0.8,
  },
  {
    name: 'plain',
    title: 'plain',
    what: 'one fused TypeScript loop with Math.exp, without the loss',
    target: (n) => (n > 100_000 ? 1.5 : 1.9),
  },
  { name: 'rust', title: 'Rust', what: 'the fused loop in native Rust, without the loss', target: () => 1.2 },
  {
    name: 'tensorflow',
    title: 'tfjs',
    what: 'tfjs-core with tfjs-backend-wasm, float32, without the loss',
    target: (n) => (n > 1000 ? 3 : 10),
  },
  { name: 'reference', title: 'reference', what: 'the reference kernel, with the loss' },
  {
    name: 'ml',
    title: 'ml',
    what: 'ml-logistic-regression, which trains a model for each class, without the loss',
    target: () => 50,
  },
];

/**
 * Those that are told as a share of the kernel: how many numbers they read for each that it reads.
 * @type {Record<string, number>}
 */
const shares = { trainer: 1, ten: 10 / 2 };

/** @param {number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** The benchmark page, built like the real one but outside dist/. */
async function buildPage() {
  const folder = `${root}node_modules/.cache/bench`;
  await build({
    configFile: `${root}vite.config.ts`,
    mode: 'bench',
    root: `${root}bench/page`,
    publicDir: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  });
  return folder;
}

/**
 * Epochs a second of everyone over `n` points, by name: the medians of some rounds, taken in turns.
 * @param {Contestant[]} contestants
 * @param {number} n
 * @param {(name: string, n: number, milliseconds: number) => Promise<number>} train
 */
async function measure(contestants, n, train) {
  /** @type {Record<string, number[]>} */
  const speeds = Object.fromEntries(contestants.map(({ name }) => [name, []]));
  // Round −1 warms up. There and back, so that nobody always has the same one's garbage to wait for.
  for (let round = -1; round < rounds; round++) {
    for (const { name } of round % 2 === 0 ? contestants : contestants.toReversed()) {
      const speed = await train(name, n, milliseconds);
      if (round >= 0) speeds[name].push(speed);
    }
  }
  return Object.fromEntries(Object.entries(speeds).map(([name, values]) => [name, median(values)]));
}

/** @param {number} value */
function short(value) {
  return new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 }).format(value);
}

/** @param {(string | number)[]} cells */
function printRow(cells) {
  console.log(cells.map((cell, column) => String(cell).padStart(column === 0 ? 9 : 12)).join(''));
}

/**
 * The kernel's speed as a multiple of the peer's, or a share of the kernel's numbers a second; with a mark where the
 * target is missed.
 * @param {Contestant} contestant @param {Record<string, number>} speeds @param {number} n
 */
function compare({ name, target }, speeds, n) {
  const own = shares[name];
  const ratio = own ? (own * speeds[name]) / speeds.kernel : speeds.kernel / speeds[name];
  const text = own ? `${Math.round(ratio * 100)} %` : `${ratio.toPrecision(3)}×`;
  const isMissed = target !== undefined && ratio < target(n);
  return { text: isMissed ? `${text} !` : text, isMissed };
}

/** @param {Contestant} contestant @param {number} n */
function describeTarget({ name, target }, n) {
  if (!target) return '–';
  return shares[name] ? `≥ ${target(n) * 100} %` : `≥ ${target(n)}×`;
}

/** @param {Contestant[]} contestants @param {Map<number, Record<string, number>>} results */
function printTables(contestants, results) {
  const peers = contestants.slice(1);
  console.log(`\nEpochs a second, medians of ${rounds} rounds:\n`);
  printRow(['points', ...contestants.map(({ title }) => title)]);
  for (const [n, speeds] of results) {
    printRow([n.toLocaleString('en-US'), ...contestants.map(({ name }) => short(speeds[name]))]);
  }
  console.log(
    '\nPage and ten features in percent of the kernel, and the kernel in multiples of its peers:\n',
  );
  printRow(['points', ...peers.map(({ title }) => title)]);
  let missed = 0;
  for (const [n, speeds] of results) {
    const cells = peers.map((peer) => compare(peer, speeds, n));
    missed += cells.filter(({ isMissed }) => isMissed).length;
    printRow([n.toLocaleString('en-US'), ...cells.map(({ text }) => text)]);
  }
  /** @param {number} n */
  const targets = (n) => peers.map((peer) => describeTarget(peer, n));
  printRow(['≤ 1,000', ...targets(1000)]);
  printRow(['100,000', ...targets(100_000)]);
  printRow(['above', ...targets(1_000_000)]);
  console.log(missed === 0 ? '\nEvery target is met.' : `\n${missed} below target, marked with “!”.`);
}

async function benchSpeeds() {
  const folder = await buildPage();
  const { url, close } = await serve({ folder });
  const rust = await startRust(folder);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArguments });
  try {
    // The policy lets no other worker start than the page's own; the contestants are such.
    const page = await browser.newPage({ bypassCSP: true });
    page.setDefaultTimeout(0);
    page.on('pageerror', (error) => console.error(error.message));
    await page.goto(url);
    await page.waitForFunction('window.bench');
    console.log(`Chromium ${browser.version()} on ${cpus()[0]?.model ?? 'an unknown processor'}`);
    const isWanted = (/** @type {string} */ name) =>
      name === 'kernel' || chosen.length === 0 || chosen.includes(name);
    const contestants = all.filter(({ name }) => isWanted(name) && (rust !== null || name !== 'rust'));
    for (const { title, what } of contestants) console.log(`${title.padStart(9)}  ${what}`);
    console.log(rust ? `${' '.repeat(11)}${rust.version}, -O` : '     Rust  skipped: there is no rustc here');
    /** @type {Map<number, Record<string, number>>} */
    const results = new Map();
    for (const n of sizes) {
      await page.evaluate(`window.bench.prepare(${n})`);
      const speeds = await measure(contestants, n, async (name, count, duration) =>
        name === 'rust' && rust
          ? rust.train(count, duration)
          : Number(await page.evaluate(`window.bench.run('${name}', ${duration})`)),
      );
      results.set(n, speeds);
      console.log(`${n.toLocaleString('en-US')} points measured`);
    }
    printTables(contestants, results);
  } finally {
    rust?.close();
    await browser.close();
    await close();
  }
}

await (chosen[0] === 'frames' ? benchFrames(chosen.slice(1)) : benchSpeeds());
