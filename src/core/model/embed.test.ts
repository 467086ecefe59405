import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedOneFeature } from './embed';
import { score } from './score';

const number = fc.double({ min: -3, max: 3, noNaN: true });

describe('embedOneFeature', () => {
  it('gives the same score at every place, whatever x₂ is', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 2, maxLength: 6 }), number, number, (own, x1, x2) => {
        const straight = own.slice(0, -1).reduce((sum, w, k) => sum + w * x1 ** (k + 1), own[own.length - 1]);
        expect(score(embedOneFeature(Float64Array.from(own)), x1, x2)).toBeCloseTo(straight, 8);
      }),
    );
  });

  it('refuses more than five weights', () => {
    expect(() => embedOneFeature(new Float64Array(7))).toThrow(RangeError);
  });
});
