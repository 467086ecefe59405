import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interval95, shiftProbability } from './odds';

const odds = (p: number) => p / (1 - p);

describe('a shift of the score', () => {
  it('multiplies the odds by e^shift from wherever it starts', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        (p, shift) => {
          expect(odds(shiftProbability(p, shift)) / odds(p) / Math.exp(shift)).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it('moves 50% most: by ln 9 to 90%', () => {
    expect(shiftProbability(0.5, Math.log(9))).toBeCloseTo(0.9, 15);
    expect(shiftProbability(0.9, Math.log(9))).toBeCloseTo(81 / 82, 15);
  });

  it('leaves certainty as it is', () => {
    expect(shiftProbability(0, 3)).toBe(0);
    expect(shiftProbability(1, -3)).toBe(1);
  });
});

describe('the 95 % interval', () => {
  it('reaches 1.96 standard errors to either side', () => {
    expect(interval95(2, 0.5)).toEqual({ low: 1.02, high: 2.98 });
  });
});
