import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffle } from './shuffle';
import { createSource } from './source';

const shuffled = (n: number, seed: number) => {
  const values = Uint32Array.from({ length: n }, (_, i) => i);
  shuffle(values, createSource(seed, 'shuffle'));
  return [...values];
};

describe('shuffle', () => {
  it('keeps every value once, and gives the same order for the same seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.nat(), (n, seed) => {
        const values = shuffled(n, seed);
        expect(values.toSorted((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
        expect(shuffled(n, seed)).toEqual(values);
      }),
    );
  });

  it('gives every order of three about equally often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed++) {
      const order = shuffled(3, seed).join();
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});
