import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logit } from '../model/sigmoid';
import { cheapestThreshold } from './costs';
import { rankScores } from './ranking';

const points = fc.array(fc.tuple(fc.double({ min: -6, max: 6, noNaN: true }), fc.constantFrom(0, 1)), {
  maxLength: 25,
});
const cost = fc.integer({ min: 0, max: 9 });

describe('cheapestThreshold', () => {
  it('costs what it says, and no other threshold costs less', () => {
    fc.assert(
      fc.property(
        points,
        cost,
        cost,
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.boolean(),
        (list, fp, fn, other, isBounded) => {
          const ranking = rankScores(
            Float64Array.from(list, ([z]) => z),
            Uint8Array.from(list, ([, y]) => y),
          );
          const price = (threshold: number) =>
            list.reduce((sum, [z, y]) => {
              const predicted = z >= logit(threshold) ? 1 : 0;
              return sum + (predicted === y ? 0 : y === 1 ? fn : fp);
            }, 0);
          const range = isBounded ? { min: 0.01, max: 0.99 } : { min: 0, max: 1 };
          const best = cheapestThreshold(ranking, { falsePositive: fp, falseNegative: fn }, range);
          expect(best.threshold).toBeGreaterThanOrEqual(range.min);
          expect(best.threshold).toBeLessThanOrEqual(range.max);
          expect(best.cost).toBeLessThanOrEqual(price(other));
          // Two scores may be neighbours among the doubles: nothing lies between them.
          const scores = list.map(([z]) => z).sort((a, b) => a - b);
          const ends = [logit(0.01), logit(0.99)];
          const isAtEnd = scores.some((z) => ends.some((end) => Math.abs(z - end) < 1e-9));
          const isTight = scores.some((z, i) => i > 0 && z !== scores[i - 1] && z - scores[i - 1] < 1e-9);
          if (!isTight && !isAtEnd) expect(price(best.threshold)).toBe(best.cost);
        },
      ),
    );
  });

  it('is ½ where nothing is known', () => {
    const nothing = rankScores(new Float64Array(0), new Uint8Array(0));
    expect(cheapestThreshold(nothing, { falsePositive: 1, falseNegative: 1 }).cost).toBe(0);
  });
});
