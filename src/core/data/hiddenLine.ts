import type { RandomSource } from '../random/source';
import type { Sample } from './dataset';
import { sampleRuledPoints } from './ruledPoints';

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
 * `count` points uniform in (−1, 1)², class 1 on one side of a hidden random line that passes within 0.3 of the centre.
 * From two points on both classes are present.
 */
export function sampleHiddenLine(random: RandomSource, count: number): Sample {
  const { u1, u2, offset } = sampleLine(random);
  return sampleRuledPoints(random, count, (x1, x2) => u1 * x1 + u2 * x2 > offset);
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
