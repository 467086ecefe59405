import type { RandomSource } from '../random/source';

/**
 * A coordinate uniform in (−1, 1), a whole multiple of 1e−6, never ±1 itself. Takes one number from `random`.
 */
export function sampleCoordinate(random: RandomSource): number {
  return (1 + Math.floor(random() * 1_999_999) - 1_000_000) / 1e6;
}
