import type { RandomSource } from '../random/source';
import type { Sample } from './dataset';
import { directionAt } from './direction';
import { spreadLabels } from './labels';
import { placePoints } from './placedPoints';

/** Turns that an arm makes from the middle to its end. */
const TURNS = 1.25;
/** Farthest that a point strays from its arm, in either direction. */
const STRAY = 0.03;

/**
 * `count` points along two arms of a spiral, one for either class, wound into each other; all within 1 of the origin.
 * From two points on both classes are present.
 */
export function sampleSpiral(random: RandomSource, count: number, balance: number): Sample {
  return placePoints(spreadLabels(count, balance), (label, place) => {
    const way = random();
    const { u1, u2 } = directionAt(TURNS * way + label / 2);
    const radius = 0.08 + 0.87 * way;
    place[0] = radius * u1 + STRAY * (2 * random() - 1);
    place[1] = radius * u2 + STRAY * (2 * random() - 1);
  });
}
