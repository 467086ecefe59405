import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainOf } from './domain';

describe('domainOf', () => {
  it('rests at [−1.1, 1.1] while no point lies outside', () => {
    expect(domainOf(new Float64Array(0))).toEqual({ min: -1.1, max: 1.1 });
    expect(domainOf(new Float64Array([-1.1, 0.3, 1.1]))).toEqual({ min: -1.1, max: 1.1 });
  });

  it('widens only the side that needs it, by 5% more than the range', () => {
    const { min, max } = domainOf(new Float64Array([8.9]));
    expect(min).toBe(-1.1);
    expect(max).toBeCloseTo(8.9 + 0.5, 12);
  });

  it('leaves no point outside or on the edge once it is widened', () => {
    fc.assert(
      fc.property(fc.float64Array({ min: -1e300, max: 1e300, noNaN: true }), (values) => {
        const { min, max } = domainOf(values);
        for (const value of values) {
          expect(min <= value && value <= max).toBe(true);
          if (Math.abs(value) > 1.1) expect(min < value && value < max).toBe(true);
        }
        expect(min <= -1.1 && max >= 1.1 && Number.isFinite(max - min)).toBe(true);
      }),
    );
  });
});
