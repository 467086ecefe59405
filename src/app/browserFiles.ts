import { download } from './download';
import type { Outside } from './files';
import { spawnLoader } from './spawnWorker';

/** Files by way of the browser: the page's own server, and downloads. */
export const browserFiles: Outside = {
  spawn: spawnLoader,
  async fetchFile(address) {
    const response = await fetch(new URL(address, document.baseURI));
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.blob();
  },
  save(content, name, type) {
    download(new Blob([content], { type }), name);
  },
};
