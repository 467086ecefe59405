import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { allowed } from './allowed.ts';
import { usesOfScript } from './script.ts';
import { tooNewInStyle } from './style.ts';

/** Fails a build whose scripts or style sheets use what one of the oldest browsers (`target.ts`) lacks, without a fallback. */
export function compatibility(): Plugin {
  let folder = '';
  return {
    name: 'compatibility',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: async () => {
        const faults = faultsOf(usesIn(await readCode(folder)));
        if (faults.length > 0) throw new Error(faults.join('\n'));
      },
    },
  };
}

async function readCode(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(folder, { recursive: true }))
    .filter((name) => /\.(js|css)$/.test(name))
    .sort();
  const codes = files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const);
  return Object.fromEntries(await Promise.all(codes));
}

/**
 * What is too new in files of a build, each with the first file that it is in. A member or a global that has the name of a
 * property which one of the files makes is taken as that property.
 */
export function usesIn(files: Readonly<Record<string, string>>): Map<string, string> {
  const uses = new Map<string, string>();
  const own = new Set<string>();
  for (const [file, code] of Object.entries(files)) {
    const found = file.endsWith('.js')
      ? usesOfScript(code)
      : { tooNew: tooNewInStyle(code), own: new Set<string>() };
    for (const feature of found.tooNew) if (!uses.has(feature)) uses.set(feature, file);
    for (const name of found.own) own.add(name);
  }
  return new Map([...uses].filter(([feature]) => !isOwn(feature, own)));
}

function isOwn(feature: string, own: ReadonlySet<string>): boolean {
  const [, name] = /^(?:member|global) (.+)$/.exec(feature) ?? [];
  return name !== undefined && own.has(name);
}

/** The features in use without a fallback in `allowed.ts`. */
export function faultsOf(uses: ReadonlyMap<string, string>): string[] {
  const fallbacks = new Set(Object.values(allowed).flat());
  return [...uses]
    .filter(([feature]) => !fallbacks.has(feature))
    .map(([feature, file]) => `${file}: ${feature} is too new for a browser of scripts/target.ts`);
}
