// npm start: builds the page and serves it. npm start -- --port 8080 asks for a port of your own.
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { root } from './run.mjs';
import { serve } from './serve.mjs';

const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } });

console.log('Building Logit Lab …');
await build({ root, logLevel: 'warn' });
const { url, close } = await serve({ port: Number(values.port) });
console.log(`\n  Logit Lab is ready: ${url}\n  Ctrl-C stops it.\n`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await close();
    process.exit(0);
  });
}
