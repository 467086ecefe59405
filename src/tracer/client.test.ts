import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PlaneView } from '../core/data/planeView';
import { createTracer, type WorkerLike } from './client';
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
  curves: [{ level: 0.5, path, label: null }],
  shades: null,
});

/** A worker that answers when told to. */
class FakeWorker implements WorkerLike {
  readonly asked: TraceQuestion[] = [];
  isOver = false;
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;

  postMessage(message: TraceQuestion): void {
    this.asked.push(message);
  }
  terminate(): void {
    this.isOver = true;
  }
  answer(path: string): void {
    this.onmessage?.(new MessageEvent('message', { data: answerOf(path) }));
  }
  die(): void {
    this.onerror?.(new Event('error') as ErrorEvent);
  }
}

function start(spawnOf: (workers: FakeWorker[]) => FakeWorker = () => new FakeWorker()) {
  const workers: FakeWorker[] = [];
  const onTraced = vi.fn();
  const spawn = () => {
    workers.push(spawnOf(workers));
    return workers[workers.length - 1];
  };
  const fetchTrace = async () => () => answerOf('here');
  return { workers, onTraced, tracer: createTracer({ spawn, onTraced, onAsking: () => {}, fetchTrace }) };
}
const pathOf = (traced: ReturnType<ReturnType<typeof createTracer>['trace']>) => traced?.curves[0].path;

afterEach(() => vi.useRealTimers());

describe('the tracer', () => {
  it('knows nothing at first, then what the worker has answered, until it is asked something else', () => {
    const { workers, onTraced, tracer } = start();
    expect(tracer.trace('model', question(0.5))).toBeNull();
    workers[0].answer('first');
    expect(onTraced).toHaveBeenCalledOnce();
    expect(pathOf(tracer.trace('model', question(0.5)))).toBe('first');
    expect(workers[0].asked).toHaveLength(1);
    const older = tracer.trace('model', question(0.6));
    expect(pathOf(older)).toBe('first');
    expect(older?.question.threshold).toBe(0.5);
    workers[0].answer('second');
    expect(tracer.trace('model', question(0.6))?.question.threshold).toBe(0.6);
  });

  it('gives no answer about another number of parameters', () => {
    const { workers, tracer } = start();
    tracer.trace('model', question(0.5));
    workers[0].answer('first');
    expect(tracer.trace('model', { ...question(0.5), parameters: new Float64Array(10) })).toBeNull();
    expect(pathOf(tracer.trace('model', question(0.6)))).toBe('first');
  });

  it('asks once for the same, and of all that was asked meanwhile only the latest', () => {
    const { workers, tracer } = start();
    tracer.trace('model', question(0.1));
    tracer.trace('model', question(0.1));
    tracer.trace('model', question(0.2));
    tracer.trace('model', question(0.3));
    expect(workers[0].asked).toHaveLength(1);
    workers[0].answer('');
    expect(workers[0].asked.map(({ threshold }) => threshold)).toEqual([0.1, 0.3]);
    tracer.trace('model', question(0.4));
    tracer.trace('model', question(0.3));
    workers[0].answer('');
    expect(workers[0].asked).toHaveLength(2);
  });

  it('takes the askers in turn, however often one of them asks', () => {
    const { workers, tracer } = start();
    tracer.trace('model', question(0.1));
    tracer.trace('run 1', question(0.5));
    tracer.trace('model', question(0.2));
    tracer.trace('run 1', question(0.6));
    for (const path of ['a', 'b', 'c']) workers[0].answer(path);
    expect(workers[0].asked.map(({ threshold }) => threshold)).toEqual([0.1, 0.6, 0.2]);
    expect(pathOf(tracer.trace('run 1', question(0.6)))).toBe('b');
    expect(pathOf(tracer.trace('model', question(0.2)))).toBe('c');
  });

  it('replaces a worker that dies, or is silent for long, and asks again', () => {
    vi.useFakeTimers();
    const { workers, tracer } = start();
    tracer.trace('model', question(0.1));
    workers[0].die();
    expect(workers[0].isOver).toBe(true);
    expect(workers[1].asked).toHaveLength(1);
    vi.advanceTimersByTime(6000);
    expect(workers[1].isOver).toBe(true);
    workers[0].die();
    workers[2].answer('well');
    expect(pathOf(tracer.trace('model', question(0.1)))).toBe('well');
    vi.advanceTimersByTime(6000);
    expect(workers.map(({ isOver }) => isOver)).toEqual([true, true, false]);
  });

  it('leaves a question that died for a later one of the same asker', () => {
    const { workers, tracer } = start();
    tracer.trace('model', question(0.1));
    tracer.trace('model', question(0.2));
    workers[0].die();
    expect(workers[1].asked.map(({ threshold }) => threshold)).toEqual([0.2]);
  });

  it('answers on the page itself after three deaths in a row, and where no worker can be started', async () => {
    const { workers, onTraced, tracer } = start((before) => {
      if (before.length > 0) throw new Error('no workers here');
      return new FakeWorker();
    });
    tracer.trace('model', question(0.5));
    workers[0].die();
    await vi.waitFor(() => expect(onTraced).toHaveBeenCalledOnce());
    expect(pathOf(tracer.trace('model', question(0.5)))).toBe('here');
    tracer.trace('model', question(0.6));
    await vi.waitFor(() => expect(onTraced).toHaveBeenCalledTimes(2));
    expect(tracer.trace('model', question(0.6))?.question.threshold).toBe(0.6);
    expect(workers).toHaveLength(1);
  });
});
