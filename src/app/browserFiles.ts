import type { Outside } from '../lab/files/files';
import { fetchFile } from '../ui/gallery/servedFiles';
import { download } from './download';
import { spawnLoader } from './spawnWorker';

/** Files by way of the browser: those of the page itself, and downloads. */
export const browserFiles: Outside = {
  spawn: spawnLoader,
  fetchFile: (address) => fetchFile(address),
  save(content, name, type) {
    download(new Blob([content], { type }), name);
  },
};
