import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibration } from './calibration';

describe('calibration', () => {
  it('counts every point once, and gives back the number of ones', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: -40, max: 40, noNaN: true }), fc.constantFrom(0, 1))),
        fc.integer({ min: 1, max: 20 }),
        (list, bins) => {
          const scores = Float64Array.from(list, ([z]) => z);
          const labels = Uint8Array.from(list, ([, y]) => y);
          const result = calibration(scores, labels, bins);
          expect(result.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
          const ones = result.reduce((sum, bin) => sum + bin.count * bin.shareOfOnes, 0);
          expect(ones).toBeCloseTo(list.filter(([, y]) => y === 1).length, 8);
          for (const { from, to, count, meanProbability } of result) {
            if (count === 0) continue;
            expect(meanProbability).toBeGreaterThanOrEqual(from - 1e-12);
            expect(meanProbability).toBeLessThanOrEqual(to + 1e-12);
          }
        },
      ),
    );
  });

  it('puts probability ½ into the bin that begins there, and 1 into the last', () => {
    const [, , low, , last] = calibration(Float64Array.of(0, 800), Uint8Array.of(1, 0), 5);
    expect(low.count).toBe(1);
    expect(last).toMatchObject({ count: 1, meanProbability: 1, shareOfOnes: 0 });
    const [, , , , , sixth] = calibration(Float64Array.of(0), Uint8Array.of(1), 10);
    expect(sixth).toMatchObject({ from: 0.5, count: 1, meanProbability: 0.5, shareOfOnes: 1 });
  });
});
