import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FakeClock } from '../bridge/testing/fakeClock';
import { browserWithLocks, FakeWorker } from '../bridge/testing/fakeWorker';
import { createAnswerer } from './answers';
import { type AnalysisClient, createAnalysisClient } from './client';
import type { AnalysisData, Command, Reply } from './protocol';

const dataOf = (...labels: number[]): AnalysisData => ({
  features: [Float64Array.from(labels, (_, i) => i)],
  labels: Uint8Array.from(labels),
  test: null,
  axes: 1,
  degree: 1,
  isStandardized: false,
});
const data = dataOf(0, 1, 0, 1);
const l1 = 0;
const zero = new Float64Array(2);
const optimum = (l2: number) => ({ kind: 'optimum', l1, l2, weights: null }) as const;
const stability = (parameters: Float64Array, l2: number) =>
  ({ kind: 'stability', parameters, l2, weights: null }) as const;

type AnalysisWorker = FakeWorker<Command, Reply>;

/** A worker that answers when told to work. */
function analysisWorker(): AnalysisWorker {
  const answer = createAnswerer();
  return new FakeWorker((command, say) => {
    const reply = answer(command);
    if (reply) say(reply);
  });
}

/** A client with its workers and its clock. */
function open(spawn: () => AnalysisWorker = analysisWorker) {
  const workers: AnalysisWorker[] = [];
  const clock = new FakeClock();
  const client: AnalysisClient = createAnalysisClient({
    spawn() {
      const worker = spawn();
      workers.push(worker);
      return worker;
    },
    clock,
  });
  return { client, workers, clock };
}

const received = (worker: AnalysisWorker) =>
  worker.received.map((command) => (command.kind === 'ask' ? command.question : command.kind));

/** Lets the page have its turns while points are copied. */
async function copyAll(clock: FakeClock): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await Promise.resolve();
    clock.pass(0);
  }
}

