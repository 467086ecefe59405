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
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (list, fp, fn, other) => {
          const ranking = rankScores(
            Float64Array.from(list, ([z]) => z),
            Uint8Array.from(list, ([, y]) => y),
          );
          const price = (threshold: number) =>
            list.reduce((sum, [z, y]) => {
              const predicted = z >= logit(threshold) ? 1 : 0;
              return sum + (predicted === y ? 0 : y === 1 ? fn : fp);
            }, 0);
          const best = cheapestThreshold(ranking, { falsePositive: fp, falseNegative: fn });
          expect(best.cost).toBeLessThanOrEqual(price(other));
          // Two scores may be neighbours among the doubles: nothing lies between them.
          const scores = list.map(([z]) => z).sort((a, b) => a - b);
          const isTight = scores.some((z, i) => i > 0 && z !== scores[i - 1] && z - scores[i - 1] < 1e-9);
          if (!isTight) expect(price(best.threshold)).toBe(best.cost);
        },
      ),
    );
  });

  it('is ½ where nothing is known', () => {
    const nothing = rankScores(new Float64Array(0), new Uint8Array(0));
    expect(cheapestThreshold(nothing, { falsePositive: 1, falseNegative: 1 }).cost).toBe(0);
  });
});
