import { sigmoid } from '../model/sigmoid';

/** The points whose probability lies in one bin: how many, their mean probability, and the share that is of class 1. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanProbability: number;
  readonly shareOfOnes: number;
}

/** Sorts points by their probability into `bins` equal parts of 0…1 (the last includes 1); empty ones have means 0. */
export function calibration(scores: Float64Array, labels: Uint8Array, bins: number): CalibrationBin[] {
  const counts = new Float64Array(bins);
  const sums = new Float64Array(bins);
  const ones = new Float64Array(bins);
  for (let i = 0; i < scores.length; i++) {
    const p = sigmoid(scores[i]);
    const bin = Math.min(bins - 1, Math.floor(p * bins));
    counts[bin]++;
    sums[bin] += p;
    ones[bin] += labels[i];
  }
  return Array.from(counts, (count, k) => ({
    from: k / bins,
    to: (k + 1) / bins,
    count,
    meanProbability: count === 0 ? 0 : sums[k] / count,
    shareOfOnes: count === 0 ? 0 : ones[k] / count,
  }));
}

/** Fewer points than this are no bin of their own in the calibration plot. */
const fewestInBin = 5;

/**
 * The bins that have points, joined with their next neighbours until each has at least `fewest`; what is left over at the upper end joins the
 * last. One bin where all points together are fewer, none without points. Means and shares are those of all points of a bin; empty bins
 * are part of none where they lie at its ends.
 */
export function joinedBins(bins: readonly CalibrationBin[], fewest = fewestInBin): CalibrationBin[] {
  const joined: CalibrationBin[] = [];
  for (const bin of bins) {
    if (bin.count === 0) continue;
    const last = joined.at(-1);
    if (last && last.count < fewest) joined[joined.length - 1] = join(last, bin);
    else joined.push(bin);
  }
  const [before, rest] = joined.slice(-2);
  if (rest && rest.count < fewest) joined.splice(-2, 2, join(before, rest));
  return joined;
}

function join(one: CalibrationBin, other: CalibrationBin): CalibrationBin {
  const count = one.count + other.count;
  const mean = (a: number, b: number) => (a * one.count + b * other.count) / count;
  return {
    from: one.from,
    to: other.to,
    count,
    meanProbability: mean(one.meanProbability, other.meanProbability),
    shareOfOnes: mean(one.shareOfOnes, other.shareOfOnes),
  };
}

/**
 * The expected calibration error (Naeini, Cooper & Hauskrecht 2015): the mean over the points of how far their bin's mean probability
 * is from its share of class 1. Null without points.
 */
export function calibrationError(bins: readonly CalibrationBin[]): number | null {
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  const off = (bin: CalibrationBin) => bin.count * Math.abs(bin.meanProbability - bin.shareOfOnes);
  return count === 0 ? null : bins.reduce((sum, bin) => sum + off(bin), 0) / count;
}

/** The quantile of the normal distribution for intervals of 95 %. */
const quantile = 1.959963984540054;

/**
 * Wilson's 95 % interval of a share of `count` > 0 independent points: (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n), with
 * z = 1.96. It lies within 0…1 and has the share in it.
 */
export function wilsonInterval(
  share: number,
  count: number,
): { readonly low: number; readonly high: number } {
  const square = (quantile * quantile) / count;
  const middle = (share + square / 2) / (1 + square);
  const half = (quantile * Math.sqrt((share * (1 - share)) / count + square / (4 * count))) / (1 + square);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
