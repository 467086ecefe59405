import type { WorkerLike } from '../../bridge/port';
import { runJob } from '../../loader/client';
import { fetchPart } from '../../render/fetchPart';
import type { Sorter } from '../ports';

/** So many values are in order within some milliseconds. */
const countAtOnce = 50_000;

/** Few values are sorted at once, many in a worker of their own. */
export function createSorter(spawn: () => WorkerLike): Sorter {
  return {
    sort(values) {
      if (values.length > countAtOnce) return runJob(spawn, { kind: 'sort', values });
      const done = fetchPart(() => import('../../loader/sortOrder')).then(({ sortOrder }) =>
        sortOrder(values),
      );
      return { done, cancel() {} };
    },
  };
}
