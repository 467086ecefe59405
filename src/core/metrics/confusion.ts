import type { Sample } from '../data/dataset';
import { score } from '../model/score';
import { logit } from '../model/sigmoid';

/** Points by predicted and true class: true and false positives (predicted 1), true and false negatives. */
export interface Confusion {
  readonly tp: number;
  readonly fp: number;
  readonly tn: number;
  readonly fn: number;
}

/**
 * Counts with 1 predicted where p ≥ `threshold`, compared as z ≥ ln(τ/(1−τ)), so that the drawn boundary and
 * the count agree. `parameters` as for `score`; threshold 0 predicts all 1, threshold 1 all 0. Of the points from index
 * `from` up to `to` only, where these are given.
 */
export function confusion(
  data: Sample,
  parameters: Float64Array,
  threshold: number,
  from = 0,
  to: number = data.y.length,
): Confusion {
  const limit = logit(threshold);
  const { x1, x2, y } = data;
  let tp = 0;
  let fp = 0;
  let positives = 0;
  for (let i = from; i < to; i++) {
    positives += y[i];
    if (score(parameters, x1[i], x2[i]) >= limit) {
      if (y[i] === 1) tp++;
      else fp++;
    }
  }
  return { tp, fp, tn: to - from - positives - fp, fn: positives - tp };
}

/** Share of points predicted right, 0…1; 0 where there are none. */
export function accuracy({ tp, fp, tn, fn }: Confusion): number {
  const n = tp + fp + tn + fn;
  return n === 0 ? 0 : (tp + tn) / n;
}
