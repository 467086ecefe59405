import { createNormal } from '../random/normal';
import type { RandomSource } from '../random/source';
import type { Sample } from './dataset';
import { spreadLabels } from './labels';
import { placePoints } from './placedPoints';

/** Standard deviation of what both features share, and of what is each one's own. */
const SHARED = 0.25;
const OWN = 0.07;
/** Distance of either class's centre from 0 in x1 and in x2. */
const CENTRE = 0.25;

/**
 * `count` points along the diagonal, class 1 towards the upper right: x1 and x2 say nearly the same, with a correlation
 * of 0.96 at a balance of one half. Most lie in [−0.8, 0.8]². From two points on both classes are present.
 */
export function sampleCorrelated(random: RandomSource, count: number, balance: number): Sample {
  const normal = createNormal(random);
  return placePoints(spreadLabels(count, balance), (label, place) => {
    const middle = (label === 1 ? CENTRE : -CENTRE) + SHARED * normal();
    place[0] = middle + OWN * normal();
    place[1] = middle + OWN * normal();
  });
}
