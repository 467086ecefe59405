// Chromium as it was, from npm: the oldest that the page works in (scripts/target.ts), and one from the time between.
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium } from '@playwright/test';
import { attempt } from '../apt.mjs';
import { launchArguments } from '../browser.mjs';

/** Versions of the npm package, which begin with Chromium's own. */
const versions = ['109.0.6', '119.0.2'];

/** They come from a package for servers without a display, and start without the helper that is not in it. */
export const oldArguments = [...launchArguments, '--no-sandbox', '--no-zygote'];

/** Beside the project, as it is too large for everybody's node_modules, and there once for all. */
const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'logit-lab');

/** @param {string} executablePath */
export function launchOldChromium(executablePath) {
  return chromium.launch({ executablePath, args: oldArguments, timeout: 60_000 });
}

/**
 * The old ones that really launch here, by name, fetched from npm where they are not there yet. Says so of one that cannot be
 * had.
 * @returns {Promise<Record<string, string>>}
 */
export async function findOldChromiums() {
  /** @type {Record<string, string>} */
  const found = {};
  for (const version of versions) {
    const [major] = version.split('.');
    try {
      found[`Chromium ${major}`] = await findOne(version, major);
      console.log(`Chromium ${major}`);
    } catch (error) {
      console.warn(`Chromium ${major} is NOT TESTED: ${String(error).split('\n')[0]}`);
    }
  }
  return found;
}

/**
 * @param {string} version
 * @param {string} major
 */
async function findOne(version, major) {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('there is none for this system');
  const path = join(cache, `chromium-${version}`);
  if (!existsSync(path)) await fetchTo(path, version);
  const browser = await launchOldChromium(path);
  const isIt = browser.version().startsWith(`${major}.`);
  await browser.close();
  if (!isIt) throw new Error(`${path} is another version`);
  return path;
}

/**
 * @param {string} path
 * @param {string} version
 */
async function fetchTo(path, version) {
  console.log(`Fetching Chromium ${version} from npm …`);
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(tmpdir(), 'logit-lab-'));
  try {
    const name = `@sparticuz/chromium@${version}`;
    const install = [
      'npm',
      'install',
      '--prefix',
      folder,
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      name,
    ];
    if (!(await attempt(install))) throw new Error('npm has not brought it');
    const packed = join(folder, 'node_modules/@sparticuz/chromium/bin/chromium.br');
    // Unpacked beside it and moved: whatever has its name is whole.
    const unpacked = `${path}.${process.pid}`;
    await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(unpacked));
    await chmod(unpacked, 0o755);
    await rename(unpacked, path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
