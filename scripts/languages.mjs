// The tools that run the programs that the page writes. node scripts/languages.mjs installs what is missing, where there is apt.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hasApt, installByApt } from './apt.mjs';

/** How long a tool may take to prove that it is whole, in milliseconds; one that takes longer counts as missing. */
const patience = 60_000;

/**
 * For each tool: commands it may be, arguments (and input) that prove it is whole, and the packages of the distribution
 * that bring it.
 * @type {Record<'rustc' | 'python3' | 'Rscript', { commands: string[], proof: string[], input?: string, packages: string[] }>}
 */
const tools = {
  // It must find a linker, too.
  rustc: {
    commands: ['rustc'],
    proof: ['--edition', '2021', '-', '-o', 'proof'],
    input: 'fn main() {}',
    packages: ['rustc'],
  },
  python3: {
    // First the distribution's own, which the packages are for.
    commands: ['/usr/bin/python3', 'python3', 'python'],
    proof: ['-c', 'import numpy, sklearn'],
    packages: ['python3-numpy', 'python3-sklearn'],
  },
  Rscript: { commands: ['Rscript'], proof: ['-e', 'solve(diag(2))'], packages: ['r-base-core'] },
};

const names = /** @type {(keyof typeof tools)[]} */ (Object.keys(tools));

/**
 * The command of a tool that works here; undefined where there is none.
 * @param {keyof typeof tools} name
 */
export function findTool(name) {
  const { commands, proof, input } = tools[name];
  const folder = mkdtempSync(join(tmpdir(), 'logit-lab-tool-'));
  try {
    /** @type {import('node:child_process').SpawnSyncOptions} */
    const options = { cwd: folder, input, stdio: ['pipe', 'ignore', 'ignore'], timeout: patience };
    return commands.find((command) => spawnSync(command, proof, options).status === 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The tools that do not work here, or are not here at all. */
export function missingTools() {
  return names.filter((name) => !findTool(name));
}

/** Installs each missing tool by itself, so that one that cannot be had keeps no other away. */
async function installMissing() {
  for (const name of missingTools()) {
    console.log(`Installing ${name} with apt-get …`);
    await installByApt(tools[name].packages);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (hasApt) await installMissing();
  const missing = missingTools();
  if (missing.length > 0) console.warn(`Not here, and apt-get cannot bring them: ${missing.join(', ')}`);
}