describe('the analysis client', () => {
  it('copies very many points part by part, and drops them for others', async () => {
    const { client, workers, clock } = open();
    const many = { ...data, features: [new Float64Array(150_000)], labels: new Uint8Array(150_000) };
    client.load(many);
    const dropped = client.ask(stability(zero, 0));
    expect(clock.pending).toBe(1);
    expect(workers).toHaveLength(0);
    client.load({ ...many, degree: 2 });
    expect(await dropped).toBeNull();
    const question = client.ask(stability(zero, 0.5));
    await copyAll(clock);
    expect(workers).toHaveLength(1);
    expect(workers[0].received).toMatchObject([
      { kind: 'load', data: { degree: 2 } },
      { kind: 'ask', question: { l2: 0.5 } },
    ]);
    expect(many.features[0]).toHaveLength(150_000);
    client.dispose();
    expect(await question).toBeNull();
  });

  it('spawns at the first question, sends the points once, and resolves to the answers', async () => {
    const { client, workers } = open();
    client.load(dataOf(1));
    client.load(data);
    expect(workers).toHaveLength(0);
    const first = client.ask(optimum(0));
    expect(workers[0].received).toMatchObject([{ kind: 'load', data }, { kind: 'ask' }]);
    workers[0].work();
    expect(await first).toMatchObject({ kind: 'found' });
    const second = client.ask(stability(zero, 0));
    expect(received(workers[0])).toMatchObject([{ kind: 'stability' }]);
    workers[0].work();
    expect(await second).toMatchObject({ limit: expect.any(Number) });
    expect(workers).toHaveLength(1);
  });

  it('keeps one question at a time in flight, stability before the optimum, the latest of each kind', async () => {
    const { client, workers } = open();
    client.load(data);
    const busy = client.ask(stability(zero, 0));
    const old = [client.ask(optimum(1)), client.ask(stability(new Float64Array([1, 1]), 0))];
    const latest = [client.ask(optimum(2)), client.ask(stability(new Float64Array([2, 2]), 0))];
    expect(await Promise.all(old)).toEqual([null, null]);
    expect(received(workers[0])).toMatchObject(['load', { kind: 'stability', parameters: zero }]);
    workers[0].work();
    expect(await busy).not.toBeNull();
    expect(received(workers[0])).toMatchObject([{ kind: 'stability', parameters: new Float64Array([2, 2]) }]);
    workers[0].work();
    expect(received(workers[0])).toMatchObject([{ kind: 'optimum', l2: 2 }]);
    workers[0].work();
    expect(await Promise.all(latest)).toMatchObject([{ kind: 'found' }, { safe: expect.any(Number) }]);
  });

  it('resolves to null at once what other settings or other points have overtaken', async () => {
    const { client, workers, clock } = open();
    client.load(data);
    const optima = [client.ask(optimum(1)), client.ask(optimum(2))];
    expect(await optima[0]).toBeNull();
    client.load(dataOf(1, 0, 1, 0));
    expect(await optima[1]).toBeNull();
    const last = client.ask(optimum(3));
    expect(clock.pending).toBe(1);
    workers[0].work();
    expect(clock.pending).toBe(0);
    expect(received(workers[0])).toMatchObject(['load', { l2: 3 }]);
    workers[0].work();
    expect(await last).toMatchObject({ kind: 'found' });

    const limits = [client.ask(stability(zero, 0)), client.ask(stability(zero, 5))];
    expect(await limits[0]).toBeNull();
    workers[0].work();
    workers[0].work();
    expect(await limits[1]).not.toBeNull();
  });

  it('lets what is asked again and again come to its end, and asks the latest next', async () => {
    const { client, workers, clock } = open();
    client.load(data);
    const at = (value: number) => Float64Array.of(value, value);
    const costs = { falsePositive: 1, falseNegative: 1 };
    const ask = (value: number) =>
      client.ask({ kind: 'metrics', parameters: at(value), part: 'training', costs });
    const [first, second, third] = [ask(1), ask(2), ask(3)];
    expect(await second).toBeNull();
    expect(clock.pending).toBe(0);
    workers[0].work();
    expect(await first).toMatchObject({ curve: expect.anything() });
    expect(received(workers[0])).toMatchObject([{ kind: 'metrics', parameters: at(3) }]);
    workers[0].work();
    expect(await third).toMatchObject({ curve: expect.anything() });
  });

  it('ends a worker that goes on too long with what nobody wants to know', async () => {
    const { client, workers, clock } = open();
    client.load(data);
    const lost = client.ask(optimum(1));
    const wanted = client.ask(optimum(2));
    expect(await lost).toBeNull();
    expect(workers).toHaveLength(1);
    clock.pass(200);
    expect(workers[0].isTerminated).toBe(true);
    expect(received(workers[1])).toMatchObject(['load', { l2: 2 }]);
    workers[0].work();
    workers[1].work();
    expect(await wanted).toMatchObject({ kind: 'found' });
    clock.pass(200);
    expect(workers).toHaveLength(2);
  });

  it('asks another worker once when one crashes, and then gives up with an error', async () => {
    const { client, workers } = open();
    client.load(data);
    const saved = client.ask(optimum(0));
    workers[0].crash();
    expect(received(workers[1])).toMatchObject(['load', { kind: 'optimum' }]);
    workers[1].work();
    expect(await saved).toMatchObject({ kind: 'found' });

    const lost = client.ask(stability(zero, 0));
    const next = client.ask(optimum(1));
    workers[1].crash();
    workers[2].sendUnreadable();
    await expect(lost).rejects.toThrow(/sent a message that could not be read.*2 times/);
    workers[3].work();
    expect(await next).toMatchObject({ kind: 'found' });
    workers[3].crash();
    expect(workers).toHaveLength(4);
  });

  it('asks another worker at once when one ends without a word in the middle of a question', async () => {
    const locks = browserWithLocks();
    const { client, workers } = open();
    client.load(data);
    const asked = client.ask(optimum(0));
    workers[0].hold(locks);
    workers[0].terminate();
    await vi.waitFor(() => expect(received(workers[1])).toMatchObject(['load', { kind: 'optimum' }]));
    workers[1].work();
    expect(await asked).toMatchObject({ kind: 'found' });
  });

  it('waits for as long as a worker takes that lives', async () => {
    const locks = browserWithLocks();
    const { client, workers, clock } = open();
    client.load(data);
    const asked = client.ask(optimum(0));
    workers[0].hold(locks);
    clock.pass(3_600_000);
    await Promise.resolve();
    expect(workers).toHaveLength(1);
    workers[0].work();
    expect(await asked).toMatchObject({ kind: 'found' });
  });

  it('settles every question in the end, whatever is asked and however workers crash', async () => {
    const step = fc.constantFrom('optimum', 'other optimum', 'stability', 'load', 'work', 'crash', 'wait');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.boolean(), async (steps, isDisposed) => {
        const { client, workers, clock } = open();
        const asked: Promise<unknown>[] = [];
        const acts = {
          optimum: () => asked.push(client.ask(optimum(1))),
          'other optimum': () => asked.push(client.ask(optimum(2))),
          stability: () => asked.push(client.ask(stability(zero, 0))),
          load: () => client.load(data),
          work: () => workers.at(-1)?.work(),
          crash: () => workers.at(-1)?.crash(),
          wait: () => clock.pass(200),
        };
        for (const each of steps) acts[each]();
        if (isDisposed) client.dispose();
        else for (let i = 0; i < 6; i++) workers.at(-1)?.work();
        await Promise.allSettled(asked);
        expect(clock.pending).toBe(0);
      }),
    );
  });

  it('does not ask again what a newer question has replaced or nobody wants', async () => {
    const { client, workers } = open();
    client.load(data);
    const old = client.ask(stability(zero, 0));
    const newer = client.ask(stability(new Float64Array([1, 1]), 0));
    workers[0].crash();
    expect(await old).toBeNull();
    client.load(data);
    expect(await newer).toBeNull();
    workers[1].crash();
    expect(workers).toHaveLength(2);
  });

  it('rejects where no worker can be had, and where the answer itself fails', async () => {
    const helpless = open(() => {
      throw new Error('no workers here');
    });
    helpless.client.load(data);
    await expect(helpless.client.ask(optimum(0))).rejects.toThrow('no workers here');
    const { client, workers } = open();
    client.load(data);
    const failing = client.ask(optimum(0));
    workers[0].say({ kind: 'failed', id: 1, message: 'broken' });
    await expect(failing).rejects.toThrow('The analysis failed: broken.');
  });

  it('knows nothing before points are loaded or after it is disposed of', async () => {
    const { client, workers, clock } = open();
    expect(await client.ask(optimum(0))).toBeNull();
    client.load(data);
    const asked = [client.ask(optimum(0)), client.ask(stability(zero, 0))];
    client.dispose();
    expect(await Promise.all(asked)).toEqual([null, null]);
    expect(workers[0].isTerminated).toBe(true);
    clock.pass(200);
    expect(await client.ask(stability(zero, 0))).toBeNull();
    expect(workers).toHaveLength(1);
  });

  describe('with the page’s own timer', () => {
    afterEach(() => vi.useRealTimers());

    it('waits a fifth of a second before it ends a worker', () => {
      vi.useFakeTimers();
      const workers: AnalysisWorker[] = [];
      const spawn = () => workers[workers.push(analysisWorker()) - 1];
      const client = createAnalysisClient({ spawn });
      client.load(data);
      void client.ask(optimum(1));
      client.load(data);
      vi.advanceTimersByTime(199);
      expect(workers[0].isTerminated).toBe(false);
      vi.advanceTimersByTime(1);
      expect(workers[0].isTerminated).toBe(true);
    });
  });
});
