import { log } from '../model/log';
import type { RandomSource } from '../random/source';
import { sampleCoordinate } from './coordinate';
import type { Sample } from './dataset';

/** The model that the labels of a data set come from: p = σ(w·x + b). */
export interface TrueModel {
  readonly weights: readonly [number, number];
  readonly bias: number;
}

/** A true model as it stands in a recipe. */
export interface TrueNumbers {
  readonly w1: number;
  readonly w2: number;
  readonly b: number;
}

/** That of the data set as it is first shown. Whoever names it without its numbers means these, so they never change. */
export const firstTruth: TrueNumbers = { w1: 3, w2: -2, b: 0.5 };

/** The numbers of a true model that a recipe gives; the first values for those that it does not. */
type Given = { readonly [Key in keyof TrueNumbers]?: number | undefined };

export function truthOf({ w1 = firstTruth.w1, w2 = firstTruth.w2, b = firstTruth.b }: Given): TrueModel {
  return { weights: [w1, w2], bias: b };
}

/** The true model that the labels of a recipe come from; null where they come from none. */
export function trueModel(recipe: Given & { readonly kind: string }): TrueModel | null {
  return recipe.kind === 'true-model' ? truthOf(recipe) : null;
}

/**
 * `count` points uniform in (−1, 1)², each of class 1 with probability σ(w·x + b), independently of all others. A class may stay empty.
 *
 * A point takes three numbers from `random`: its place and a number u, uniform in [0, 1). It is of class 1 where u < σ(z), which is
 * ln(u/(1 − u)) < z. So another w or b moves no point, and a label changes only where the score z crosses the point's own threshold:
 * where z rises, a label may change from 0 to 1, never back. A longer sample of the same stream begins with the shorter one.
 */
export function sampleTrueModel(
  random: RandomSource,
  count: number,
  [w1, w2]: readonly [number, number],
  b: number,
): Sample {
  const x1 = new Float64Array(count);
  const x2 = new Float64Array(count);
  const y = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    x1[i] = sampleCoordinate(random);
    x2[i] = sampleCoordinate(random);
    const u = random();
    y[i] = log(u / (1 - u)) < w1 * x1[i] + w2 * x2[i] + b ? 1 : 0;
  }
  return { x1, x2, y, others: [] };
}
