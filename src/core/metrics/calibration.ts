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
