import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSource } from '../random/source';
import { flipLabels, spreadLabels } from './labels';

const counts = fc.integer({ min: 0, max: 500 });
const shares = fc.double({ min: 0, max: 1, noNaN: true });
const sum = (y: Uint8Array) => y.reduce((total, label) => total + label, 0);

describe('spreadLabels', () => {
  it('gives class 1 round(balance·n) points, and from two points on neither class none', () => {
    fc.assert(
      fc.property(counts, shares, (count, balance) => {
        const wanted = Math.round(balance * count);
        const ones = count > 1 ? Math.min(count - 1, Math.max(1, wanted)) : wanted;
        expect(sum(spreadLabels(count, balance))).toBe(ones);
      }),
    );
  });

  it('begins a longer list with a shorter one, but for the last', () => {
    fc.assert(
      fc.property(counts, counts, shares, (a, b, balance) => {
        const shorter = Math.max(0, Math.min(a, b) - 1);
        const [one, other] = [a, b].map((count) => spreadLabels(count, balance).slice(0, shorter));
        expect(one).toEqual(other);
      }),
    );
  });

  it('alternates at a balance of one half', () => {
    expect([...spreadLabels(6, 0.5)]).toEqual([1, 0, 1, 0, 1, 0]);
  });
});

describe('flipLabels', () => {
  it('flips exactly round(noise·n) labels', () => {
    fc.assert(
      fc.property(fc.nat(), counts, shares, (seed, count, noise) => {
        const y = spreadLabels(count, 0.5);
        const flipped = y.slice();
        flipLabels(createSource(seed, 'flips'), flipped, noise);
        expect(y.filter((label, i) => label !== flipped[i]).length).toBe(Math.round(noise * count));
      }),
    );
  });

  it('flips every label about as often', () => {
    const counts = new Array(10).fill(0);
    for (let seed = 0; seed < 5000; seed++) {
      const y = new Uint8Array(10);
      flipLabels(createSource(seed, 'flips'), y, 0.3);
      for (let i = 0; i < 10; i++) counts[i] += y[i];
    }
    for (const count of counts) expect(Math.abs(count - 1500)).toBeLessThan(150);
  });
});
