// What runs the programs that the page writes.
import { spawnSync } from 'node:child_process';
import { hasApt, installByApt } from './apt.mjs';

/**
 * For each tool: commands it may be, arguments that prove it is whole, and the packages of the distribution that bring it.
 * @type {Record<'rustc' | 'python3' | 'Rscript', { commands: string[], proof: string[], packages: string[] }>}
 */
const tools = {
  rustc: { commands: ['rustc'], proof: ['--version'], packages: ['rustc'] },
  python3: {
    // First the distribution's own, which the packages are for.
    commands: ['/usr/bin/python3', 'python3', 'python'],
    proof: ['-c', 'import numpy, sklearn'],
    packages: ['python3-numpy', 'python3-sklearn'],
  },
  Rscript: { commands: ['Rscript'], proof: ['--version'], packages: ['r-base-core'] },
};

/**
 * The command of a tool that works here; undefined where there is none.
 * @param {keyof typeof tools} name
 */
export function findTool(name) {
  const { commands, proof } = tools[name];
  return commands.find((command) => spawnSync(command, proof, { stdio: 'ignore' }).status === 0);
}

/**
 * Installs the tools that are not here, where that is possible, and names those that are still missing.
 * @returns {Promise<string[]>}
 */
export async function provideTools() {
  const missing = missingTools();
  if (missing.length > 0 && hasApt) {
    console.log(`Installing ${missing.join(', ')} with apt-get …`);
    await installByApt(missing.flatMap((name) => tools[name].packages));
  }
  return missingTools();
}

function missingTools() {
  const names = /** @type {(keyof typeof tools)[]} */ (Object.keys(tools));
  return names.filter((name) => !findTool(name));
}
