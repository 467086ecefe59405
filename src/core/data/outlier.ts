import type { RandomSource } from '../random/source';
import { sampleBlobs } from './blobs';
import type { Sample } from './dataset';

/** The place of the outlier: far out on its own side, or deep on the other class's. */
const PLACES = { far: [5, 0.4], wrong: [-1, -0.4] } as const;

/**
 * `count` points in two clouds of equal size, class 0 on the left, class 1 on the right; the first point, of class 1, is
 * the outlier: `far` at (5, 0.4), on its own side and outside the square of the others, `wrong` at (−1, −0.4). From two
 * points on both classes are present.
 */
export function sampleOutlier(random: RandomSource, count: number, side: keyof typeof PLACES): Sample {
  const points = sampleBlobs(
    random,
    count,
    { balance: 0.5, separation: 0.8, spread: 0.22 },
    { u1: 1, u2: 0 },
  );
  // The first label at a balance of one half is 1.
  if (count > 0) [points.x1[0], points.x2[0]] = PLACES[side];
  return points;
}
