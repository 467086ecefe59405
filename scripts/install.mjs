// Runs before start, dev, test, check and bench: installs the packages when they are not those of package-lock.json.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} version */
function isSupported(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

/**
 * @typedef {{ integrity?: string, optional?: boolean, devOptional?: boolean }} Package
 *
 * The packages a lock file names; undefined when there is none.
 * @param {string} path
 * @returns {Record<string, Package> | undefined}
 */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(root + path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** npm writes node_modules/.package-lock.json last, so an interrupted install counts as missing. */
function isInstalled() {
  const wanted = readPackages('package-lock.json') ?? {};
  const present = readPackages('node_modules/.package-lock.json');
  if (!present) return false;
  const isAsWanted = (/** @type {[string, Package]} */ [path, { integrity, optional, devOptional }]) =>
    path === '' || (present[path] ? present[path].integrity === integrity : optional || devOptional);
  return Object.entries(wanted).every(isAsWanted) && Object.keys(present).every((path) => path in wanted);
}

function install() {
  console.log('Installing the packages of package-lock.json (npm ci) …');
  const npm = process.env.npm_execpath;
  const options = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const settings = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...options], settings)
    : spawnSync('npm', options, { ...settings, shell: process.platform === 'win32' });
  return status ?? 1;
}

if (!isSupported(process.versions.node)) {
  console.error(
    `Logit Lab needs Node 20.19 or newer; this is Node ${process.versions.node}. See https://nodejs.org/`,
  );
  process.exitCode = 1;
} else if (!isInstalled()) {
  process.exitCode = install();
  if (process.exitCode) console.error('npm ci failed: the packages could not be installed. See above.');
}
