// Serves dist/ on loopback: node scripts/serve.mjs [--port 4173] [--base /some/path/]
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const host = '127.0.0.1';

/** @type {Record<string, string>} */
const mediaTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * Serves the files of `folder` under `base` (nothing outside it) at `port`, or at a free one when that is taken or 0.
 * @param {{ folder?: string, port?: number, base?: string }} [options]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ folder = distFolder(), port = 0, base = '/' } = {}) {
  const server = createServer((request, response) => void answer(folder, base, request, response));
  await listen(server, port).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return listen(server, 0);
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://${host}:${address.port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function distFolder() {
  return fileURLToPath(new URL('../dist', import.meta.url));
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<void>}
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/**
 * @param {string} folder
 * @param {string} base
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(folder, base, request, response) {
  const path = requestedPath(request.url ?? '/', base);
  const file = path === undefined ? undefined : join(folder, path);
  const found = file ? await stat(file).catch(() => undefined) : undefined;
  if (!(file && found?.isFile()) || (request.method !== 'GET' && request.method !== 'HEAD')) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(200, {
    'Content-Type': mediaTypes[extname(file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': file.endsWith('.html') ? 'no-store' : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/**
 * The file an address asks for, relative to the served folder; undefined outside `base` or for a malformed address.
 * @param {string} address
 * @param {string} base
 */
function requestedPath(address, base) {
  try {
    // The URL parser has taken out every `..` by now, but an encoded slash or backslash can bring one back.
    const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
    if (!path.startsWith(base) || /\0|\\|(^|\/)\.\.(\/|$)/.test(path)) return undefined;
    const inside = path.slice(base.length);
    return inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  } catch {
    return undefined;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const options = /** @type {const} */ ({
    port: { type: 'string', default: '4173' },
    base: { type: 'string', default: '/' },
  });
  const { port, base } = parseArgs({ options }).values;
  const { url } = await serve({ port: Number(port), base });
  console.log(`Serving dist/ at ${url}`);
}
