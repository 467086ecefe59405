import { existsSync } from 'node:fs';
import { run } from './run.mjs';

export const isRoot = process.getuid?.() === 0;

/** True if packages of the distribution can be installed here. */
export const hasApt = isRoot && existsSync('/usr/bin/apt-get');

const apt = ['apt-get', '-o', 'DPkg::Lock::Timeout=300'];

/**
 * Installs packages of the distribution; says so where that fails.
 * @param {string[]} packages
 */
export async function installByApt(packages) {
  await attempt([...apt, 'update']);
  return attempt([...apt, 'install', '-y', '--no-install-recommends', ...packages]);
}

/**
 * Runs a command in silence, and shows the end of what it said when it fails.
 * @param {string[]} command
 */
export async function attempt(command) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const { code, output } = await run(command, { shown: false, env, timeout: 600_000 });
  const lastLines = output.trim().split('\n').slice(-5).join('\n');
  if (code !== 0) console.warn(`${command.join(' ')} failed:\n${lastLines}`);
  return code === 0;
}
