import { describe, expect, it, vi } from 'vitest';
import { FileRefused, runJob } from './client';
import type { Job } from './protocol';
import { FakeWorker } from './testing/fakeWorker';

const bytes = () => new TextEncoder().encode('x1,x2,label\n1,2,0\n3,4,1\n');
const sort: Extract<Job, { kind: 'sort' }> = { kind: 'sort', values: Float64Array.of(3, 1, 2) };

/** A job under way, its worker, and what it has told of its progress. */
function start<Kind extends Job['kind']>(job: Extract<Job, { kind: Kind }>) {
  const worker = new FakeWorker();
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

  it('gives the bytes of a file away and copies everything else', async () => {
    const file = bytes();
    const { worker, task } = start<'open'>({ kind: 'open', name: 'a.csv', bytes: file });
    expect(worker.given).toEqual([file.buffer]);
    worker.work();
    const { table, guess } = await task.done;
    expect(start<'read'>({ kind: 'read', table, reading: guess }).worker.given).toEqual([]);
  });

  it('is rejected with the problem of a file that is refused', async () => {
    const { worker, task } = start<'open'>({ kind: 'open', name: 'a.csv', bytes: new Uint8Array(0) });
    worker.work();
    const error = await task.done.catch((error: unknown) => error);
    expect(error).toBeInstanceOf(FileRefused);
    expect(error).toMatchObject({ problem: { kind: 'empty' } });
    expect(worker.isTerminated).toBe(true);
  });

  it('is rejected with another error where the worker fails, dies or cannot be understood', async () => {
    const failing = [
      (worker: FakeWorker) => worker.say({ kind: 'failed', message: 'broken' }),
      (worker: FakeWorker) => worker.die('broken'),
    ];
    for (const fail of failing) {
      const { worker, task } = start<'sort'>(sort);
      fail(worker);
      await expect(task.done).rejects.toThrow('broken');
      expect(worker.isTerminated).toBe(true);
    }
    const silent = start<'sort'>(sort);
    silent.worker.die('');
    await expect(silent.task.done).rejects.toThrow('the worker stopped');
    const garbled = start<'sort'>(sort);
    garbled.worker.onmessageerror?.({} as MessageEvent);
    await expect(garbled.task.done).rejects.toThrow('could not be read');
  });

  it('is heard of no more once cancelled', async () => {
    const { worker, task, onProgress } = start<'sort'>(sort);
    const settled = vi.fn();
    task.done.then(settled, settled);
    task.cancel();
    expect(worker.isTerminated).toBe(true);
    worker.say({ kind: 'progress', share: 1 });
    worker.work();
    worker.die();
    await Promise.resolve();
    expect(settled).not.toHaveBeenCalled();
    expect(onProgress).not.toHaveBeenCalled();
  });
});
