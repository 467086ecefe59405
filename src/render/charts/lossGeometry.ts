import { type CurveSnapshot, landmarkEpoch } from '../../core/training/lossCurve';
import { createLinePath } from './linePath';
import { linearScale, logScale, niceDomain, type Scale } from './scale';

export interface ChartBox {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface LossScales {
  readonly x: Scale;
  readonly y: Scale;
}

/** What a picture of losses over epochs is drawn on. */
export interface LossGround {
  readonly box: ChartBox;
  readonly scales: LossScales;
  readonly isEpochLog: boolean;
}

/** Where an epoch stands; on a log axis epoch 0 stands at 1. */
export const epochPlace = (x: Scale, isLog: boolean) => (epoch: number) => x(Math.max(isLog ? 1 : 0, epoch));

/** The smallest loss a log axis goes down to. */
const lowestLoss = 1e-12;

/**
 * The chart's scales in pixels: epochs 0 to `lastEpoch` (1 on a log axis), losses from a round number below the lowest to
 * one above both the highest and `guess`, that of p = ½ everywhere. The lowest possible loss, `best`, is in sight where it
 * is known. The curves are of one length. Those of `others` are in sight too, but where one shoots up: on a linear axis up to a
 * third above the first loss.
 */
export function lossScales(
  curves: readonly CurveSnapshot[],
  lastEpoch: number,
  box: ChartBox,
  isEpochLog: boolean,
  isLossLog: boolean,
  best: number | null = null,
  guess: number = Math.LN2,
  others: readonly CurveSnapshot[] = [],
): LossScales {
  const own = lossRange(curves, best, guess);
  const all = lossRange(others, own.low, guess);
  const [{ epochs, losses }] = curves;
  const highest = isLossLog ? all.high : Math.min(all.high, shootsUp * Math.max(guess, losses[0]));
  const range = { low: all.low, high: Math.max(own.high, highest), guess };
  const last = others.reduce((most, other) => Math.max(most, other.epochs), Math.max(lastEpoch, epochs));
  return scalesFor(range, last, box, isEpochLog, isLossLog);
}

/** A run whose loss shoots up leaves the picture at the top, so that the others can be told apart: so many times the first loss. */
const shootsUp = 4 / 3;

/** The lowest and highest loss to be in sight: those of the curves, `guess`, and the lowest possible where it is known. */
function lossRange(
  curves: readonly CurveSnapshot[],
  best: number | null,
  guess: number = Math.LN2,
): LossRange {
  let low = Math.min(guess, best ?? Number.POSITIVE_INFINITY);
  let high = guess;
  const include = (loss: number) => {
    if (loss < low) low = loss;
    if (loss > high && loss < Number.POSITIVE_INFINITY) high = loss;
  };
  for (const { latest, lows, highs } of curves) {
    include(latest);
    lows.forEach(include);
    highs.forEach(include);
  }
  return { low, high, guess };
}

export interface LossRange {
  readonly low: number;
  readonly high: number;
  /** The loss of p = ½ everywhere. */
  readonly guess: number;
}

/**
 * Scales in pixels for losses in a range and epochs 0 to `lastEpoch` (1 on a log axis). On a log axis, what lies beyond its ends
 * stands at them.
 */
function scalesFor(
  { low, high, guess }: LossRange,
  lastEpoch: number,
  box: ChartBox,
  isEpochLog: boolean,
  isLossLog: boolean,
): LossScales {
  const yRange = [box.height - box.bottom, box.top] as const;
  const x = epochScale(lastEpoch, box, isEpochLog);
  if (isLossLog) {
    const from = Math.max(lowestLoss, low);
    return { x, y: logScale([from * 0.9, high * 1.1], yRange) };
  }
  // A tenth at least below it, so that a loss which hardly moves is drawn as one that hardly moves.
  // Below the lowest there is room for a name.
  const lowest = Math.min(low, guess - 0.1);
  const bottom = Math.max(0, lowest - 0.1 * (high - lowest));
  return { x, y: linearScale(niceDomain([bottom, high + 0.06 * (high - bottom)], 6), yRange) };
}

/** Epochs 0 to `last` (from 1 on a log axis) across the plotted area in pixels. */
export function epochScale(last: number, box: ChartBox, isLog: boolean): Scale {
  const range = [box.left, box.width - box.right] as const;
  const to = Math.max(2, last);
  return isLog ? logScale([1, to], range) : linearScale([0, to], range);
}

/** Whole epochs to mark on an axis of them. */
export function epochTicks(x: Scale, { width, left, right }: ChartBox, isLog: boolean): number[] {
  const count = Math.max(2, Math.floor((width - left - right) / 60));
  return ticksOf(x, count, isLog).filter((tick) => Number.isInteger(tick));
}

/**
 * SVG path of the loss curve: a line through the exact losses, with each thinned bucket's extremes drawn as a vertical
 * stroke, so that an oscillation stays visible at any number of epochs. On a log axis the beginning, where buckets are
 * wide, is drawn from the landmarks. What is no finite number leaves a gap. Empty when nothing can be drawn.
 */
export function lossPath(curve: CurveSnapshot, { x, y }: LossScales, isEpochLog: boolean): string {
  const path = createLinePath();
  const add = (epoch: number, loss: number) =>
    path.add(x(epoch), Number.isFinite(loss) ? y(loss) : Number.NaN);
  const firstBucket = isEpochLog ? addBeginning(curve, add) : 0;
  for (let i = firstBucket; i < curve.losses.length; i++) {
    const epoch = i * curve.stride;
    add(epoch, curve.losses[i]);
    if (curve.stride > 1 && curve.highs[i] - curve.lows[i] > 0) {
      const middle = Math.min(curve.epochs, epoch + curve.stride / 2);
      // The nearer extreme first: the stroke doubles back on itself as little as possible.
      const falls = curve.losses[i] - curve.lows[i] > curve.highs[i] - curve.losses[i];
      add(middle, falls ? curve.highs[i] : curve.lows[i]);
      add(middle, falls ? curve.lows[i] : curve.highs[i]);
    }
  }
  if (curve.epochs > 0 || !isEpochLog) add(curve.epochs, curve.latest);
  return path.end();
}

/** Adds the landmarks from epoch 1 on for as long as they lie closer than buckets; returns the first bucket after them. */
function addBeginning(curve: CurveSnapshot, add: (epoch: number, loss: number) => void): number {
  let epoch = 1;
  for (let i = 1; i < curve.landmarks.length && epoch < 64 * curve.stride; i++) {
    add(epoch, curve.landmarks[i]);
    epoch = landmarkEpoch(i + 1);
  }
  return Math.ceil(epoch / curve.stride);
}

/** Tick values for an axis of either kind, at most about `count`. */
export function ticksOf(scale: Scale, count: number, isLog: boolean): number[] {
  const ticks = scale.ticks(count);
  if (!isLog) return ticks;
  const powers = ticks.filter(isPowerOfTen);
  if (powers.length >= 2) return thin(powers, count);
  return thin(ticks, count);
}

function isPowerOfTen(value: number): boolean {
  return Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9;
}

function thin(values: number[], count: number): number[] {
  const step = Math.ceil(values.length / Math.max(1, count));
  return values.filter((_, i) => i % step === 0);
}
