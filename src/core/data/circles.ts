import type { RandomSource } from '../random/source';
import type { Sample } from './dataset';
import { sampleDirection } from './direction';
import { spreadLabels } from './labels';
import { placePoints } from './placedPoints';

/** Squares of the radii between which a class lies: class 1 in a disk, class 0 in a ring round it. */
const SQUARES = [
  { from: 0.65 ** 2, to: 1 },
  { from: 0, to: 0.45 ** 2 },
] as const;

/**
 * `count` points, class 1 even over the disk of radius 0.45 about the origin, class 0 over the ring of radii 0.65 to 1.
 * From two points on both classes are present.
 */
export function sampleCircles(random: RandomSource, count: number, balance: number): Sample {
  return placePoints(spreadLabels(count, balance), (label, place) => {
    const { u1, u2 } = sampleDirection(random);
    const { from, to } = SQUARES[label];
    const radius = Math.sqrt(from + (to - from) * random());
    place[0] = radius * u1;
    place[1] = radius * u2;
  });
}
