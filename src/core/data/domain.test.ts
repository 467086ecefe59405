import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainOf, fitDomain, restDomain } from './domain';

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

  it('rests at the home it is given, and widens that alike', () => {
    const home = { min: 50, max: 90 };
    expect(domainOf(new Float64Array(0), home)).toEqual(home);
    expect(domainOf(new Float64Array([50, 70, 90]), home)).toEqual(home);
    const { min, max } = domainOf(new Float64Array([30, 70]), home);
    expect(min).toBeCloseTo(30 - 3, 12);
    expect(max).toBe(90);
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

describe('fitDomain', () => {
  const values = fc.float64Array({ min: -1e300, max: 1e300, noNaN: true, minLength: 1 });

  it('is 5% wider than the values on either side', () => {
    expect(fitDomain(new Float64Array([20, 0, 10]))).toEqual({ min: -1, max: 21 });
  });

  it('is around a single value, however large, and at rest without one', () => {
    expect(fitDomain(new Float64Array([3, 3]))).toEqual({ min: 2, max: 4 });
    expect(fitDomain(new Float64Array([1000]))).toEqual({ min: 950, max: 1050 });
    expect(fitDomain(new Float64Array([0, -5e-324]))).toEqual({ min: -1, max: 1 });
    expect(fitDomain(new Float64Array(0))).toBe(restDomain);
  });

  it('leaves no value outside or on the edge', () => {
    fc.assert(
      fc.property(values, (column) => {
        const { min, max } = fitDomain(column);
        expect(Number.isFinite(max - min)).toBe(true);
        expect(column.every((value) => min < value && value < max)).toBe(true);
      }),
    );
  });

  it('serves as the home of its own values', () => {
    fc.assert(
      fc.property(values, (column) => {
        const home = fitDomain(column);
        expect(domainOf(column, home)).toEqual(home);
      }),
    );
  });
});
