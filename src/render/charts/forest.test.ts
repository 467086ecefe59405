import { expect, it } from 'vitest';
import { forestDomain } from './forest';

const row = (low: number, log: number, high: number) => ({ name: 'x₁', low, log, high });

it('has all intervals and the odds ratio 1 in sight', () => {
  const [low, high] = forestDomain([row(0.5, 1, 1.5), row(2, 3, 4)]);
  expect(low).toBeLessThan(-Math.LN2);
  expect(high).toBeGreaterThan(4);
});

it('reaches from ½ to 2 at least, and ends where an interval has no end', () => {
  const [low, high] = forestDomain([]);
  expect(Math.exp(low)).toBeLessThan(0.5);
  expect(Math.exp(high)).toBeGreaterThan(2);
  const ends = forestDomain([row(Number.NEGATIVE_INFINITY, 40, Number.POSITIVE_INFINITY)]);
  for (const end of ends) expect(Math.abs(end)).toBeLessThan(15);
});
