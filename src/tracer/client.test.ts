import { describe, expect, it, vi } from 'vitest';
import { FakeClock } from '../bridge/testing/fakeClock';
import { browserWithLocks, FakeWorker } from '../bridge/testing/fakeWorker';
import type { PlaneView } from '../core/data/planeView';
import { createTracer } from './client';
import type { TraceAnswer, TraceQuestion } from './protocol';

const view: PlaneView = { x1: { min: 0, max: 1 }, x2: { min: 0, max: 1 }, width: 100, height: 100 };

const question = (threshold: number): TraceQuestion => ({
  view,
  parameters,
  threshold,
  levels: [threshold],
  isShaded: false,
});
const parameters = new Float64Array(6);

const answerOf = (path: string): TraceAnswer => ({
  curves: [{ level: 0.5, path, places: [] }],
  shades: null,
});

type TracerWorker = FakeWorker<TraceQuestion, TraceAnswer>;

function start(spawnOf: (workers: TracerWorker[]) => TracerWorker = () => new FakeWorker()) {
  const workers: TracerWorker[] = [];
  const clock = new FakeClock();
  const onTraced = vi.fn();
  let isAsking = false;
  const onAsking = (isNow: boolean) => {
    isAsking = isNow;
  };
  const spawn = () => {
    workers.push(spawnOf(workers));
    return workers[workers.length - 1];
  };
  const fetchTrace = async () => () => answerOf('here');
  const tracer = createTracer({ spawn, clock, onTraced, onAsking, fetchTrace });
  return { workers, clock, onTraced, tracer, isAsking: () => isAsking };
}
const pathOf = (traced: ReturnType<ReturnType<typeof createTracer>['trace']>) => traced?.curves[0].path;

describe('the tracer', () => {
  it('is asking until the last question has been answered, by whichever worker', () => {
    const { workers, tracer, isAsking } = start();
    expect(isAsking()).toBe(false);
    tracer.trace('model', question(0.5));
    tracer.trace('ghost', question(0.5));
    expect(isAsking()).toBe(true);
    workers[0].crash();
    expect(isAsking()).toBe(true);
    workers[1].say(answerOf('first'));
    expect(isAsking()).toBe(true);
    workers[1].say(answerOf('second'));
    expect(isAsking()).toBe(false);
    tracer.trace('model', question(0.5));
    expect(isAsking()).toBe(false);
    tracer.trace('model', question(0.6));
    expect(isAsking()).toBe(true);
  });

  it('knows nothing at first, then what the worker has answered, until it is asked something else', () => {
    const { workers, onTraced, tracer } = start();
    expect(tracer.trace('model', question(0.5))).toBeNull();
    workers[0].say(answerOf('first'));
    expect(onTraced).toHaveBeenCalledOnce();
    expect(pathOf(tracer.trace('model', question(0.5)))).toBe('first');
    expect(workers[0].received).toHaveLength(1);
    const older = tracer.trace('model', question(0.6));
    expect(pathOf(older)).toBe('first');
    expect(older?.question.threshold).toBe(0.5);
    workers[0].say(answerOf('second'));
    expect(tracer.trace('model', question(0.6))?.question.threshold).toBe(0.6);
  });

  it('gives no answer about another number of parameters', () => {
    const { workers, tracer } = start();
    tracer.trace('model', question(0.5));
    workers[0].say(answerOf('first'));
    expect(tracer.trace('model', { ...question(0.5), parameters: new Float64Array(10) })).toBeNull();
    expect(pathOf(tracer.trace('model', question(0.6)))).toBe('first');
  });

  it('asks once for the same, and of all that was asked meanwhile only the latest', () => {
    const { workers, tracer } = start();
    tracer.trace('model', question(0.1));
    tracer.trace('model', question(0.1));
    tracer.trace('model', question(0.2));
    tracer.trace('model', question(0.3));
    expect(workers[0].received).toHaveLength(1);
    workers[0].say(answerOf(''));
    expect(workers[0].received.map(({ threshold }) => threshold)).toEqual([0.1, 0.3]);
    tracer.trace('model', question(0.4));
    tracer.trace('model', question(0.3));
    workers[0].say(answerOf(''));
    expect(workers[0].received).toHaveLength(2);
  });

  it('takes the clients in turn, however often one of them asks', () => {
    const { workers, tracer } = start();
    tracer.trace('model', question(0.1));
    tracer.trace('run 1', question(0.5));
    tracer.trace('model', question(0.2));
    tracer.trace('run 1', question(0.6));
    for (const path of ['a', 'b', 'c']) workers[0].say(answerOf(path));
    expect(workers[0].received.map(({ threshold }) => threshold)).toEqual([0.1, 0.6, 0.2]);
    expect(pathOf(tracer.trace('run 1', question(0.6)))).toBe('b');
    expect(pathOf(tracer.trace('model', question(0.2)))).toBe('c');
  });

  it('replaces a worker that crashes, or is silent for long, and asks again', () => {
    const { workers, clock, tracer } = start();
    tracer.trace('model', question(0.1));
    workers[0].crash();
    expect(workers[0].isTerminated).toBe(true);
    expect(workers[1].received).toHaveLength(1);
    clock.pass(10_001);
    expect(workers[1].isTerminated).toBe(true);
    workers[0].crash();
    workers[2].say(answerOf('well'));
    expect(pathOf(tracer.trace('model', question(0.1)))).toBe('well');
    clock.pass(10_001);
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true, false]);
  });

  it('asks another worker at once when one ends without a word', async () => {
    const locks = browserWithLocks();
    const { workers, tracer } = start();
    tracer.trace('model', question(0.1));
    workers[0].hold(locks);
    workers[0].terminate();
    await vi.waitFor(() => expect(workers[1].received).toHaveLength(1));
  });

  it('leaves a question that a worker crashed of for a later one of the same client', () => {
    const { workers, tracer } = start();
    tracer.trace('model', question(0.1));
    tracer.trace('model', question(0.2));
    workers[0].crash();
    expect(workers[1].received.map(({ threshold }) => threshold)).toEqual([0.2]);
  });

  it('answers on the page itself after three crashes in a row, and where no worker can be started', async () => {
    const { workers, onTraced, tracer } = start((before) => {
      if (before.length > 0) throw new Error('no workers here');
      return new FakeWorker();
    });
    tracer.trace('model', question(0.5));
    workers[0].crash();
    await vi.waitFor(() => expect(onTraced).toHaveBeenCalledOnce());
    expect(pathOf(tracer.trace('model', question(0.5)))).toBe('here');
    tracer.trace('model', question(0.6));
    await vi.waitFor(() => expect(onTraced).toHaveBeenCalledTimes(2));
    expect(tracer.trace('model', question(0.6))?.question.threshold).toBe(0.6);
    expect(workers).toHaveLength(1);
  });
});
