import type { RandomSource } from './source';

/** Puts `values` into a random order, in place, any one as likely as another (Fisher and Yates). */
export function shuffle(values: Uint32Array, random: RandomSource): void {
  for (let i = values.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    const value = values[i];
    values[i] = values[other];
    values[other] = value;
  }
}
