import { describe, expect, it } from 'vitest';
import { LoopWorker, openClient } from './testing/fakeWorker';
import { data, rated, settings, start } from './testing/fixtures';

const goal = { kind: 'run', until: 1e6, epochsPerSecond: null } as const;

/** A client whose trainer has shown its first frame and has nothing to do. */
function atRest() {
  const page = openClient((clock) => new LoopWorker(clock));
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

describe('a worker that has died without a word while it had nothing to do', () => {
  it.each([
    ['a goal', (page: ReturnType<typeof atRest>) => page.client.pursue(goal)],
    ['other settings', (page: ReturnType<typeof atRest>) => page.client.revise({ settings: rated(2) })],
    [
      'a new run',
      (page: ReturnType<typeof atRest>) => page.client.start({ settings, data, parameters: start }),
    ],
  ])('is replaced within a second of %s, and nothing is lost', (_, wish) => {
    const page = atRest();
    const [first] = page.workers;
    first.isDead = true;
    first.terminate();
    wish(page);
    page.pass(1000);
    expect(page.log.filter((each) => each === 'restart')).toHaveLength(1);
    const [, witness, next, ...others] = page.workers;
    expect([witness.isTerminated, next.isTerminated, others]).toEqual([true, false, []]);
    page.client.pursue({ kind: 'reach', epoch: 20 });
    page.pass(100);
    expect(page.client.standing()?.epoch).toBe(20);
  });
});

describe('a worker that lives', () => {
  it('is left alone, and no other is started', () => {
    const page = atRest();
    page.client.pursue(goal);
    page.pass(3000);
    page.client.pursue({ kind: 'idle' });
    page.pass(3000);
    page.client.pursue(goal);
    page.pass(3000);
    expect(page.workers).toHaveLength(1);
    expect(page.log).not.toContain('restart');
  });
});
