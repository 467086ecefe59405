import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRecipe, sampleDataset } from '../core/data/catalog';
import { type Dataset, removePoints } from '../core/data/dataset';
import { readPoints, writePoints } from './pointBytes';

const coordinate = fc.oneof(
  fc.double({ min: -1e100, max: 1e100, noNaN: true }),
  fc.integer({ min: -2_000_000, max: 2_000_000 }).map((whole) => whole / 1e6),
);
const points: fc.Arbitrary<Dataset> = fc
  .array(fc.tuple(coordinate, coordinate, fc.constantFrom(0, 1), fc.integer({ min: 1, max: 9 })), {
    maxLength: 40,
  })
  .map((rows) => {
    let last = -1;
    const id = Uint32Array.from(rows, ([, , , step]) => {
      last += step;
      return last;
    });
    return {
      x1: Float64Array.from(rows, ([x1]) => x1),
      x2: Float64Array.from(rows, ([, x2]) => x2),
      y: Uint8Array.from(rows, ([, , y]) => y),
      id,
      nextId: last + 3,
      others: [],
    };
  });

describe('points as bytes', () => {
  it('come back to the last bit', () => {
    fc.assert(
      fc.property(points, (data) => {
        expect(readPoints(writePoints(data), 100)).toEqual(data);
      }),
    );
  });

  it('take at most eight bytes each where they have four decimals', () => {
    const data = sampleDataset({ ...defaultRecipe, count: 100 });
    const short = {
      ...data,
      x1: data.x1.map((x) => Math.round(x * 1e4) / 1e4),
      x2: data.x2.map((x) => Math.round(x * 1e4) / 1e4),
    };
    expect(writePoints(short).length).toBeLessThanOrEqual(800);
    expect(readPoints(writePoints(removePoints(short, [3, 50])), 100).id.length).toBe(98);
  });

  it('of any other kind are refused, and never ask for much memory', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          expect(readPoints(bytes, 1000).y.length).toBeLessThanOrEqual(60);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 2000 },
    );
    const sample = sampleDataset(defaultRecipe);
    expect(() => readPoints(writePoints(sample), 99)).toThrow(RangeError);
    for (const value of [1.1e100, -1.7e308, Number.POSITIVE_INFINITY, Number.NaN]) {
      const x1 = sample.x1.with(7, value);
      expect(() => readPoints(writePoints({ ...sample, x1 }), 1000)).toThrow(RangeError);
    }
  });
});
