import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSource } from '../random/source';
import { countClasses } from './dataset';
import { sampleHiddenLine } from './hiddenLine';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const counts = fc.integer({ min: 0, max: 300 });
const sample = (seed: number, count: number) => sampleHiddenLine(createSource(seed, 'points'), count);

describe('sampleHiddenLine', () => {
  it('places points inside the open square, on multiples of 1e−6', () => {
    fc.assert(
      fc.property(seeds, counts, (seed, count) => {
        const { x1, x2 } = sample(seed, count);
        const misplaced = [...x1, ...x2].filter((v) => Math.abs(v) >= 1 || Math.round(v * 1e6) / 1e6 !== v);
        expect(misplaced).toEqual([]);
      }),
    );
  });

  it('has both classes from two points on', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 60 }), (seed, count) => {
        const { class0, class1 } = countClasses(sample(seed, count));
        expect(Math.min(class0, class1)).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('gives either class more than a quarter of many points', () => {
    for (let seed = 0; seed < 50; seed++) {
      const { class0, class1 } = countClasses(sample(seed, 1000));
      expect(Math.min(class0, class1)).toBeGreaterThan(250);
    }
  });

  it('is separable by a line without noise', () => {
    // A perceptron with margin-free data stops; here it must stop on every sample.
    for (let seed = 0; seed < 10; seed++) {
      const { x1, x2, y } = sample(seed, 40);
      let [u1, u2, u0] = [0, 0, 0];
      let wrong = -1;
      for (let pass = 0; pass < 20_000 && wrong !== 0; pass++) {
        wrong = 0;
        for (let i = 0; i < y.length; i++) {
          const sign = y[i] === 1 ? 1 : -1;
          if (sign * (u1 * x1[i] + u2 * x2[i] + u0) > 0) continue;
          wrong++;
          u1 += sign * x1[i];
          u2 += sign * x2[i];
          u0 += sign;
        }
      }
      expect(wrong).toBe(0);
    }
  });
});
