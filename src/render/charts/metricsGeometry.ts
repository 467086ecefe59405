import { type CalibrationBin, wilsonInterval } from '../../core/metrics/calibration';
import type { Costs } from '../../core/metrics/costs';
import type { OperatingCurve } from '../../core/metrics/roc';
import { type ThresholdRange, thresholdBetween } from '../../core/metrics/threshold';
import { logit, sigmoid } from '../../core/model/sigmoid';
import type { ChartBox } from './lossGeometry';
import { linearScale, type Scale } from './scale';

export interface Scales {
  readonly x: Scale;
  readonly y: Scale;
}

/** The curves that all thresholds draw, each place of which is one threshold. */
export type OperatingKind = 'roc' | 'precision';

/** Points rightly and wrongly predicted 1. */
export interface Positives {
  readonly tp: number;
  readonly fp: number;
}

/** Both axes from 0 to `highest`; `strip` pixels above the lower axis stay free. */
export function chartScales(box: ChartBox, highest = 1, strip = 0): Scales {
  return {
    x: linearScale([0, 1], [box.left, box.width - box.right]),
    y: linearScale([0, highest], [box.height - box.bottom - strip, box.top]),
  };
}

/**
 * Where on its curve a threshold lies: false against true positive rate, or recall against precision. Null where a rate
 * divides by nothing.
 */
export function operatingPlace(
  kind: OperatingKind,
  { positives, negatives }: Pick<OperatingCurve, 'positives' | 'negatives'>,
  { tp, fp }: Positives,
): readonly [number, number] | null {
  if (positives === 0) return null;
  if (kind === 'roc') return negatives === 0 ? null : [fp / negatives, tp / positives];
  return tp + fp === 0 ? null : [tp / positives, tp / (tp + fp)];
}

/**
 * The curve as an SVG path: the ROC from place to place; precision in steps, each as high as at its right end, which is
 * what average precision adds up.
 */
export function operatingPath(kind: OperatingKind, curve: OperatingCurve, { x, y }: Scales): string {
  const parts: string[] = [];
  for (let k = 0; k < curve.tp.length; k++) {
    const place = operatingPlace(kind, curve, { tp: curve.tp[k], fp: curve.fp[k] });
    if (!place) continue;
    const [px, py] = [x(place[0]).toFixed(2), y(place[1]).toFixed(2)];
    if (kind === 'roc') parts.push(`${parts.length === 0 ? 'M' : 'L'}${px},${py}`);
    else parts.push(parts.length === 0 ? `M${x(0).toFixed(2)},${py}H${px}` : `V${py}H${px}`);
  }
  return parts.join('');
}

/** A threshold that can be chosen, and what it predicts. */
export interface Choice extends Positives {
  /** The highest score limit that predicts so. */
  readonly limit: number;
  readonly threshold: number;
}

/** The thresholds in `range` that make a difference, from the highest down. */
export function choicesOf({ limits, tp, fp }: OperatingCurve, range: ThresholdRange): Choice[] {
  const choices: Choice[] = [];
  for (let k = 0; k < limits.length; k++) {
    const below = k + 1 < limits.length ? limits[k + 1] : Number.NEGATIVE_INFINITY;
    const threshold = thresholdBetween(below, limits[k], range);
    if (threshold !== null) choices.push({ limit: limits[k], threshold, tp: tp[k], fp: fp[k] });
  }
  return choices;
}

/** The index of the choice that predicts as `threshold` does. */
export function choiceAt(choices: readonly Choice[], threshold: number): number {
  const z = logit(threshold);
  let at = 0;
  while (at + 1 < choices.length && choices[at + 1].limit >= z) at++;
  return at;
}

/** The choice drawn nearest to a pixel; null without any. */
export function nearestChoice(
  kind: OperatingKind,
  curve: OperatingCurve,
  choices: readonly Choice[],
  { x, y }: Scales,
  px: number,
  py: number,
): Choice | null {
  let nearest: Choice | null = null;
  let best = Number.POSITIVE_INFINITY;
  for (const choice of choices) {
    const place = operatingPlace(kind, curve, choice);
    const distance = place ? Math.hypot(x(place[0]) - px, y(place[1]) - py) : Number.POSITIVE_INFINITY;
    if (distance >= best) continue;
    best = distance;
    nearest = choice;
  }
  return nearest;
}

/** A bin that has points: where its dot stands, and its bar in the strip, in pixels. */
export interface BinMark {
  readonly bin: CalibrationBin;
  readonly px: number;
  readonly py: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** From the lower to the upper end of the share's interval, in pixels. */
  readonly whisker: { readonly low: number; readonly high: number };
}

/** Dots at mean probability and share of ones, with their 95 % intervals; bars up to `highest` pixels high, the fullest bin's that high. */
export function binMarks(bins: readonly CalibrationBin[], { x, y }: Scales, highest: number): BinMark[] {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  return bins
    .filter(({ count }) => count > 0)
    .map((bin) => ({
      bin,
      px: x(bin.meanProbability),
      py: y(bin.shareOfOnes),
      left: x(bin.from) + 1,
      width: x(bin.to) - x(bin.from) - 2,
      height: Math.max(1, (bin.count / most) * highest),
      whisker: whiskerOf(bin, y),
    }));
}

function whiskerOf({ shareOfOnes, count }: CalibrationBin, y: Scale): BinMark['whisker'] {
  const { low, high } = wilsonInterval(shareOfOnes, count);
  return { low: y(low), high: y(high) };
}

const costOf = (positives: number, { falsePositive, falseNegative }: Costs, { tp, fp }: Positives) =>
  fp * falsePositive + (positives - tp) * falseNegative;

/** The highest cost of any threshold; 1 where mistakes cost nothing. */
export function highestCost({ positives, tp, fp }: OperatingCurve, costs: Costs): number {
  let highest = 0;
  for (let k = 0; k < tp.length; k++) {
    highest = Math.max(highest, costOf(positives, costs, { tp: tp[k], fp: fp[k] }));
  }
  return highest || 1;
}

/** Cost of all mistakes over the threshold, from 1 down to 0, in steps. */
export function costPath(curve: OperatingCurve, costs: Costs, { x, y }: Scales): string {
  const { limits, tp, fp, positives } = curve;
  const parts: string[] = [];
  for (let k = 0; k < limits.length; k++) {
    const py = y(costOf(positives, costs, { tp: tp[k], fp: fp[k] })).toFixed(2);
    const px = x(k + 1 < limits.length ? sigmoid(limits[k + 1]) : 0).toFixed(2);
    parts.push(`${k === 0 ? `M${x(1).toFixed(2)},${py}` : `V${py}`}H${px}`);
  }
  return parts.join('');
}
