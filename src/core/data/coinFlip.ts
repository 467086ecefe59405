import type { RandomSource } from '../random/source';
import { sampleCoordinate } from './coordinate';
import type { Sample } from './dataset';

/**
 * `count` points uniform in (−1, 1)² whose labels are flips of a fair coin: there is nothing to learn from
 * them. One class may stay empty. A longer sample of the same stream begins with the shorter one.
 */
export function sampleCoinFlip(random: RandomSource, count: number): Sample {
  const x1 = new Float64Array(count);
  const x2 = new Float64Array(count);
  const y = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    x1[i] = sampleCoordinate(random);
    x2[i] = sampleCoordinate(random);
    y[i] = random() < 0.5 ? 0 : 1;
  }
  return { x1, x2, y, others: [] };
}
