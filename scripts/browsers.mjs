// npm run test:browsers: the same bytes from training in Chromium, today’s and those of 2023, Firefox and WebKit; a visit in
// WebKit; end-to-end tests in Firefox and the old Chromiums. A browser that cannot be had is left out, and said so. --no-build
// takes what is built as it stands. --all runs every end-to-end test in Firefox, not only those of points, training and files.
// The last line is "N passed, N failed".
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser, launchArguments } from './browser.mjs';
import { differences, trainAll } from './browsers/bytes.mjs';
import { findFirefox, hasWebKit, launchFirefox } from './browsers/find.mjs';
import { findOldChromiums, launchOldChromium } from './browsers/oldChromium.mjs';
import { tour } from './browsers/tour.mjs';
import { playwrightHost } from './browsers/visitors.mjs';
import { webKitHost, webKitVisitor } from './browsers/webKitVisitor.mjs';
import { buildAll } from './build.mjs';
import { root, run } from './run.mjs';
import { serve } from './serve.mjs';

const { values } = parseArgs({
  options: { 'no-build': { type: 'boolean', default: false }, all: { type: 'boolean', default: false } },
});
let passed = 0;
let failed = 0;

/**
 * @param {string} name
 * @param {() => unknown} work
 * @returns {Promise<boolean>}
 */
async function test(name, work) {
  const started = performance.now();
  try {
    await work();
    passed++;
    console.log(`✓ ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    return true;
  } catch (error) {
    failed++;
    console.error(`✗ ${name}\n  ${error instanceof Error ? error.message : error}`);
    return false;
  }
}

/** @param {string} name */
function title(name) {
  console.log(`\n=== ${name} ===`);
}

async function build() {
  const isBuilt = ['dist/index.html', 'dist-single/logit-lab.html'].every((page) =>
    existsSync(join(root, page)),
  );
  if (values['no-build'] && isBuilt) return;
  if (!(await buildAll())) throw new Error('The page could not be built.');
}

/**
 * @param {string} url
 * @param {string} executablePath
 * @param {string | undefined} firefox
 * @param {boolean} isWebKitHere
 * @param {Record<string, string>} oldChromiums
 */
async function compareBytes(url, executablePath, firefox, isWebKitHere, oldChromiums) {
  const oldHosts = Object.entries(oldChromiums).map(([name, path]) => [
    name,
    async () => playwrightHost(await launchOldChromium(path)),
  ]);
  const hosts = {
    Chromium: async () => playwrightHost(await chromium.launch({ executablePath, args: launchArguments })),
    ...(firefox ? { Firefox: async () => playwrightHost(await launchFirefox(firefox)) } : {}),
    ...(isWebKitHere ? { WebKit: async () => webKitHost() } : {}),
    ...Object.fromEntries(oldHosts),
  };
  /** @type {Map<string, Awaited<ReturnType<typeof trainAll>>>} */
  const results = new Map();
  const visits = Object.entries(hosts).map(([browser, open]) =>
    test(`${browser} trains with every setting`, async () => {
      const host = await open();
      try {
        results.set(browser, await trainAll(host, url));
      } finally {
        await host.leave();
      }
    }),
  );
  await Promise.all(visits);
  const [first, ...others] = Object.keys(hosts).filter((browser) => results.has(browser));
  for (const browser of others) {
    for (const [setting, numbers] of results.get(first) ?? []) {
      await test(`${browser} and ${first} agree to the last bit: ${setting}`, () => {
        const found = differences(results.get(browser)?.get(setting) ?? {}, numbers);
        if (found.length > 0) throw new Error(found.join('\n  '));
      });
    }
  }
}

/** @param {string} url */
async function tourWebKit(url) {
  title('A visit in WebKit');
  const visitor = await webKitVisitor();
  try {
    for (const { name, walk } of tour) {
      if (!(await test(`WebKit ${name}`, () => walk(visitor, url)))) return;
    }
  } finally {
    await visitor.close();
  }
}

/**
 * @param {string} project
 * @param {Record<string, string>} projectEnv
 */
async function testEndToEnd(project, projectEnv) {
  title(`End-to-end tests in ${project}`);
  const folder = await mkdtemp(join(tmpdir(), 'logit-lab-'));
  const report = join(folder, 'report.json');
  const env = { ...projectEnv, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const { code } = await run(['playwright', 'test', '--project', project], { env });
  const { stats } = JSON.parse(await readFile(report, 'utf8'));
  await rm(folder, { recursive: true, force: true });
  passed += stats.expected;
  failed += stats.unexpected + stats.flaky;
  if (code !== 0 && stats.unexpected + stats.flaky === 0) throw new Error('Playwright failed.');
}

async function testAll() {
  title('Browsers');
  const executablePath = await findBrowser();
  process.env.LAUNCHED_CHROMIUM = executablePath;
  const firefox = await findFirefox();
  const isWebKitHere = await hasWebKit();
  const oldChromiums = await findOldChromiums();
  console.log(executablePath);
  console.log(firefox ?? 'Firefox is left out: none starts here, and apt-get cannot bring one.');
  console.log(
    isWebKitHere
      ? 'WebKit'
      : 'WebKit is left out: WebKitWebDriver and xvfb-run are not here, and apt-get cannot bring them.',
  );
  await build();
  const { url, close } = await serve();
  try {
    title('The same bytes everywhere');
    await compareBytes(url, executablePath, firefox, isWebKitHere, oldChromiums);
    if (isWebKitHere) await tourWebKit(url);
  } finally {
    await close();
  }
  const specs = values.all ? 'all' : 'some';
  if (firefox) await testEndToEnd('firefox', { LAUNCHED_FIREFOX: firefox, FIREFOX_SPECS: specs });
  for (const [name, path] of Object.entries(oldChromiums)) {
    await testEndToEnd(name, { LAUNCHED_OLD_CHROMIUMS: JSON.stringify({ [name]: path }) });
  }
}

try {
  await testAll();
} catch (error) {
  failed++;
  console.error(error);
}
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
