import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNormal } from './normal';
import { createSource } from './source';

const take = (seed: number, count: number) => {
  const normal = createNormal(createSource(seed, 'normal'));
  return Array.from({ length: count }, normal);
};
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('createNormal', () => {
  it('yields the same numbers for ever', () => {
    expect(take(1, 4)).toEqual(pinned);
  });

  it('yields the same numbers for the same seed, all finite and within 9.3', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
        const values = take(seed, 50);
        expect(take(seed, 50)).toEqual(values);
        expect(values.every((value) => Math.abs(value) < 9.3)).toBe(true);
      }),
    );
  });

  it('stays finite for the source nearest to the middle', () => {
    const normal = createNormal(() => 0.5 + 2 ** -32);
    expect(Math.abs(normal())).toBeLessThan(9.3);
  });

  it('has the moments of a standard normal, and neighbours are uncorrelated', () => {
    const n = 200_000;
    const values = take(42, n);
    const moment = (k: number) => mean(values.map((value) => value ** k));
    expect(Math.abs(moment(1))).toBeLessThan(0.01);
    expect(Math.abs(moment(2) - 1)).toBeLessThan(0.015);
    expect(Math.abs(moment(3))).toBeLessThan(0.04);
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.12);
    expect(Math.abs(mean(values.slice(1).map((value, i) => value * values[i])))).toBeLessThan(0.01);
  });

  it('leaves as many beyond one, two and three as it should', () => {
    const n = 200_000;
    const values = take(7, n).map(Math.abs);
    for (const [limit, share] of [
      [1, 0.3173],
      [2, 0.0455],
      [3, 0.0027],
    ]) {
      const seen = values.filter((value) => value > limit).length / n;
      expect(Math.abs(seen - share)).toBeLessThan(5 * Math.sqrt((share * (1 - share)) / n));
    }
  });
});

const pinned = [1.5720091071265583, 0.20728121989695947, -0.9157921226868578, -0.3187756654105231];
