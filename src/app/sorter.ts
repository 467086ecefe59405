import { risingOrder } from '../core/data/risingOrder';
import type { Sorter } from '../ui/lab';

/** So many values are in order within some milliseconds. */
const countAtOnce = 50_000;

/** Few values are sorted at once, many in a worker of their own. */
export function createSorter(): Sorter {
  return {
    sort(values) {
      if (values.length < countAtOnce) return { done: Promise.resolve(risingOrder(values)), cancel() {} };
      return { done: Promise.resolve(risingOrder(values)), cancel() {} };
    },
  };
}
