/** The scores of either class, each in rising order. */
export interface Ranking {
  readonly class0: Float64Array;
  readonly class1: Float64Array;
}

/** Parts scores (length n, no NaN) by their labels and sorts them. */
export function rankScores(scores: Float64Array, labels: Uint8Array): Ranking {
  const class0 = scores.filter((_, i) => labels[i] === 0);
  const class1 = scores.filter((_, i) => labels[i] === 1);
  return { class0: class0.sort(), class1: class1.sort() };
}

/** A choice of threshold: class 1 is predicted where the score is at least `limit`; the points so predicted. */
export interface Cut {
  readonly limit: number;
  /** Of class 1, rightly. */
  readonly tp: number;
  /** Of class 0, wrongly. */
  readonly fp: number;
}

/**
 * Calls `visit` for every choice of threshold that makes a difference, from none predicted 1 (limit +∞) to all: one
 * at each different score, from the highest down. Points of equal score change over together.
 */
export function forEachCut({ class0, class1 }: Ranking, visit: (cut: Cut) => void): void {
  visit({ limit: Number.POSITIVE_INFINITY, tp: 0, fp: 0 });
  let i0 = class0.length - 1;
  let i1 = class1.length - 1;
  while (i0 >= 0 || i1 >= 0) {
    const limit = Math.max(i0 >= 0 ? class0[i0] : -Infinity, i1 >= 0 ? class1[i1] : -Infinity);
    while (i0 >= 0 && class0[i0] === limit) i0--;
    while (i1 >= 0 && class1[i1] === limit) i1--;
    visit({ limit, tp: class1.length - 1 - i1, fp: class0.length - 1 - i0 });
  }
}
