import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPort } from './port';
import { FakeClock } from './testing/fakeClock';
import { browserWithLocks, FakeWorker } from './testing/fakeWorker';

type TestWorker = FakeWorker<string, string>;

/** A port with its workers, and what it has delivered. */
function open(spawn: () => TestWorker = () => new FakeWorker()) {
  const clock = new FakeClock();
  const workers: TestWorker[] = [];
  const log: string[] = [];
  const port = createPort<string, string>({
    spawn() {
      const worker = spawn();
      workers.push(worker);
      return worker;
    },
    clock,
    onMessage: (reply) => log.push(reply),
    onCrash: (reason) => log.push(`crash: it ${reason}`),
  });
  return { port, clock, workers, log };
}

/** Lets what was promised come true. */
async function settle(): Promise<void> {
  for (let i = 0; i < 5; i++) await Promise.resolve();
}

describe('a port', () => {
  it('tells its worker what it is given, with the buffers that change hands, and delivers the replies', () => {
    const { port, workers, log } = open();
    const buffer = new ArrayBuffer(8);
    expect([port.isOpen(), port.post('nobody')]).toEqual([false, false]);
    expect([port.spawn(), port.isOpen(), port.post('one'), port.post('two', [buffer])]).not.toContain(false);
    workers[0].say('reply');
    expect(workers[0]).toMatchObject({ received: ['one', 'two'], transferred: [buffer] });
    expect(log).toEqual(['reply']);
  });

  it.each<[string, (page: ReturnType<typeof open>) => void]>([
    ['broke down (out of memory)', ({ workers }) => workers[0].crash()],
    ['broke down (no reason given)', ({ workers }) => workers[0].crash('')],
    ['sent a message that could not be read', ({ workers }) => workers[0].sendUnreadable()],
    [
      'does not answer',
      ({ port, clock }) => {
        port.expectAnswer(true);
        clock.pass(10_001);
      },
    ],
    [
      'could not be told (too large)',
      ({ port, workers }) => {
        workers[0].postMessage = () => {
          throw new Error('too large');
        };
        expect(port.post('much')).toBe(false);
      },
    ],
  ])('tells once that a worker %s, and ends it', (reason, fail) => {
    const page = open();
    page.port.spawn();
    fail(page);
    page.workers[0].crash();
    expect(page.log).toEqual([`crash: it ${reason}`]);
    expect([page.workers[0].isTerminated, page.port.isOpen(), page.clock.pending]).toEqual([true, false, 0]);
  });

  it('tells that a worker could not be started', () => {
    const { port, log } = open(() => {
      throw new Error('no workers here');
    });
    expect([port.spawn(), port.isOpen()]).toEqual([false, false]);
    expect(log).toEqual(['crash: it could not be started (no workers here)']);
  });

  it('tells that a worker has ended without a word, and waits for no lock of one that it has ended itself', async () => {
    const locks = browserWithLocks();
    const { port, workers, log } = open();
    for (const i of [0, 1]) {
      port.spawn();
      workers[i].hold(locks);
    }
    await settle();
    expect([workers[0].isTerminated, locks.waits, log]).toEqual([true, 1, []]);
    workers[1].terminate();
    await settle();
    expect(log).toEqual(['crash: it ended without a word']);
    port.spawn();
    workers[2].hold(locks);
    port.terminate();
    await settle();
    expect([locks.waits, log.length]).toEqual([0, 1]);
  });

  it('leaves a worker alone that is silent for an hour and lives', async () => {
    const locks = browserWithLocks();
    const { port, workers, clock, log } = open();
    port.spawn();
    workers[0].hold(locks);
    port.post('a long job');
    clock.pass(3_600_000);
    await settle();
    expect([port.isOpen(), log]).toEqual([true, []]);
  });

  it('takes a worker for dead that holds its lock and is silent while an answer is due', async () => {
    const locks = browserWithLocks();
    const { port, workers, clock, log } = open();
    port.spawn();
    port.expectAnswer(true);
    workers[0].hold(locks);
    clock.pass(10_001);
    await settle();
    expect(log).toEqual(['crash: it does not answer']);
    port.spawn();
    port.expectAnswer(true);
    workers[1].say('reply');
    clock.pass(60_000);
    expect(log.slice(1)).toEqual(['reply']);
  });

  it('delivers nothing of a worker that it has ended, nothing after a crash, and one crash for each worker', async () => {
    const step = fc.constantFrom(
      'spawn',
      'hold',
      'say',
      'crash',
      'garble',
      'end',
      'expect',
      'wait',
      'terminate',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(step, fc.nat(3)), { maxLength: 40 }), async (steps) => {
        const locks = browserWithLocks();
        const { port, workers, clock, log } = open();
        /** Workers that the port must not know any more. */
        const gone = new Set<TestWorker>();
        for (const [each, which] of steps) {
          const worker = workers[workers.length - 1 - which];
          const [before, wasOpen] = [log.length, port.isOpen()];
          const isPresent = wasOpen && worker === workers.at(-1);
          if (each === 'spawn') port.spawn();
          else if (each === 'expect') port.expectAnswer(true);
          else if (each === 'wait') clock.pass(10_001);
          else if (each === 'terminate') port.terminate();
          else if (each === 'hold') worker?.hold(locks);
          else if (each === 'say') worker?.say('reply');
          else if (each === 'crash') worker?.crash();
          else if (each === 'garble') worker?.sendUnreadable();
          else worker?.terminate();
          await settle();
          const isOfWorker = ['say', 'crash', 'garble', 'end', 'hold'].includes(each);
          if (isOfWorker && !isPresent) expect(log).toHaveLength(before);
          expect(log.length - before).toBeLessThanOrEqual(1);
          if (log.length > before && log.at(-1) !== 'reply') gone.add(workers[workers.length - 1]);
          if (port.isOpen()) expect(gone).not.toContain(workers.at(-1));
          for (const older of workers.slice(0, -1)) expect(older.isTerminated).toBe(true);
        }
        const crashes = log.filter((each) => each !== 'reply').length;
        expect(crashes).toBe(gone.size);
      }),
    );
  });
});
