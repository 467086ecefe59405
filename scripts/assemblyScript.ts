import { readdir, rename, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';
import type { Plugin } from 'vite';

const folder = fileURLToPath(new URL('../src/kernel/assembly/', import.meta.url));
const compiled = `${folder}kernel.wasm`;

// No relaxed SIMD: its results differ from machine to machine.
const flags = ['-O3', '--converge', '--runtime', 'minimal', '--noAssert', '--enable', 'simd'];

/**
 * Compiles src/kernel/assembly/ to kernel.wasm in the same folder, where `new URL('…', import.meta.url)` finds
 * it: at every build, and before tests and in development whenever a source is newer.
 */
export function assemblyScript(): Plugin {
  let isBuild = false;
  return {
    name: 'assembly-script',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    async buildStart() {
      if (isBuild || (await isStale())) await compile();
    },
    async handleHotUpdate({ file, server }) {
      if (!file.startsWith(folder) || !file.endsWith('.ts')) return;
      await compile();
      server.ws.send({ type: 'full-reload' });
    },
  };
}

async function isStale(): Promise<boolean> {
  const names = await readdir(folder);
  const sources = names.filter((name) => name.endsWith('.ts')).map((name) => folder + name);
  const times = await Promise.all([...sources, fileURLToPath(import.meta.url)].map(timeOfChange));
  return Math.max(...times) > (await timeOfChange(compiled));
}

/** 0 where there is no such file. */
async function timeOfChange(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return 0;
  }
}

async function compile(): Promise<void> {
  // Another process may be reading the old one, or compiling too.
  const unfinished = `kernel.${process.pid}.wasm`;
  const output = ['--baseDir', folder, 'index.ts', '--outFile', unfinished];
  const { error, stderr } = await asc.main([...output, ...flags]);
  if (error) throw new Error(`src/kernel/assembly does not compile: ${error.message}\n${stderr}`);
  await rename(folder + unfinished, compiled);
}
