import { expect, test, vi } from 'vitest';
import { serve } from './serve';

/** The worker's side of the browser; `locks` null: it has none. */
function stubWorker(locks: { request: (name: string, hold: () => Promise<void>) => Promise<void> } | null) {
  const posted: unknown[] = [];
  const reported: unknown[] = [];
  let listener = (_: { data: string }) => {};
  vi.stubGlobal('navigator', locks ? { locks } : {});
  vi.stubGlobal('addEventListener', (_: string, task: typeof listener) => {
    listener = task;
  });
  vi.stubGlobal('postMessage', (message: unknown) => posted.push(message));
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
  return { posted, reported, tell: (data: string) => listener({ data }) };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

test('a worker takes the commands in their order, those too that came while it was opened', async () => {
  const { tell, posted } = stubWorker(null);
  const taken: string[] = [];
  serve<string>(async () => {
    await settle();
    return (command) => taken.push(command);
  });
  tell('first');
  tell('second');
  expect(taken).toEqual([]);
  await settle();
  await settle();
  tell('third');
  expect(taken).toEqual(['first', 'second', 'third']);
  expect(posted).toEqual([]);
});

test('a worker begins once it holds its lock and has told of it, and never lets it go', async () => {
  let grant = () => {};
  let isFree = false;
  const { tell, posted } = stubWorker({
    request: (_, hold) =>
      new Promise(() => {
        grant = () => void hold().then(() => (isFree = true));
      }),
  });
  const taken: string[] = [];
  serve<string>(() => (command) => taken.push(command));
  tell('first');
  await settle();
  expect([taken, posted]).toEqual([[], []]);
  grant();
  await settle();
  expect(posted).toEqual([{ heldLock: expect.stringMatching(/^worker .{36}$/) }]);
  expect([taken, isFree]).toEqual([['first'], false]);
});

test('a worker begins without a lock where it is refused one or has waited for half a second', async () => {
  const refused = stubWorker({ request: () => Promise.reject(new Error('not here')) });
  const taken: string[] = [];
  serve<string>(() => (command) => taken.push(command));
  refused.tell('refused');
  await settle();
  expect(taken).toEqual(['refused']);

  vi.useFakeTimers();
  const waiting = stubWorker({ request: () => new Promise(() => {}) });
  serve<string>(() => (command) => taken.push(command));
  waiting.tell('late');
  await vi.advanceTimersByTimeAsync(499);
  expect(taken).toEqual(['refused']);
  await vi.advanceTimersByTimeAsync(1);
  expect(taken).toEqual(['refused', 'late']);
  vi.useRealTimers();
});

test('what a command throws is reported, and so is a worker that cannot be opened', async () => {
  const { tell, reported } = stubWorker(null);
  const taken: string[] = [];
  serve<string>(() => (command) => {
    taken.push(command);
    throw new Error(command);
  });
  tell('early');
  await settle();
  tell('late');
  expect(taken).toEqual(['early', 'late']);
  serve<string>(() => Promise.reject(new Error('no kernel')));
  await settle();
  expect(reported.map(String)).toEqual(['Error: early', 'Error: late', 'Error: no kernel']);
});
