import { createNormal } from '../random/normal';
import type { RandomSource } from '../random/source';
import type { Sample } from './dataset';
import { type Direction, sampleDirection } from './direction';
import { spreadLabels } from './labels';
import { placePoints } from './placedPoints';

/** Two round clouds, their centres opposite each other about the origin. */
export interface Blobs {
  /** Share of class 1; see `spreadLabels`. */
  readonly balance: number;
  /** Distance between the centres. */
  readonly separation: number;
  /** Standard deviation in either direction. */
  readonly spread: number;
}

/**
 * `count` points, each class normal about its own centre, which lie in a random direction from each other unless one is
 * given (from class 0 to class 1). No point is farther than separation/2 + 9.3·spread from 0 in x1 or x2, and most are
 * within separation/2 + 2·spread. From two points on both classes are present.
 */
export function sampleBlobs(
  random: RandomSource,
  count: number,
  { balance, separation, spread }: Blobs,
  direction: Direction = sampleDirection(random),
): Sample {
  const normal = createNormal(random);
  return placePoints(spreadLabels(count, balance), (label, place) => {
    const side = (label - 0.5) * separation;
    place[0] = side * direction.u1 + spread * normal();
    place[1] = side * direction.u2 + spread * normal();
  });
}
