import { defineConfig } from '@playwright/test';
import { findBrowser, launchArguments } from './scripts/browser.mjs';
import { oldArguments } from './scripts/browsers/oldChromium.mjs';

// Every test process reads this file again; what the first one found out reaches the others through the environment.
process.env.LAUNCHED_CHROMIUM ??= await findBrowser();
const firefox = process.env.LAUNCHED_FIREFOX;
/** Chromiums of former years, by name. */
const oldChromiums: Record<string, string> = JSON.parse(process.env.LAUNCHED_OLD_CHROMIUMS ?? '{}');

/** The specs that run in Firefox too: all where that is asked for, else those of points, training, files and layout. */
const firefoxSpecs =
  process.env.FIREFOX_SPECS === 'all'
    ? /\.spec\.ts$/
    : /(plane|training|import|keep|resume|single|layout|present|enlarge)\.spec\.ts$/;

export default defineConfig({
  testDir: 'e2e',
  // Those of e2e/thorough take two thirds of the time: `npm test` leaves them out, `npm test -- --all` does not.
  testIgnore: process.env.E2E === 'everyday' ? '**/thorough/**' : [],
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  // Tests wait for facts: these limits end what hangs, and are far above what a busy machine takes.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/report.json' }]],
  use: {
    ...(process.env.SERVED_AT ? { baseURL: process.env.SERVED_AT } : {}),
    locale: 'en-US',
    // Keeping the page for visits without a network would be repeated for every test; e2e/thorough/offline.spec.ts is about it.
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
    trace: 'off',
    screenshot: 'only-on-failure',
    video: 'off',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: { executablePath: process.env.LAUNCHED_CHROMIUM, args: launchArguments },
      },
    },
    // Where `npm run test:browsers` has found them: what older browsers have fallbacks for, files and links.
    ...Object.entries(oldChromiums).map(([name, executablePath]) => ({
      name,
      testMatch: /(oldBrowsers|lazy|import|share)\.spec\.ts$/,
      grepInvert: /@chromium|@once/,
      use: { browserName: 'chromium' as const, launchOptions: { executablePath, args: oldArguments } },
    })),
    // Where `npm run test:browsers` has found one: what a person does with points, training and files. Left out: what only
    // Chromium can be told to do, and what every browser would answer alike.
    ...(firefox
      ? [
          {
            name: 'firefox',
            testMatch: firefoxSpecs,
            grepInvert: /@chromium|@once/,
            use: {
              browserName: 'firefox' as const,
              channel: 'moz-firefox',
              launchOptions: { executablePath: firefox },
            },
          },
        ]
      : []),
  ],
  // The production build as it stands in dist/ (and dist-single/): `npm run e2e` and `npm test` build it first.
  webServer: {
    command: 'node scripts/serve.mjs --port 0',
    wait: { stdout: /(?<served_at>http:\S+)/ },
    reuseExistingServer: false,
    timeout: 15_000,
  },
});
