import { expect, it } from 'vitest';
import { countByBin } from './probeSpread';

it('counts every probability once, the ends too', () => {
  const counts = countByBin(Float64Array.of(0, 0.024, 0.025, 0.5, 0.999, 1));
  expect([counts[0], counts[1], counts[20], counts[39]]).toEqual([2, 1, 1, 2]);
  expect(counts.reduce((sum, count) => sum + count)).toBe(6);
});
