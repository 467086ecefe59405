// npm test: in order, up to the first stage that fails. Of the end-to-end tests those of e2e/ itself; with --all those of
// e2e/thorough too. What was not tested is named at the end.
// The last line is "N passed, N failed".
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './browser.mjs';
import { buildAll } from './build.mjs';
import { missingTools } from './languages.mjs';
import { run } from './run.mjs';

const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } });
const reports = await mkdtemp(join(tmpdir(), 'logit-lab-'));
const unitReport = join(reports, 'unit.json');
const endToEndReport = join(reports, 'end-to-end.json');
let passed = 0;
let failed = 0;

const stages = [
  { name: 'Browser', work: useBrowser },
  {
    name: 'Format, lint, import rules, types, dead code',
    work: () => succeeds(['node', 'scripts/check.mjs']),
  },
  { name: 'Unit tests', work: testUnits },
  { name: 'Build', work: buildAll },
  { name: 'End-to-end tests', work: testEndToEnd },
];

async function useBrowser() {
  process.env.LAUNCHED_CHROMIUM = await findBrowser();
  console.log(process.env.LAUNCHED_CHROMIUM);
  return true;
}

/** @param {string[]} command @param {Record<string, string>} [env] */
async function succeeds(command, env = {}) {
  return (await run(command, { env })).code === 0;
}

async function testUnits() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  const succeeded = await succeeds(['vitest', 'run', '--coverage', ...reporters]);
  const { numPassedTests, numFailedTests } = JSON.parse(await readFile(unitReport, 'utf8'));
  passed += numPassedTests;
  failed += numFailedTests;
  return succeeded;
}

async function testEndToEnd() {
  const succeeded = await succeeds(['playwright', 'test'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: endToEndReport,
    ...(values.all ? {} : { E2E: 'everyday' }),
  });
  const { stats } = JSON.parse(await readFile(endToEndReport, 'utf8'));
  passed += stats.expected + stats.flaky;
  failed += stats.unexpected;
  return succeeded;
}

async function runStages() {
  for (const { name, work } of stages) {
    console.log(`\n=== ${name} ===`);
    const failedBefore = failed;
    const succeeded = await work().catch((error) => {
      console.error(error.message);
      return false;
    });
    if (succeeded) continue;
    if (failed === failedBefore) failed++;
    console.error(`\nStopped: "${name}" failed, see above.`);
    return;
  }
}

/** Programs in other languages and other browsers are tested where they are, and by .ci/run, which installs them. */
function nameWhatIsLeftOut() {
  const missing = missingTools();
  if (missing.length > 0) {
    console.log(
      `NOT TESTED: generated programs that need ${missing.join(', ')} (not here; .ci/run installs them)`,
    );
  }
  if (!values.all) console.log('NOT TESTED: the rarer things in e2e/thorough (npm test -- --all does)');
  console.log('NOT TESTED: Firefox and WebKit (npm run test:browsers does)');
}

await runStages();
nameWhatIsLeftOut();
await rm(reports, { recursive: true, force: true });
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
