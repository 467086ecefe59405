import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root, run } from '../scripts/run.mjs';

/**
 * Compiles native/plain.rs with rustc -O and starts it; null where there is no rustc. `train` lets it train for so
 * many milliseconds on `n` points and gives epochs a second.
 * @param {string} folder where the program goes
 */
export async function startRust(folder) {
  const program = `${folder}/plain${process.platform === 'win32' ? '.exe' : ''}`;
  const { version } = await compile(program);
  if (version === null) return null;
  const child = spawn(program, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    version,
    /** @param {number} n @param {number} milliseconds */
    async train(n, milliseconds) {
      child.stdin.write(`${n} ${milliseconds}\n`);
      return Number((await lines.next()).value);
    },
    close: () => child.stdin.end(),
  };
}

/** @param {string} program @returns {Promise<{ version: string | null }>} */
async function compile(program) {
  const source = `${root}bench/native/plain.rs`;
  try {
    const { code } = await run(['rustc', '-O', '-o', program, source], { shown: false });
    if (code !== 0) return { version: null };
    return { version: (await run(['rustc', '--version'], { shown: false })).output.trim() };
  } catch {
    return { version: null };
  }
}
