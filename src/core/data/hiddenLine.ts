import type { RandomSource } from '../random/source';
import { sampleCoordinate } from './coordinate';
import type { Sample } from './dataset';

/**
 * Farthest that the hidden line passes from the centre: either side keeps more than a third of the square.
 */
const MAX_OFFSET = 0.3;

/** The line `u1·x1 + u2·x2 = offset`. */
interface Line {
  readonly u1: number;
  readonly u2: number;
  readonly offset: number;
}

/**
 * `count` points uniform in (−1, 1)², class 1 on one side of a hidden random line that passes within 0.3 of
 * the centre; then exactly round(noise·count) distinct points, `noise` in 0…1, get the other label. From two
 * points on both classes are present before the noise; noise can take one away from very few points only.
 * The same stream with another `noise` gives the same points and line.
 */
export function sampleHiddenLine(random: RandomSource, count: number, noise: number): Sample {
  const line = sampleLine(random);
  const x1 = new Float64Array(count);
  const x2 = new Float64Array(count);
  const y = new Uint8Array(count);
  let ones = 0;
  for (let i = 0; i < count; i++) {
    do {
      x1[i] = sampleCoordinate(random);
      x2[i] = sampleCoordinate(random);
      y[i] = line.u1 * x1[i] + line.u2 * x2[i] > line.offset ? 1 : 0;
      // The last point is drawn again until neither class is empty.
    } while (i > 0 && i === count - 1 && ones + y[i] === (y[i] === 1 ? count : 0));
    ones += y[i];
  }
  flipSome(random, y, Math.round(noise * count));
  return { x1, x2, y };
}

/** A direction uniform on the circle, by rejection in the unit disk (no trigonometry), and a small offset. */
function sampleLine(random: RandomSource): Line {
  for (;;) {
    const u1 = 2 * random() - 1;
    const u2 = 2 * random() - 1;
    const square = u1 * u1 + u2 * u2;
    if (square > 0.01 && square <= 1) {
      return { u1, u2, offset: MAX_OFFSET * (2 * random() - 1) * Math.sqrt(square) };
    }
  }
}

/**
 * Flips exactly `flips` labels, every choice of points equally likely (Knuth's selection sampling, Algorithm
 * S).
 */
function flipSome(random: RandomSource, y: Uint8Array, flips: number): void {
  let left = flips;
  for (let i = 0; left > 0 && i < y.length; i++) {
    if (random() * (y.length - i) < left) {
      y[i] = 1 - y[i];
      left--;
    }
  }
}
