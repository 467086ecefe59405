import { describe, expect, it, vi } from 'vitest';
import { browserWithLocks } from '../bridge/testing/fakeWorker';
import { FileRefused, runJob } from './client';
import type { Job } from './protocol';
import { type LoaderWorker, loaderWorker } from './testing/loaderWorker';

const text = 'x1,x2,label\n1,2,0\n3,4,1\n';
const openJob = (content: string) =>
  ({ kind: 'open', name: 'a.csv', file: new Blob([content]), asked: {} }) as const;
const sort: Extract<Job, { kind: 'sort' }> = { kind: 'sort', values: Float64Array.of(3, 1, 2) };

/** A job in flight, its worker, and what it has told of its progress. */
function start<Kind extends Job['kind']>(job: Extract<Job, { kind: Kind }>) {
  const worker = loaderWorker();
  const onProgress = vi.fn();
  return { worker, onProgress, task: runJob<Kind>(() => worker, job, onProgress) };
}

describe('a job for the loader', () => {
  it('is answered by a worker of its own, which ends with it', async () => {
    const { worker, task } = start<'sort'>(sort);
    expect(worker.isTerminated).toBe(false);
    worker.work();
    expect([...(await task.done)]).toEqual([1, 2, 0]);
    expect(worker.isTerminated).toBe(true);
  });

  it('tells how far it is', () => {
    const { worker, onProgress } = start<'sort'>(sort);
    worker.say({ kind: 'progress', share: 0.25 });
    worker.say({ kind: 'progress', share: 0.5 });
    expect(onProgress.mock.calls).toEqual([[0.25], [0.5]]);
    expect(worker.isTerminated).toBe(false);
  });

  it('names a file, whose bytes the worker reads itself, and copies everything else', async () => {
    const { worker, task } = start<'open'>(openJob(text));
    worker.work();
    const { table, guess } = await task.done;
    const reading = start<'read'>({ kind: 'read', table, reading: guess });
    expect([worker.transferred, reading.worker.transferred]).toEqual([[], []]);
  });

  it('is rejected with the problem of a file that is refused', async () => {
    const { worker, task } = start<'open'>(openJob(''));
    worker.work();
    const error = await task.done.catch((error: unknown) => error);
    expect(error).toBeInstanceOf(FileRefused);
    expect(error).toMatchObject({ problem: { kind: 'empty' } });
    expect(worker.isTerminated).toBe(true);
  });

  it('is rejected with another error where the worker fails, crashes or cannot be understood', async () => {
    const failing = [
      (worker: LoaderWorker) => worker.say({ kind: 'failed', message: 'broken' }),
      (worker: LoaderWorker) => worker.crash('broken'),
    ];
    for (const fail of failing) {
      const { worker, task } = start<'sort'>(sort);
      fail(worker);
      await expect(task.done).rejects.toThrow('broken');
      expect(worker.isTerminated).toBe(true);
    }
    const unexplained = start<'sort'>(sort);
    unexplained.worker.crash('');
    await expect(unexplained.task.done).rejects.toThrow('no reason given');
    const garbled = start<'sort'>(sort);
    garbled.worker.sendUnreadable();
    await expect(garbled.task.done).rejects.toThrow('could not be read');
  });

  it('is rejected when the worker ends without a word, or can be neither started nor told', async () => {
    const locks = browserWithLocks();
    const { worker, task } = start<'sort'>(sort);
    worker.hold(locks);
    worker.terminate();
    await expect(task.done).rejects.toThrow('ended without a word');
    const none = () => {
      throw new Error('no workers');
    };
    await expect(runJob(none, sort).done).rejects.toThrow('no workers');
    const deaf = loaderWorker();
    deaf.postMessage = () => {
      throw new Error('too large');
    };
    await expect(runJob(() => deaf, sort).done).rejects.toThrow('too large');
    expect(deaf.isTerminated).toBe(true);
  });

  it('delivers nothing any more once cancelled', async () => {
    const { worker, task, onProgress } = start<'sort'>(sort);
    const settled = vi.fn();
    task.done.then(settled, settled);
    task.cancel();
    expect(worker.isTerminated).toBe(true);
    worker.say({ kind: 'progress', share: 1 });
    worker.work();
    worker.crash();
    await Promise.resolve();
    expect(settled).not.toHaveBeenCalled();
    expect(onProgress).not.toHaveBeenCalled();
  });
});
