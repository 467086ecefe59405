import { afterEach, describe, expect, it, vi } from 'vitest';
import { type AnalysisClient, createAnalysisClient } from './client';
import type { AnalysisData } from './protocol';
import { FakeWorker } from './testing/fakeWorker';

const dataOf = (...labels: number[]): AnalysisData => ({
  features: [Float64Array.from(labels, (_, i) => i)],
  labels: Uint8Array.from(labels),
  test: null,
  degree: 1,
  isStandardized: false,
});
const data = dataOf(0, 1, 0, 1);
const l1 = 0;
const zero = new Float64Array(2);

/** A client with its workers, and a timer that runs when told. */
function open(spawn: () => FakeWorker = () => new FakeWorker()) {
  const workers: FakeWorker[] = [];
  const timers: { milliseconds: number; task: () => void; isOff: boolean }[] = [];
  const client: AnalysisClient = createAnalysisClient({
    spawn() {
      const worker = spawn();
      workers.push(worker);
      return worker;
    },
    later(milliseconds, task) {
      const timer = { milliseconds, task, isOff: false };
      timers.push(timer);
      return () => {
        timer.isOff = true;
      };
    },
  });
  const ring = () => {
    for (const timer of timers.splice(0)) if (!timer.isOff) timer.task();
  };
  return { client, workers, timers, ring };
}

const heard = (worker: FakeWorker) =>
  worker.heard.map((command) => (command.kind === 'ask' ? command.question : command.kind));

/** Lets the page have its turns while points are copied. */
async function copyAll(ring: () => void): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await Promise.resolve();
    ring();
  }
}

