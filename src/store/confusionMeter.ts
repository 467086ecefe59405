import type { Sample } from '../core/data/dataset';
import { type Confusion, confusion } from '../core/metrics/confusion';
import type { Model } from './live';

/** Numbers gone through in one go: some 4 ms on a slow computer. */
const numbersAtOnce = 600_000;

/** Counts points by predicted and true class, of many points a part at a time. */
export interface ConfusionMeter {
  /** True if the last answer was for the very points, model and threshold asked about. */
  readonly isExact: boolean;
  /**
   * The counts for these points, this model and this threshold. Where there are too many points for one go, each call counts
   * a part of them and the answer is null until all are counted; with `isMoving`, that of an earlier model until then.
   * While the threshold alone moves, the answer is that of an earlier threshold. Null without points.
   */
  read(points: Sample | null, model: Model | null, threshold: number, isMoving: boolean): Confusion | null;
}

interface Count {
  readonly points: Sample;
  readonly model: Model;
  readonly threshold: number;
  counted: number;
  sum: Confusion;
}

const nothing: Confusion = { tp: 0, fp: 0, tn: 0, fn: 0 };

export function createConfusionMeter(atOnce = numbersAtOnce): ConfusionMeter {
  let count: Count | null = null;
  /** The last count that came to its end. */
  let known: Count | null = null;
  let isExact = true;

  function goOn(present: Count): void {
    const size = present.points.y.length;
    const to = Math.min(size, present.counted + Math.max(1, Math.floor(atOnce / present.model.own.length)));
    const part = confusion(present.points, present.model, present.threshold, present.counted, to);
    present.sum = add(present.sum, part);
    present.counted = to;
    if (to === size) known = present;
  }
  /** A count that has begun comes to its end before the next one begins, unless the model has come to stand. */
  function isWorthwhile(points: Sample, model: Model, isMoving: boolean): boolean {
    if (count === null || count === known || count.points !== points) return false;
    return isMoving || count.model === model;
  }
  /** An earlier threshold's is better than none, an earlier model's only while it moves. */
  function shown(model: Model, isMoving: boolean): Confusion | null {
    return known && (isMoving || known.model === model) ? known.sum : null;
  }
  return {
    get isExact() {
      return isExact;
    },
    read(points, model, threshold, isMoving) {
      isExact = true;
      if (!points || !model || points.y.length === 0) return null;
      if (known?.points !== points) known = null;
      if (known && isOf(known, model, threshold)) return known.sum;
      if (!isWorthwhile(points, model, isMoving)) {
        count = { points, model, threshold, counted: 0, sum: nothing };
      }
      if (count) goOn(count);
      isExact = isOf(known, model, threshold);
      return shown(model, isMoving);
    },
  };
}

function isOf(count: Count | null, model: Model, threshold: number): boolean {
  return count?.model === model && count.threshold === threshold;
}

function add(one: Confusion, other: Confusion): Confusion {
  return {
    tp: one.tp + other.tp,
    fp: one.fp + other.fp,
    tn: one.tn + other.tn,
    fn: one.fn + other.fn,
  };
}
