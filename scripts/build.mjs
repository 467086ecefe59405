// Builds what the end-to-end tests open, side by side: the page in dist/, the single file in dist-single/, and the page in a
// language that nobody speaks in dist-pseudo/.
import { pathToFileURL } from 'node:url';
import { run } from './run.mjs';

const builds = [
  ['vite', 'build'],
  ['vite', 'build', '--config', 'vite.single.config.ts'],
  ['vite', 'build', '--mode', 'pseudo'],
];

/** True if all succeeded; their output is shown if not. */
export async function buildAll() {
  const results = await Promise.all(builds.map((command) => run(command, { shown: false })));
  for (const { code, output } of results) if (code !== 0) console.error(output.trim());
  return results.every(({ code }) => code === 0);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = (await buildAll()) ? 0 : 1;
