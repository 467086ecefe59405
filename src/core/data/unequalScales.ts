import type { RandomSource } from '../random/source';
import { roundCoordinate } from './coordinate';
import type { Sample } from './dataset';
import { sampleHiddenLine } from './hiddenLine';

/** How many times wider the points lie along x2 than along x1. */
const RATIO = 30;

/**
 * The points of a hidden line with x2 thirty times as large: x1 in (−1, 1), x2 in (−30, 30). From two points on both
 * classes are present.
 */
export function sampleUnequalScales(random: RandomSource, count: number): Sample {
  const { x1, x2, y, others } = sampleHiddenLine(random, count);
  return { x1, x2: x2.map((value) => roundCoordinate(RATIO * value)), y, others };
}
