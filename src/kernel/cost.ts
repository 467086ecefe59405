import type { TrainingSettings } from '../core/training/settings';

/** Rough cost of one look at n points with `size` parameters, in numbers to go through. */
export function passCost(n: number, size: number): number {
  return (n + 16) * size;
}

/** Rough cost of an epoch with n points and `size` parameters, in numbers to go through. */
export function epochCost({ optimizer, batchSize }: TrainingSettings, n: number, size: number): number {
  const pass = passCost(n, size);
  if (optimizer === 'newton') return pass * (size + 2);
  return optimizer === 'mini-batch' ? 4 * pass + 16 * size * (n / Math.max(1, batchSize || 1)) : pass;
}
