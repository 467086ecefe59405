import { describe, expect, it } from 'vitest';
import { loaderWorker } from '../../loader/testing/loaderWorker';
import { createSorter } from './sorter';

describe('sorting', () => {
  it('is done at once where there are few values, and by a worker where there are many', async () => {
    const worker = loaderWorker();
    const sorter = createSorter(() => worker);
    expect([...(await sorter.sort(Float64Array.of(3, 1, 2)).done)]).toEqual([1, 2, 0]);
    const many = sorter.sort(new Float64Array(50_001));
    expect(worker.received[0]).toMatchObject({ kind: 'sort' });
    many.done.catch(() => {});
    many.cancel();
    expect(worker.isTerminated).toBe(true);
  });
});
