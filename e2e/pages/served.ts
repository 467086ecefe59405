import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addServiceWorker } from '../../scripts/offline';
import { serve } from '../../scripts/serve.mjs';

/** The build on a server of the test's own, which can be stopped and can get a newer build. */
export async function serveCopy() {
  const folder = await mkdtemp(join(tmpdir(), 'logit-lab-'));
  await cp('dist', folder, { recursive: true });
  const server = await serve({ folder });
  return {
    url: server.url,
    stop: server.close,
    publish: (title: string) => publish(folder, title),
    async end(): Promise<void> {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Makes the build one with this title in which every script has another name, as after a change of them all. */
async function publish(folder: string, title: string): Promise<void> {
  const assets = join(folder, 'assets');
  const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'));
  const hash = createHash('sha256').update(title).digest('hex').slice(0, 8);
  const renamed = new Map(scripts.map((name) => [name, name.replace(/.{8}\.js$/, `${hash}.js`)]));
  const rewrite = (text: string) => {
    let changed = text;
    for (const [before, after] of renamed) changed = changed.replaceAll(before, after);
    return changed;
  };
  for (const [before, after] of renamed) {
    await writeFile(join(assets, before), rewrite(await readFile(join(assets, before), 'utf8')));
    await rename(join(assets, before), join(assets, after));
  }
  const page = join(folder, 'index.html');
  const html = rewrite(await readFile(page, 'utf8'));
  await writeFile(page, html.replace(/<title>.*<\/title>/, `<title>${title}</title>`));
  await addServiceWorker(folder);
}

/** Waits until the page is kept whole, and served from what is kept. */
export async function isKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
}
