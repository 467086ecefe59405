import { describe, expect, it } from 'vitest';
import { formatTicks } from './format';

describe('labels of ticks', () => {
  it('have the decimals that their step needs', () => {
    expect(formatTicks([-1, -0.5, 0, 0.5, 1])).toEqual(['−1.0', '−0.5', '0.0', '0.5', '1.0']);
    expect(formatTicks([0, 0.25, 0.5, 0.75, 1])).toEqual(['0.00', '0.25', '0.50', '0.75', '1.00']);
    expect(formatTicks([55, 60, 65])).toEqual(['55', '60', '65']);
    expect(formatTicks([0.001, 0.0015])).toEqual(['0.0010', '0.0015']);
  });

  it('group thousands', () => {
    expect(formatTicks([5000, 10_000, 15_000])).toEqual(['5,000', '10,000', '15,000']);
  });

  it('are multiples of one power of ten where numbers are very large or very small', () => {
    expect(formatTicks([0, 500_000, 1_000_000])).toEqual(['0', '0.5×10⁶', '1.0×10⁶']);
    expect(formatTicks([-2e-5, 0, 2e-5])).toEqual(['−2×10⁻⁵', '0', '2×10⁻⁵']);
  });

  it('stay different where steps are far smaller than the values', () => {
    expect(formatTicks([1_000_000, 1_000_001])).toEqual(['1,000,000', '1,000,001']);
  });

  it('are there for a single tick, and for zero', () => {
    expect(formatTicks([0])).toEqual(['0']);
    expect(formatTicks([])).toEqual([]);
    expect(formatTicks([20])).toEqual(['20']);
  });
});
