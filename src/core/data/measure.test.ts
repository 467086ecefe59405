import { describe, expect, it } from 'vitest';
import { measure } from './measure';

describe('measure', () => {
  const values = [2, 4, 4, 4, 5, 5, 7, 9];

  it('is mean and standard deviation of all the values, also far from 0', () => {
    expect(measure(Float64Array.from(values))).toEqual({ mean: 5, sd: 2 });
    const far = measure(Float64Array.from(values, (value) => 1e9 + value));
    expect(far.mean).toBe(1e9 + 5);
    expect(far.sd).toBeCloseTo(2, 6);
  });

  it('has no spread for one value, however it rounds, and none at all without values', () => {
    expect(measure(new Float64Array(3).fill(0.1))).toEqual({ mean: 0.1, sd: 0 });
    expect(measure(new Float64Array(0))).toEqual({ mean: 0, sd: 0 });
  });

  it('is worked out once for a column', () => {
    const column = Float64Array.from(values);
    expect(measure(column)).toBe(measure(column));
  });
});
