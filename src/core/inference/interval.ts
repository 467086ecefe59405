/** Φ⁻¹(0.975) and its square: half the width of a 95 % interval in standard errors, and how far 2ℓ falls to its ends. */
export const NORMAL_95 = 1.959963984540054;
export const CHI_SQUARE_95 = 3.841458820694124;

export interface Interval {
  /** May be −∞ or ∞. */
  readonly low: number;
  readonly high: number;
}

/** estimate ± 1.96 standard errors. */
export function waldInterval(estimate: number, standardError: number): Interval {
  return { low: estimate - NORMAL_95 * standardError, high: estimate + NORMAL_95 * standardError };
}
