/** The diagnosis of a run from its latest losses. */
export type Trend = 'falling' | 'oscillating' | 'converged';

/** Losses that a diagnosis looks back on at most. */
export const TREND_WINDOW = 64;

const MIN_WINDOW = 16;
const RELATIVE_TOLERANCE = 1e-6;
const RELATIVE_SWING = { exact: 1e-4, noisy: 0.5 };
const LEAST_SHARE = 0.1;

/**
 * What the losses of the latest epochs (J, in order, at most 64) say with the present loss and gradient
 * (largest absolute entry). Converged: the gradient is at most 1e−6 of the loss; relative, as on separable data both
 * head for 0 for ever. Oscillating: of 16 losses or more at least a tenth of the changes rise and a tenth
 * fall (far too large steps give a sawtooth of some seven epochs), over more than 1e−4 of the highest; where
 * mini-batches make the losses noisy, over more than half of it. Else falling, which is then also what a run
 * is called that wavers about its optimum.
 */
export function diagnose(
  recentLosses: Float64Array,
  loss: number,
  gradientNorm: number,
  isNoisy = false,
): Trend {
  if (gradientNorm <= RELATIVE_TOLERANCE * loss) return 'converged';
  const changes = recentLosses.length - 1;
  if (changes + 1 < MIN_WINDOW) return 'falling';
  let rises = 0;
  let falls = 0;
  let min = recentLosses[0];
  let max = recentLosses[0];
  for (let i = 1; i <= changes; i++) {
    if (recentLosses[i] > recentLosses[i - 1]) rises++;
    if (recentLosses[i] < recentLosses[i - 1]) falls++;
    min = Math.min(min, recentLosses[i]);
    max = Math.max(max, recentLosses[i]);
  }
  const leastSwing = isNoisy ? RELATIVE_SWING.noisy : RELATIVE_SWING.exact;
  const isSwinging = max - min > leastSwing * max;
  return isSwinging && Math.min(rises, falls) >= LEAST_SHARE * changes ? 'oscillating' : 'falling';
}
