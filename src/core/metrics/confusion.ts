import type { Sample } from '../data/dataset';
import { type PointModel, scoreOf } from '../model/score';
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
 * the count agree. Threshold 0 predicts all 1, threshold 1 all 0. Of the points from index
 * `from` up to `to` only, where these are given.
 */
export function confusion(
  data: Sample,
  model: PointModel,
  threshold: number,
  from = 0,
  to: number = data.y.length,
): Confusion {
  const limit = logit(threshold);
  const { x1, x2, y } = data;
  const isLine = model.axes.length === 3 && model.others.length === 0;
  const [w1, w2, bias] = model.axes;
  let tp = 0;
  let predicted = 0;
  let positives = 0;
  for (let i = from; i < to; i++) {
    // As `scoreOf` does it, and counted without a branch: a third of the time, on every frame.
    const z = isLine ? w1 * x1[i] + w2 * x2[i] + bias : scoreOf(model, data, i);
    const isOver = z >= limit ? 1 : 0;
    positives += y[i];
    predicted += isOver;
    tp += isOver & y[i];
  }
  const fp = predicted - tp;
  return { tp, fp, tn: to - from - positives - fp, fn: positives - tp };
}

/** Share of points predicted right, 0…1; 0 where there are none. */
export function accuracy({ tp, fp, tn, fn }: Confusion): number {
  const n = tp + fp + tn + fn;
  return n === 0 ? 0 : (tp + tn) / n;
}

/** Shares that a confusion matrix is summed up by; null where there is nothing to divide by. */
export interface Rates {
  /** tp/(tp + fp): how often a predicted 1 is right. */
  readonly precision: number | null;
  /** tp/(tp + fn): how many of class 1 are found. */
  readonly recall: number | null;
  /** tn/(tn + fp): how many of class 0 are left alone. */
  readonly specificity: number | null;
  /** 2·tp/(2·tp + fp + fn): the harmonic mean of precision and recall. */
  readonly f1: number | null;
}

/** The rates of a confusion matrix. */
export function rates({ tp, fp, tn, fn }: Confusion): Rates {
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return {
    precision: share(tp, tp + fp),
    recall: share(tp, tp + fn),
    specificity: share(tn, tn + fp),
    f1: share(2 * tp, 2 * tp + fp + fn),
  };
}
