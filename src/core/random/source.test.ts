import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSource } from './source';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const take = (seed: number, stream: string, count: number) =>
  Array.from({ length: count }, createSource(seed, stream));

describe('createSource', () => {
  it('yields the same bytes for ever', () => {
    expect(take(1, 'points', 3).map((u) => u * 2 ** 32)).toEqual([1752783846, 3412819529, 674930136]);
  });

  it('yields whole multiples of 2^−32 in [0, 1)', () => {
    fc.assert(
      fc.property(seeds, fc.string(), (seed, stream) => {
        for (const u of take(seed, stream, 20)) {
          expect(u >= 0 && u < 1 && Number.isInteger(u * 2 ** 32)).toBe(true);
        }
      }),
    );
  });

  it('keeps streams and neighbouring seeds apart', () => {
    const firsts = [0, 1, 2, 3, 2 ** 32 - 1].flatMap((seed) =>
      ['points', 'weights', 'point', ''].map((stream) => take(seed, stream, 4).join()),
    );
    expect(new Set(firsts).size).toBe(firsts.length);
  });

  it('reduces seeds that are no 32-bit integers', () => {
    expect(take(2 ** 32 + 7, 's', 5)).toEqual(take(7, 's', 5));
    expect(take(-1, 's', 5)).toEqual(take(2 ** 32 - 1, 's', 5));
  });

  it('fills the unit interval evenly, with neighbours uncorrelated', () => {
    const n = 100_000;
    const u = take(42, 'evenness', n);
    const counts = new Array(10).fill(0);
    for (const value of u) counts[Math.floor(value * 10)]++;
    for (const count of counts) expect(Math.abs(count - n / 10)).toBeLessThan(500);
    const lagged = u.slice(1).reduce((sum, value, i) => sum + (value - 0.5) * (u[i] - 0.5), 0) / n;
    expect(Math.abs(lagged)).toBeLessThan(1.5e-3);
  });
});
