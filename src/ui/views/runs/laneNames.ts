import type { Lane } from '../../../store/lanes';
import { memoizeLast } from '../../../store/memoizeLast';
import { nameRuns } from './runNames';

/** The name of each lane, by its slot. */
export const namesOfLanes = memoizeLast((lanes: readonly Lane[]): ReadonlyMap<number, string> => {
  const names = nameRuns(lanes.map(({ choice }) => choice));
  return new Map(lanes.map(({ slot }, i) => [slot, names[i]]));
});
