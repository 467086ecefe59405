import { expect, it } from 'vitest';
import { quantileOf } from './quantile';

it('lies between the values by even parts, as in R by default', () => {
  const values = [1, 2, 4, 8, 16];
  expect(quantileOf(values, 0)).toBe(1);
  expect(quantileOf(values, 1)).toBe(16);
  expect(quantileOf(values, 0.5)).toBe(4);
  // quantile(c(1, 2, 4, 8, 16), c(0.025, 0.9))
  expect(quantileOf(values, 0.025)).toBeCloseTo(1.1, 12);
  expect(quantileOf(values, 0.9)).toBeCloseTo(12.8, 12);
  expect(quantileOf([3], 0.7)).toBe(3);
  expect(quantileOf([], 0.5)).toBeNaN();
});
