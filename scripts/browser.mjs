import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { attempt, hasApt, installByApt, isRoot } from './apt.mjs';

/** On a machine without fonts a page has no text. */
const fonts = ['fonts-dejavu-core'];

/** How the tests and the benchmark start the browser. */
export const launchArguments = [
  '--disable-gpu',
  '--disable-background-networking',
  ...(isRoot ? ['--no-sandbox'] : []),
];

/**
 * The path of a Chromium that really launches: the one CHROMIUM_PATH names, Chromium's headless shell, an installed Chrome,
 * Chromium or Edge, Playwright's own, one that Playwright downloads, one that apt installs. Rejects with advice when there is none.
 * @returns {Promise<string>}
 */
export async function findBrowser() {
  for (const candidates of [
    namedInEnvironment,
    headlessShell,
    installed,
    playwrightsOwn,
    downloaded,
    installedByApt,
  ]) {
    for (const path of await candidates()) {
      if (existsSync(path) && (await launches(path))) return path;
    }
  }
  throw new Error(
    `No Chromium starts here, and the end-to-end tests need one. Install Google Chrome, Chromium or Microsoft Edge
(on Debian and Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to the program of one, and run this again.`,
  );
}

/** @param {string} executablePath */
async function launches(executablePath) {
  try {
    const browser = await chromium.launch({ executablePath, args: launchArguments, timeout: 30_000 });
    const page = await browser.newPage();
    const answer = await page.evaluate('6 * 7');
    await browser.close();
    return answer === 42;
  } catch (error) {
    console.warn(`${executablePath} does not start: ${String(error).split('\n')[0]}`);
    return false;
  }
}

function namedInEnvironment() {
  const path = process.env.CHROMIUM_PATH;
  if (path && !existsSync(path)) console.warn(`CHROMIUM_PATH names no file: ${path}`);
  return path ? [path] : [];
}

/** Debian's Chromium without windows: the tests take a third less time in it. */
async function headlessShell() {
  const name = 'chromium-headless-shell';
  const places = () => placesInPath([name]).filter((path) => existsSync(path));
  if (places().length === 0 && hasApt) await installByApt([name, ...fonts]);
  return places();
}

function installed() {
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const windowsRoots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
  const windowsPrograms = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
  return [
    ...placesInPath(names),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...windowsRoots.flatMap((folder) => (folder ? windowsPrograms.map((name) => join(folder, name)) : [])),
  ];
}

/**
 * Every place of PATH where a program of one of these names could be.
 * @param {string[]} names
 */
export function placesInPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function playwrightsOwn() {
  return [chromium.executablePath()];
}

async function downloaded() {
  console.log('No browser found: Playwright downloads one …');
  await attempt(['playwright', 'install', 'chromium']);
  return playwrightsOwn();
}

/** On Debian the distribution's Chromium; where Playwright's own is there, the libraries that it lacks. */
async function installedByApt() {
  if (!hasApt) return [];
  console.log('No browser starts yet: installing one with apt-get …');
  if (existsSync(chromium.executablePath())) await attempt(['playwright', 'install-deps', 'chromium']);
  else await installByApt(['chromium', ...fonts]);
  return [...playwrightsOwn(), '/usr/bin/chromium'];
}
