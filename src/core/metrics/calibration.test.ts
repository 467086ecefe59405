import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CalibrationBin,
  calibration,
  calibrationError,
  joinedBins,
  wilsonInterval,
} from './calibration';

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

describe('joined bins', () => {
  const bin = (tenth: number, count: number, ones: number): CalibrationBin => ({
    from: tenth / 10,
    to: (tenth + 1) / 10,
    count,
    meanProbability: count === 0 ? 0 : tenth / 10 + 0.05,
    shareOfOnes: count === 0 ? 0 : ones / count,
  });

  it('joins the next until there are five points, and what is left over with the last', () => {
    const bins = [
      bin(0, 7, 1),
      bin(1, 2, 0),
      bin(2, 0, 0),
      bin(3, 3, 2),
      bin(4, 9, 4),
      bin(5, 0, 0),
      bin(8, 1, 1),
    ];
    const [low, middle, high, ...more] = joinedBins(bins, 5);
    expect(more).toEqual([]);
    expect(low).toEqual(bins[0]);
    expect(middle).toMatchObject({ from: 0.1, to: 0.4, count: 5 });
    expect(middle.meanProbability).toBeCloseTo((2 * 0.15 + 3 * 0.35) / 5, 12);
    expect(middle.shareOfOnes).toBeCloseTo(2 / 5, 12);
    expect(high).toMatchObject({ from: 0.4, to: 0.9, count: 10 });
    expect(high.meanProbability).toBeCloseTo((9 * 0.45 + 0.85) / 10, 12);
    expect(high.shareOfOnes).toBeCloseTo(5 / 10, 12);
  });

  it('is one bin of fewer points than make one, and none without points', () => {
    expect(joinedBins([bin(1, 1, 0), bin(7, 2, 1)], 5)).toEqual([
      expect.objectContaining({ from: expect.closeTo(0.1, 12), to: expect.closeTo(0.8, 12), count: 3 }),
    ]);
    expect(joinedBins([bin(1, 0, 0)], 5)).toEqual([]);
  });

  it('keeps every point and every one, and leaves no bin with too few', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.constantFrom(0, 1)), {
          maxLength: 60,
        }),
        fc.integer({ min: 1, max: 9 }),
        (list, fewest) => {
          const scores = Float64Array.from(list, ([z]) => z);
          const joined = joinedBins(
            calibration(
              scores,
              Uint8Array.from(list, ([, y]) => y),
              10,
            ),
            fewest,
          );
          expect(joined.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
          const ones = joined.reduce((sum, each) => sum + each.count * each.shareOfOnes, 0);
          expect(ones).toBeCloseTo(list.filter(([, y]) => y === 1).length, 8);
          if (list.length >= fewest)
            for (const { count } of joined) expect(count).toBeGreaterThanOrEqual(fewest);
        },
      ),
    );
  });
});

describe('the calibration error', () => {
  it('weighs how far each bin is off by its points', () => {
    // Two of four at ½ and three of three at σ(2) = 0.8808: (4·0 + 3·0.1192) / 7.
    const bins = calibration(Float64Array.of(0, 0, 0, 0, 2, 2, 2), Uint8Array.of(1, 0, 1, 0, 1, 1, 1), 10);
    expect(calibrationError(bins)).toBeCloseTo((3 * (1 - 1 / (1 + Math.exp(-2)))) / 7, 12);
  });

  it('is none without points', () => {
    expect(calibrationError(calibration(Float64Array.of(), Uint8Array.of(), 10))).toBeNull();
  });
});

describe('Wilson’s interval', () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is %f to %f', (ones, count, low, high) => {
    const interval = wilsonInterval(ones / count, count);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('lies within 0 and 1, and has the share in it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, part) => {
          const share = Math.round(part * count) / count;
          const { low, high } = wilsonInterval(share, count);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(share + 1e-12);
          expect(high).toBeGreaterThanOrEqual(share - 1e-12);
        },
      ),
    );
  });
});
