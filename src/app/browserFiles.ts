import type { Outside } from './files';
import { spawnLoader } from './spawnWorker';

/** Long enough for any browser to have begun the download. */
const keptMilliseconds = 60_000;

/** Files by way of the browser: the page's own server, and downloads. */
export const browserFiles: Outside = {
  spawn: spawnLoader,
  async fetchFile(address) {
    const response = await fetch(new URL(address, document.baseURI));
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.blob();
  },
  save(bytes, name, type) {
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(address), keptMilliseconds);
  },
};
