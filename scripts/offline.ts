import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Build } from '../src/offline/offline.ts';
import { bundleScript } from './bundleScript.ts';

const name = 'serviceWorker.js';
const source = fileURLToPath(new URL('../src/offline/worker.ts', import.meta.url));

/** Adds the service worker to a build, last of all, as it knows every other file. */
export function offline(): Plugin {
  let folder = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    writeBundle: { order: 'post', sequential: true, handler: () => addServiceWorker(folder) },
  };
}

/** Writes the service worker that keeps what is in this folder. */
export async function addServiceWorker(folder: string): Promise<void> {
  const build = await describeBuild(folder);
  await writeFile(join(folder, name), await bundleScript(source, { BUILD: JSON.stringify(build) }));
}

async function describeBuild(folder: string): Promise<Build> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name !== name)
    .map((entry) => join(entry.parentPath, entry.name));
  const files: Record<string, string> = {};
  for (const path of paths.sort()) {
    const address = path.slice(folder.length + 1).replaceAll(sep, '/');
    files[address === 'index.html' ? '' : address] = address.startsWith('assets/')
      ? ''
      : await integrityOf(path);
  }
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  return { version, files };
}

async function integrityOf(path: string): Promise<string> {
  return `sha256-${createHash('sha256')
    .update(await readFile(path))
    .digest('base64')}`;
}
