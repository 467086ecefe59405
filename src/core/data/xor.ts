import type { RandomSource } from '../random/source';
import type { Sample } from './dataset';
import { spreadLabels } from './labels';
import { placePoints } from './placedPoints';

/** Half the width of the empty strip along either axis. */
const GAP = 0.04;

/**
 * `count` points in the four quarters of [−1, 1]², none within 0.04 of an axis: class 1 where x1 and x2 differ in sign,
 * class 0 where they agree. From two points on both classes are present.
 */
export function sampleXor(random: RandomSource, count: number, balance: number): Sample {
  return placePoints(spreadLabels(count, balance), (label, place) => {
    const x1 = 2 * random() - 1;
    const sign = x1 < 0 ? -1 : 1;
    place[0] = sign * GAP + (1 - GAP) * x1;
    place[1] = (label === 1 ? -sign : sign) * (GAP + (1 - GAP) * random());
  });
}
