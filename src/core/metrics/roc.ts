import { forEachCut, type Ranking } from './ranking';

/**
 * What all thresholds do, from none predicted 1 to all: the numbers of true and false positives at falling score
 * limits. `auc` is the area under the ROC curve, `averagePrecision` that under the steps of precision over recall.
 */
export interface OperatingCurve {
  readonly limits: Float64Array;
  readonly tp: Uint32Array;
  readonly fp: Uint32Array;
  readonly positives: number;
  readonly negatives: number;
  /** The chance that a point of class 1 has a higher score than one of class 0, ties counting half; null without both. */
  readonly auc: number | null;
  /** Σ (recall step)·(precision there); null without points of class 1. */
  readonly averagePrecision: number | null;
}

/**
 * The operating curve of a ranking. Areas come from all thresholds; of the points of the curve only those are kept that
 * lie a share of 1/`resolution` of their class from the one before, with the first and the last.
 */
export function operatingCurve(ranking: Ranking, resolution: number): OperatingCurve {
  const positives = ranking.class1.length;
  const negatives = ranking.class0.length;
  const [limits, tps, fps]: [number[], number[], number[]] = [[], [], []];
  let doubledArea = 0;
  let precisionSum = 0;
  let last = { tp: 0, fp: 0 };
  let kept = { tp: -1, fp: -1 };
  forEachCut(ranking, ({ limit, tp, fp }) => {
    doubledArea += (fp - last.fp) * (tp + last.tp);
    if (tp > last.tp) precisionSum += (tp - last.tp) * (tp / (tp + fp));
    last = { tp, fp };
    const isLast = tp === positives && fp === negatives;
    const isFar =
      (tp - kept.tp) * resolution >= positives || (fp - kept.fp) * resolution >= negatives || kept.tp < 0;
    if (!isFar && !isLast) return;
    kept = last;
    limits.push(limit);
    tps.push(tp);
    fps.push(fp);
  });
  return {
    limits: Float64Array.from(limits),
    tp: Uint32Array.from(tps),
    fp: Uint32Array.from(fps),
    positives,
    negatives,
    auc: positives > 0 && negatives > 0 ? doubledArea / 2 / positives / negatives : null,
    averagePrecision: positives > 0 ? precisionSum / positives : null,
  };
}
