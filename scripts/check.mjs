// npm run check: format, lint, import rules, types and dead code, side by side.
import { run } from './run.mjs';

const checks = [
  { name: 'format, lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'import rules', command: ['vitest', 'run', 'scripts/layers.test.ts'] },
  { name: 'types', command: ['tsc', '-b'] },
  { name: 'dead code', command: ['knip'] },
];

const results = await Promise.all(
  checks.map(async ({ name, command }) => {
    const started = performance.now();
    const { code, output } = await run(command, { shown: false });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
    return { name, code, output };
  }),
);

for (const { name, code, output } of results) {
  if (code !== 0) console.log(`\n--- ${name} ---\n${output.trim()}`);
}
process.exitCode = results.some(({ code }) => code !== 0) ? 1 : 0;
