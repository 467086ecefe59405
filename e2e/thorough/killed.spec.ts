import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { launchArguments } from '../../scripts/browser.mjs';
import { Lab } from '../pages/lab';
import { expect, test as plainTest } from '../pages/test';

interface Browser {
  readonly lab: Lab;
  /** Ends all of its processes at once: none of them can save anything any more. */
  kill(): Promise<void>;
}

/** A browser of its own with a profile that outlives it, as Playwright's do not. */
async function openBrowser(profile: string, address: string): Promise<Browser> {
  const owned = ['--headless', '--no-first-run', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const program = spawn(process.env.LAUNCHED_CHROMIUM ?? '', [...launchArguments, ...owned, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = () => end(program);
  try {
    const browser = await chromium.connectOverCDP(await addressOf(program));
    const lab = new Lab(await browser.contexts()[0].newPage());
    await lab.page.setViewportSize({ width: 1440, height: 900 });
    await lab.page.goto(address);
    await expect(lab.readout('epoch')).toHaveAttribute('data-value', /\d/);
    await lab.settled();
    return { lab, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** The address at which a browser takes commands. */
async function addressOf({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('the browser is mute');
  for await (const line of createInterface(stderr)) {
    const [, address] = /DevTools listening on (ws:\S+)/.exec(line) ?? [];
    // Its later output is of no interest, but must have room.
    stderr.resume();
    if (address) return address;
  }
  throw new Error('the browser did not start');
}

async function end(program: ChildProcess): Promise<void> {
  const isGone = new Promise((resolve) => program.once('close', resolve));
  process.kill(-(program.pid ?? 0), 'SIGKILL');
  await isGone;
}

const test = plainTest.extend<{ visit: () => Promise<Browser> }>({
  visit: async ({ baseURL }, use, info) => {
    const profile = info.outputPath('profile');
    const open: Browser[] = [];
    await use(async () => {
      const browser = await openBrowser(profile, new URL('./', baseURL).href);
      open.push(browser);
      return {
        ...browser,
        kill() {
          open.splice(open.indexOf(browser), 1);
          return browser.kill();
        },
      };
    });
    for (const { kill } of open) await kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  },
});

// Up to four browsers, each as slow to start as the machine is busy.
test.setTimeout(180_000);

const points = (lab: Lab) => lab.readout('points');

/**
 * Here time itself is what is asked about: so many milliseconds of the page's own, and for a store to another database, which
 * are longer on a busy machine.
 */
function pass({ page }: Lab, milliseconds: number): Promise<void> {
  return page.evaluate(async (total) => {
    for (let at = 0; at < total; at += 100) await new Promise((resolve) => setTimeout(resolve, 100));
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open('another', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('times');
      opening.onsuccess = () => {
        const writing = opening.result.transaction('times', 'readwrite', { durability: 'strict' });
        writing.objectStore('times').put(total, total);
        writing.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
  }, milliseconds);
}

test('keeps what was changed a second before the browser was killed, and half a second after a first edit @chromium', async ({
  visit,
}) => {
  const first = await visit();
  await first.lab.click(-1.05, -1.05);
  await expect(points(first.lab)).toHaveAttribute('data-value', '101');
  await pass(first.lab, 500);
  await first.kill();

  const second = await visit();
  await expect(points(second.lab)).toHaveAttribute('data-value', '101');
  await second.lab.set('Learning rate', 0.25);
  await pass(second.lab, 1200);
  await second.kill();

  const third = await visit();
  await expect(third.lab.field('Learning rate')).toHaveValue('0.25');
  await third.lab.click(1.05, -1.05);
  await expect(points(third.lab)).toHaveAttribute('data-value', '102');
  await pass(third.lab, 3000);
  await third.kill();

  const fourth = await visit();
  await expect(points(fourth.lab)).toHaveAttribute('data-value', '102');
});

for (const milliseconds of [1200, 3000]) {
  test(`keeps what was changed while training ${milliseconds} ms before the browser was killed @chromium`, async ({
    visit,
  }) => {
    const { lab, kill } = await visit();
    await lab.set('Epochs', 1_000_000);
    await lab.set('Speed', 50);
    await lab.train.click();
    await expect.poll(() => lab.now.value('epoch')).toBeGreaterThan(10);
    await lab.now.click(-1.05, -1.05);
    await expect(points(lab)).toHaveAttribute('data-value', '101');
    await lab.set('Learning rate', 0.25);
    await pass(lab, milliseconds);
    await lab.hasState('training');
    await kill();

    const next = await visit();
    await next.lab.hasState('paused');
    expect(await next.lab.value('epoch')).toBeGreaterThan(10);
    await expect(points(next.lab)).toHaveAttribute('data-value', '101');
    await expect(next.lab.field('Learning rate')).toHaveValue('0.25');
  });
}