describe('the analysis client', () => {
  it('copies very many points part by part, and drops them for others', async () => {
    const { client, workers, timers, ring } = open();
    const many = { ...data, features: [new Float64Array(150_000)], labels: new Uint8Array(150_000) };
    client.load(many);
    const dropped = client.stability(zero, 0);
    expect(timers).toHaveLength(1);
    expect(workers).toHaveLength(0);
    client.load({ ...many, degree: 2 });
    expect(await dropped).toBeNull();
    const question = client.stability(zero, 0.5);
    await copyAll(ring);
    expect(workers).toHaveLength(1);
    expect(workers[0].heard).toMatchObject([
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
    const first = client.optimum({ l1, l2: 0 });
    expect(workers[0].heard).toMatchObject([{ kind: 'load', data }, { kind: 'ask' }]);
    workers[0].work();
    expect(await first).toMatchObject({ kind: 'found' });
    const second = client.stability(zero, 0);
    expect(heard(workers[0])).toMatchObject([{ kind: 'stability' }]);
    workers[0].work();
    expect(await second).toMatchObject({ limit: expect.any(Number) });
    expect(workers).toHaveLength(1);
  });

  it('keeps one question at a time under way, stability before the optimum, the latest of each kind', async () => {
    const { client, workers } = open();
    client.load(data);
    const busy = client.stability(zero, 0);
    const old = [client.optimum({ l1, l2: 1 }), client.stability(new Float64Array([1, 1]), 0)];
    const latest = [client.optimum({ l1, l2: 2 }), client.stability(new Float64Array([2, 2]), 0)];
    expect(await Promise.all(old)).toEqual([null, null]);
    expect(heard(workers[0])).toMatchObject(['load', { kind: 'stability', parameters: zero }]);
    workers[0].work();
    expect(await busy).not.toBeNull();
    expect(heard(workers[0])).toMatchObject([{ kind: 'stability', parameters: new Float64Array([2, 2]) }]);
    workers[0].work();
    expect(heard(workers[0])).toMatchObject([{ kind: 'optimum', l2: 2 }]);
    workers[0].work();
    expect(await Promise.all(latest)).toMatchObject([{ kind: 'found' }, { safe: expect.any(Number) }]);
  });

  it('resolves to null at once what other settings or other points have overtaken', async () => {
    const { client, workers, timers } = open();
    client.load(data);
    const optima = [client.optimum({ l1, l2: 1 }), client.optimum({ l1, l2: 2 })];
    expect(await optima[0]).toBeNull();
    client.load(dataOf(1, 0, 1, 0));
    expect(await optima[1]).toBeNull();
    const last = client.optimum({ l1, l2: 3 });
    workers[0].work();
    expect(timers.map(({ isOff }) => isOff)).toEqual([true]);
    expect(heard(workers[0])).toMatchObject(['load', { l2: 3 }]);
    workers[0].work();
    expect(await last).toMatchObject({ kind: 'found' });

    const limits = [client.stability(zero, 0), client.stability(zero, 5)];
    expect(await limits[0]).toBeNull();
    workers[0].work();
    workers[0].work();
    expect(await limits[1]).not.toBeNull();
  });

  it('lets what is asked again and again come to its end, and asks the latest next', async () => {
    const { client, workers, timers } = open();
    client.load(data);
    const at = (value: number) => Float64Array.of(value, value);
    const costs = { falsePositive: 1, falseNegative: 1 };
    const ask = (value: number) => client.metrics({ parameters: at(value), part: 'training', costs });
    const [first, second, third] = [ask(1), ask(2), ask(3)];
    expect(await second).toBeNull();
    expect(timers).toHaveLength(0);
    workers[0].work();
    expect(await first).toMatchObject({ curve: expect.anything() });
    expect(heard(workers[0])).toMatchObject([{ kind: 'metrics', parameters: at(3) }]);
    workers[0].work();
    expect(await third).toMatchObject({ curve: expect.anything() });
  });

  it('ends a worker that goes on too long with what nobody wants to know', async () => {
    const { client, workers, ring } = open();
    client.load(data);
    const lost = client.optimum({ l1, l2: 1 });
    const wanted = client.optimum({ l1, l2: 2 });
    expect(await lost).toBeNull();
    expect(workers).toHaveLength(1);
    ring();
    expect(workers[0].isTerminated).toBe(true);
    expect(heard(workers[1])).toMatchObject(['load', { l2: 2 }]);
    workers[0].work();
    workers[1].work();
    expect(await wanted).toMatchObject({ kind: 'found' });
    ring();
    expect(workers).toHaveLength(2);
  });

  it('asks another worker once when one dies, and then gives up with an error', async () => {
    const { client, workers } = open();
    client.load(data);
    const saved = client.optimum({ l1, l2: 0 });
    workers[0].die();
    expect(heard(workers[1])).toMatchObject(['load', { kind: 'optimum' }]);
    workers[1].work();
    expect(await saved).toMatchObject({ kind: 'found' });

    const lost = client.stability(zero, 0);
    const next = client.optimum({ l1, l2: 1 });
    workers[1].die();
    workers[2].onmessageerror?.({} as MessageEvent);
    await expect(lost).rejects.toThrow('sent what could not be read, twice');
    workers[3].work();
    expect(await next).toMatchObject({ kind: 'found' });
    workers[3].die();
    expect(workers).toHaveLength(4);
  });

  it('does not ask again what a newer question has replaced or nobody wants', async () => {
    const { client, workers } = open();
    client.load(data);
    const old = client.stability(zero, 0);
    const newer = client.stability(new Float64Array([1, 1]), 0);
    workers[0].die();
    expect(await old).toBeNull();
    client.load(data);
    expect(await newer).toBeNull();
    workers[1].die();
    expect(workers).toHaveLength(2);
  });

  it('rejects where no worker can be had, and where the answer itself fails', async () => {
    const helpless = open(() => {
      throw new Error('no workers here');
    });
    helpless.client.load(data);
    await expect(helpless.client.optimum({ l1, l2: 0 })).rejects.toThrow('no workers here');
    const { client, workers } = open();
    client.load(data);
    const failing = client.optimum({ l1, l2: 0 });
    workers[0].say({ kind: 'failed', id: 1, message: 'broken' });
    await expect(failing).rejects.toThrow('The analysis failed: broken.');
  });

  it('knows nothing before points are loaded or after it is disposed of', async () => {
    const { client, workers, ring } = open();
    expect(await client.optimum({ l1, l2: 0 })).toBeNull();
    client.load(data);
    const asked = [client.optimum({ l1, l2: 0 }), client.stability(zero, 0)];
    client.dispose();
    expect(await Promise.all(asked)).toEqual([null, null]);
    expect(workers[0].isTerminated).toBe(true);
    ring();
    expect(await client.stability(zero, 0)).toBeNull();
    expect(workers).toHaveLength(1);
  });

  describe('with the page’s own timer', () => {
    afterEach(() => vi.useRealTimers());

    it('waits a fifth of a second before it ends a worker', () => {
      vi.useFakeTimers();
      const workers: FakeWorker[] = [];
      const spawn = () => workers[workers.push(new FakeWorker()) - 1];
      const client = createAnalysisClient({ spawn });
      client.load(data);
      void client.optimum({ l1, l2: 1 });
      client.load(data);
      vi.advanceTimersByTime(199);
      expect(workers[0].isTerminated).toBe(false);
      vi.advanceTimersByTime(1);
      expect(workers[0].isTerminated).toBe(true);
    });
  });
});
