/** Points of neighbouring probabilities: their mean p, the mean of y − p, and twice its standard error. */
export interface ResidualBin {
  readonly count: number;
  readonly probability: number;
  readonly residual: number;
  /** 2·√(Σ p(1 − p))/count: about 95 of 100 bins of a model that is right have a smaller |residual|. */
  readonly twoErrors: number;
}

/** √n bins of n points, so that bins and the points in each grow alike; 5 to 40, and no more than points. */
export const residualBins = (points: number): number =>
  Math.min(points, Math.max(5, Math.min(40, Math.round(Math.sqrt(points)))));

/** True if the mean of y − p lies farther from 0 than two standard errors. */
export const isBeyond = ({ residual, twoErrors }: ResidualBin): boolean => Math.abs(residual) > twoErrors;

/**
 * The points in `bins` bins of equal count, or next to it, in the order of their scores z (length n): fewer where there are fewer points. Gelman & Hill 2007, Data
 * Analysis Using Regression, 5.6. Without points none.
 */
export function binnedResiduals(z: Float64Array, labels: Uint8Array, bins: number): ResidualBin[] {
  const n = z.length;
  const order = Uint32Array.from(z.keys()).sort((a, b) => z[a] - z[b]);
  const used = Math.min(bins, n);
  return Array.from({ length: used }, (_, k) => {
    const [from, to] = [Math.floor((k * n) / used), Math.floor(((k + 1) * n) / used)];
    let [sum, rest, variance] = [0, 0, 0];
    for (let at = from; at < to; at++) {
      const i = order[at];
      const t = Math.exp(-Math.abs(z[i]));
      const p = (z[i] < 0 ? t : 1) / (1 + t);
      sum += p;
      rest += labels[i] - p;
      variance += t / ((1 + t) * (1 + t));
    }
    const count = to - from;
    return {
      count,
      probability: sum / count,
      residual: rest / count,
      twoErrors: (2 * Math.sqrt(variance)) / count,
    };
  });
}
