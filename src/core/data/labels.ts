import type { RandomSource } from '../random/source';

/**
 * `count` labels of which exactly round(balance·count) are 1, but from two on at least one and not all; a single one is
 * round(balance). The classes alternate as evenly as they can, so that a longer list begins with the shorter one (but
 * for its last, where a class would be empty).
 */
export function spreadLabels(count: number, balance: number): Uint8Array {
  const y = new Uint8Array(count);
  let ones = 0;
  for (let i = 0; i < count; i++) {
    const due = Math.round(balance * (i + 1));
    y[i] = due > ones ? 1 : 0;
    ones += y[i];
  }
  if (count > 1 && ones === 0) y[count - 1] = 1;
  if (count > 1 && ones === count) y[count - 1] = 0;
  return y;
}

/**
 * Flips exactly round(noise·n) of n labels in place, every choice of points equally likely (Knuth's selection sampling,
 * Algorithm S).
 */
export function flipLabels(random: RandomSource, y: Uint8Array, noise: number): void {
  let left = Math.round(noise * y.length);
  for (let i = 0; left > 0 && i < y.length; i++) {
    if (random() * (y.length - i) < left) {
      y[i] = 1 - y[i];
      left--;
    }
  }
}
