// The visit in WebKit, with files, links, frames and no network.
import { deepEqual, equal } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serve } from '../serve.mjs';

/** @typedef {import('./webKitVisitor.mjs').WebKitVisitor} Visitor */

const table = 'x1,x2,label\n0.5,0.25,1\n-0.5,0.75,0\n1.5,-2,1\n-0.25,0.5,0\n';

/** Script: hands the page a file of this name and text as its file chooser would. */
const chooseFile = `const [name, text] = arguments;
  const input = document.querySelector('input[type=file]');
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], name, { type: 'text/csv' }));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));`;

/** The text of a file that the browser saves, once it is there whole. @param {string} path @param {number} length */
async function savedText(path, length) {
  const deadline = performance.now() + 20_000;
  while (performance.now() < deadline) {
    const text = await readFile(path, 'utf8').catch(() => '');
    if (text.length >= length) return text;
    await pause(50);
  }
  throw new Error(`Nothing was saved at ${path}.`);
}

/** Script: what stands in the text box under this label. */
const textUnder = `return [...document.querySelectorAll('dialog label')]
  .find((label) => label.firstElementChild.textContent === arguments[0]).querySelector('textarea').value;`;

/** A page of another site: this, at a port of its own. @param {string} html */
async function serveText(html) {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The facts compared when a page is opened elsewhere. @param {Visitor} visitor */
async function model(visitor) {
  const { points, class1, epoch, w1, w2, bias, loss } = await visitor.readouts();
  return { points, class1, epoch, w1, w2, bias, loss };
}

/** Trains to the last epoch. @param {Visitor} visitor @param {number} epochs */
async function trainTo(visitor, epochs) {
  await visitor.press('Train');
  await visitor.reads('epoch', epochs);
  await visitor.sees('[role=status]:is([data-state=finished], [data-state=converged])');
}

/** The text in the box of this name in the Share dialog. @param {Visitor} visitor @param {string} name */
async function shared(visitor, name) {
  await visitor.press('Share');
  await visitor.sees('dialog[open] textarea');
  return visitor.driver.run(textUnder, [name]);
}

/** @type {import('./tour.mjs').Leg[]} */
export const carrying = [
  {
    name: 'imports a file',
    async walk(visitor) {
      await visitor.driver.run(chooseFile, ['mine.csv', table]);
      await visitor.reads('points', 4);
      await visitor.reads('class1', 2);
    },
  },
  {
    name: 'saves the points as a file, byte for byte',
    async walk(visitor) {
      await visitor.press('Export');
      await visitor.click('menuitem', 'Data (CSV)');
      equal(await savedText(join(visitor.driver.home, 'mine.csv'), table.length), table);
    },
  },
  {
    name: 'opens its own link with the same model',
    async walk(visitor) {
      await visitor.set('Epochs', 300);
      await trainTo(visitor, 300);
      const before = await model(visitor);
      const link = await shared(visitor, 'Link');
      await visitor.driver.open('about:blank');
      await visitor.arrive(link);
      await visitor.reads('epoch', 300);
      deepEqual(await model(visitor), before);
    },
  },
  {
    name: 'trains to the same model in a frame of another site',
    async walk(visitor) {
      const before = await visitor.readouts();
      const host = await serveText(
        `<!doctype html><title>A course</title>${await shared(visitor, 'Embed code')}`,
      );
      try {
        await visitor.driver.open(host.url);
        await visitor.driver.enterFrame('[data-readout=epoch][data-value]');
        await visitor.watch();
        await trainTo(visitor, 300);
        const now = await visitor.readouts();
        for (const name of ['points', 'weight-length', 'probe-label']) equal(now[name], before[name]);
      } finally {
        host.close();
      }
    },
  },
  {
    name: 'opens without a network, as it was left, and trains',
    async walk(visitor) {
      const server = await serve();
      try {
        await visitor.arrive(server.url);
        await visitor.stroke([[-1.05, -1.05]]);
        await visitor.reads('points', 101);
        await visitor.driver.wait(`navigator.serviceWorker.ready`);
      } finally {
        await server.close();
      }
      await visitor.driver.open('about:blank');
      await visitor.arrive(server.url);
      await visitor.reads('points', 101);
      await visitor.set('Epochs', 200);
      await trainTo(visitor, 200);
      await visitor.click('tab', 'Metrics');
      await visitor.sees('[data-readout=auc][data-value]');
    },
  },
  {
    // Last of all: the driver never lets the right button go.
    name: 'deletes a point by the menu of a right click',
    async walk(visitor) {
      await visitor.stroke([[1.05, -1.05]]);
      await visitor.reads('points', 102);
      await visitor.stroke([[1.05, -1.05]], { button: 2 });
      await visitor.click('menuitem', 'Delete point');
      await visitor.reads('points', 101);
    },
  },
];
