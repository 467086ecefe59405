import { describe, expect, it, vi } from 'vitest';
import { browserWithLocks, type FakeLocks } from '../bridge/testing/fakeWorker';
import { data, rated, settings, start } from './testing/fixtures';
import { LoopWorker, openClient } from './testing/openClient';

const goal = { kind: 'run', until: 1e6, epochsPerSecond: null } as const;

/** A client whose trainer has shown its first frame and has nothing to do. */
function atRest(locks: FakeLocks | null) {
  const page = openClient((clock) => new LoopWorker(clock, locks));
  page.clock.tick = 0.01;
  page.client.start({ settings, data, parameters: start });
  const pass = (milliseconds: number) => {
    for (let i = 0; i < milliseconds; i += 10) {
      page.clock.pass(10);
      page.client.painted();
    }
  };
  pass(50);
  return { ...page, pass };
}
type Page = ReturnType<typeof atRest>;

function expectOneReplaced({ workers, log, client, pass }: Page): void {
  expect(log.filter((each) => each === 'restart')).toHaveLength(1);
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
  client.pursue({ kind: 'reach', epoch: 20 });
  pass(100);
  expect(client.standing()?.epoch).toBe(20);
}

describe.each([
  ['a goal', (page: Page) => page.client.pursue(goal)],
  ['other settings', (page: Page) => page.client.revise({ settings: rated(2) })],
  ['a new run', (page: Page) => page.client.start({ settings, data, parameters: start })],
])('a worker that has ended without a word while it had nothing to do, before %s,', (_, wish) => {
  it('is replaced at once, and nothing is lost', async () => {
    const page = atRest(browserWithLocks());
    page.workers[0].terminate();
    wish(page);
    await vi.waitFor(() => expect(page.workers).toHaveLength(2));
    page.pass(1000);
    expectOneReplaced(page);
  });

  it('is replaced within ten seconds where the browser has no locks', () => {
    const page = atRest(null);
    page.workers[0].terminate();
    wish(page);
    page.pass(9900);
    expect(page.workers).toHaveLength(1);
    page.pass(1000);
    expectOneReplaced(page);
  });
});

describe('a worker that has ended without a word in the middle of its work', () => {
  it('is replaced at once, without any wish', async () => {
    const page = atRest(browserWithLocks());
    page.client.pursue(goal);
    page.pass(100);
    page.workers[0].terminate();
    await vi.waitFor(() => expect(page.workers).toHaveLength(2));
    page.pass(100);
    expectOneReplaced(page);
  });
});

describe('a worker that lives', () => {
  it.each([
    ['with', browserWithLocks],
    ['without', () => null],
  ])('is left alone, and no other is started, %s locks', async (_, locksOf) => {
    const page = atRest(locksOf());
    page.client.pursue(goal);
    page.pass(3000);
    page.client.pursue({ kind: 'idle' });
    page.pass(3000);
    page.client.pursue(goal);
    page.pass(3000);
    await Promise.resolve();
    expect(page.workers).toHaveLength(1);
    expect(page.log).not.toContain('restart');
  });
});
