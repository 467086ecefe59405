import type { RandomSource } from '../random/source';

/** Coordinates beyond this, of either sign, are refused: squares and sums of them would leave the range of numbers. */
export const largestCoordinate = 1e100;

/** True of a coordinate that a point may have. */
export function isCoordinate(value: number): boolean {
  return Math.abs(value) <= largestCoordinate;
}

/** The nearest value at which a point may stand. */
export function clampCoordinate(value: number): number {
  return Math.max(-largestCoordinate, Math.min(largestCoordinate, value));
}

/**
 * A coordinate uniform in (−1, 1), a whole multiple of 1e−6, never ±1 itself. Takes one number from `random`.
 */
export function sampleCoordinate(random: RandomSource): number {
  return (1 + Math.floor(random() * 1_999_999) - 1_000_000) / 1e6;
}

/** The whole multiple of 1e−6 that is nearest, never −0: all that generated points have for coordinates. */
export function roundCoordinate(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}
