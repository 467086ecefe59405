import type { RandomSource } from '../random/source';
import { sampleCoordinate } from './coordinate';
import type { Sample } from './dataset';

/**
 * `count` points uniform in (−1, 1)², class 1 where `isClass1` says so; from two points on neither class is empty,
 * because the last point is drawn again until then. A rule that never or always holds would not end.
 */
export function sampleRuledPoints(
  random: RandomSource,
  count: number,
  isClass1: (x1: number, x2: number) => boolean,
): Sample {
  const x1 = new Float64Array(count);
  const x2 = new Float64Array(count);
  const y = new Uint8Array(count);
  let ones = 0;
  for (let i = 0; i < count; i++) {
    do {
      x1[i] = sampleCoordinate(random);
      x2[i] = sampleCoordinate(random);
      y[i] = isClass1(x1[i], x2[i]) ? 1 : 0;
    } while (i > 0 && i === count - 1 && ones + y[i] === (y[i] === 1 ? count : 0));
    ones += y[i];
  }
  return { x1, x2, y, others: [] };
}
