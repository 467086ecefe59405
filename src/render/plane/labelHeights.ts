import type { Sample } from '../../core/data/dataset';
import type { Domain } from '../../core/data/domain';
import { mixBits } from '../../core/random/mixBits';

/** The vertical range where x1 is the only feature: the probability, with room for the points round 0 and 1. */
export const probabilityDomain: Domain = { min: -0.12, max: 1.12 };

/** Probabilities marked on the axis. */
export const probabilityTicks: readonly number[] = [0, 0.25, 0.5, 0.75, 1];

/** Farthest that a point stands from its label's height. */
const jitter = 0.07;

/**
 * The points of one feature where they are drawn: at the height of their label, 0 or 1, and up to 0.07 off it, so that
 * equal ones can be told apart. How far depends on a point's number alone, and an edit of others never moves it.
 */
export function standOnLabels({ x1, y, others, id }: Sample & { readonly id: Uint32Array }): Sample {
  const x2 = new Float64Array(y.length);
  for (let i = 0; i < y.length; i++)
    x2[i] = y[i] + jitter * (2 * (mixBits(id[i] ^ 0x9e3779b9) / 2 ** 32) - 1);
  return { x1, x2, y, others };
}
