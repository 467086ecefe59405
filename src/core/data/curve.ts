import type { RandomSource } from '../random/source';
import type { Sample } from './dataset';
import { sampleRuledPoints } from './ruledPoints';

/** The curve x2 = 2x1³ − 1.4x1: up to 0.45, down to −0.45, through the origin. */
export function curveAt(x1: number): number {
  return x1 * (2 * x1 * x1 - 1.4);
}

/** `count` points uniform in (−1, 1)², class 1 above the curve. From two points on both classes are present. */
export function sampleCurve(random: RandomSource, count: number): Sample {
  return sampleRuledPoints(random, count, (x1, x2) => x2 > curveAt(x1));
}
