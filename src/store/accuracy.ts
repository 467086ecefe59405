import type { Sample } from '../core/data/dataset';
import { confusion } from '../core/metrics/confusion';
import type { Model } from './live';

/** Numbers gone through in one go: some 4 ms on a slow computer. */
const budget = 600_000;

/** Counts the share of points on the right side at threshold ½, of many points a part at a time. */
export interface AccuracyMeter {
  /** Whether the last answer was for the very points and model asked about. */
  readonly isExact: boolean;
  /**
   * The share for these points and this model. Where there are too many points for one go, each call counts a part of them
   * and the answer is null until all are counted; with `isMoving`, that of an earlier model until then. Null without points.
   */
  read(points: Sample | null, model: Model | null, isMoving: boolean): number | null;
}

interface Count {
  readonly points: Sample;
  readonly model: Model;
  counted: number;
  right: number;
}

export function createAccuracyMeter(atOnce = budget): AccuracyMeter {
  let count: Count | null = null;
  /** The last count that came to its end. */
  let known: Count | null = null;
  let isExact = true;

  function goOn(present: Count): void {
    const size = present.points.y.length;
    const { parameters } = present.model;
    const to = Math.min(size, present.counted + Math.max(1, Math.floor(atOnce / parameters.length)));
    const { tp, tn } = confusion(present.points, parameters, 0.5, present.counted, to);
    present.right += tp + tn;
    present.counted = to;
    if (to === size) known = present;
  }
  /** While training, a count that has begun comes to its end before the next one begins. */
  function isWorthwhile(points: Sample, model: Model, isMoving: boolean): boolean {
    if (count === null || count === known || count.points !== points) return false;
    return isMoving || count.model === model;
  }
  return {
    get isExact() {
      return isExact;
    },
    read(points, model, isMoving) {
      isExact = true;
      if (!points || !model || points.y.length === 0) return null;
      if (known?.points !== points) known = null;
      if (known?.model === model) return share(known);
      if (!isWorthwhile(points, model, isMoving)) count = { points, model, counted: 0, right: 0 };
      if (count) goOn(count);
      isExact = known?.model === model;
      return known && (isMoving || isExact) ? share(known) : null;
    },
  };
}

function share({ right, points }: Count): number {
  return right / points.y.length;
}
