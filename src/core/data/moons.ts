import { createNormal } from '../random/normal';
import type { RandomSource } from '../random/source';
import type { Sample } from './dataset';
import { sampleDirection } from './direction';
import { spreadLabels } from './labels';
import { placePoints } from './placedPoints';

/** Radius of either half circle. */
const RADIUS = 0.6;

/**
 * `count` points along two half circles that reach into each other, class 0 open below, class 1 open above; points
 * stray from them by a standard deviation of `spread` radii. Without, all lie in [−0.9, 0.9] × [−0.45, 0.45]. From two
 * points on both classes are present.
 */
export function sampleMoons(
  random: RandomSource,
  count: number,
  { balance, spread }: { readonly balance: number; readonly spread: number },
): Sample {
  const normal = createNormal(random);
  return placePoints(spreadLabels(count, balance), (label, place) => {
    const { u1, u2 } = sampleDirection(random);
    const side = label === 0 ? 1 : -1;
    place[0] = RADIUS * (u1 - side * 0.5 + spread * normal());
    place[1] = RADIUS * (side * (Math.abs(u2) - 0.25) + spread * normal());
  });
}
