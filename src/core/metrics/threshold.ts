import { logit, sigmoid } from '../model/sigmoid';

/** Thresholds that may be chosen; both ends included. Threshold 1 predicts none to be 1, threshold 0 all. */
export interface ThresholdRange {
  readonly min: number;
  readonly max: number;
}

export const everyThreshold: ThresholdRange = { min: 0, max: 1 };

/**
 * A threshold in `range` that stands for all score limits above `below` and not above `limit`, which predict alike:
 * about half-way in score between these two (or an end of the range that lies between them), with no more decimals, from
 * two on, than it takes. Null where none in range does.
 */
export function thresholdBetween(below: number, limit: number, range: ThresholdRange): number | null {
  const [lowest, highest] = [logit(range.min), logit(range.max)];
  if (below >= highest || limit < lowest) return null;
  const [from, to] = [Math.max(below, lowest), Math.min(limit, highest)];
  if (to === Number.POSITIVE_INFINITY) return 1;
  if (from === Number.NEGATIVE_INFINITY) return 0;
  const middle = sigmoid(from / 2 + to / 2);
  for (let decimals = 2; decimals < 16; decimals++) {
    const short = Number(middle.toFixed(decimals));
    const z = logit(short);
    if (z > below && z <= limit && short >= range.min && short <= range.max) return short;
  }
  return middle;
}
