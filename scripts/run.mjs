import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of the project, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command of PATH or node_modules/.bin in the root folder, without input.
 * Resolves to its exit code, and to its output unless that is `shown` as it comes.
 * @param {string[]} command
 * @param {{ shown?: boolean, env?: Record<string, string>, timeout?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run([name, ...args], { shown = true, env = {}, timeout } = {}) {
  const path = `${root}node_modules/.bin${delimiter}${process.env.PATH}`;
  const output = shown ? 'inherit' : 'pipe';
  return new Promise((resolve) => {
    const child = spawn(name, args, {
      cwd: root,
      stdio: ['ignore', output, output],
      env: { ...process.env, PATH: path, ...env },
      shell: process.platform === 'win32',
      timeout,
    });
    let text = '';
    const collect = (/** @type {Buffer} */ chunk) => {
      text += chunk;
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: text }));
  });
}
