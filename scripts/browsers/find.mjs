import { existsSync } from 'node:fs';
import { firefox } from '@playwright/test';
import { hasApt, installByApt } from '../apt.mjs';
import { placesInPath } from '../browser.mjs';

/** How Playwright starts a Firefox that is not its own build. */
const channel = 'moz-firefox';

/** @param {string} executablePath */
export function launchFirefox(executablePath) {
  return firefox.launch({ channel, executablePath, timeout: 60_000 });
}

/**
 * The path of a Firefox that really launches: the one FIREFOX_PATH names, an installed one, one that apt installs.
 * Undefined where there is none.
 * @returns {Promise<string | undefined>}
 */
export async function findFirefox() {
  for (const candidates of [installedFirefox, firefoxByApt]) {
    for (const path of (await candidates()).filter((candidate) => existsSync(candidate))) {
      if (await launches(path)) return path;
    }
  }
  return undefined;
}

function installedFirefox() {
  return [
    process.env.FIREFOX_PATH ?? '',
    ...placesInPath(['firefox-esr', 'firefox']),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ];
}

async function firefoxByApt() {
  if (!hasApt) return [];
  console.log('Installing Firefox with apt-get …');
  await installByApt(['firefox-esr']);
  return ['/usr/bin/firefox-esr'];
}

/** @param {string} path */
async function launches(path) {
  try {
    const browser = await launchFirefox(path);
    await browser.close();
    return true;
  } catch (error) {
    console.warn(`${path} does not start: ${String(error).split('\n')[0]}`);
    return false;
  }
}

/**
 * Whether WebKit's driver is here with a display that needs no screen; apt installs both.
 * @returns {Promise<boolean>}
 */
export async function hasWebKit() {
  if (hasPrograms()) return true;
  if (!hasApt) return false;
  console.log('Installing WebKit with apt-get …');
  await installByApt(['webkit2gtk-driver', 'xvfb', 'xauth']);
  return hasPrograms();
}

function hasPrograms() {
  return ['WebKitWebDriver', 'xvfb-run', 'xauth'].every((name) => placesInPath([name]).some(existsSync));
}
