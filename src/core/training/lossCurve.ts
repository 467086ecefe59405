/**
 * The loss of every epoch from 0 to `epochs`, thinned to at most a fixed number of buckets of `stride` epochs.
 * Bucket i starts at epoch i·stride: `losses[i]` is the exact loss there, `lows[i]` and `highs[i]` the extremes of
 * the bucket. `latest` is the exact loss at `epochs`.
 */
export interface CurveSnapshot {
  readonly epochs: number;
  readonly stride: number;
  readonly losses: Float64Array;
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  readonly latest: number;
}

/** An epoch with its exact loss. */
export interface LossPoint {
  readonly epoch: number;
  readonly loss: number;
}

/** The epoch nearest to `epoch` whose exact loss was kept (the earlier of two equally near), for reading off a curve. */
export function lossAt(curve: CurveSnapshot, epoch: number): LossPoint {
  const bucket = Math.ceil(epoch / curve.stride - 0.5);
  const index = Math.max(0, Math.min(curve.losses.length - 1, bucket));
  const kept = index * curve.stride;
  return Math.abs(curve.epochs - epoch) < Math.abs(kept - epoch)
    ? { epoch: curve.epochs, loss: curve.latest }
    : { epoch: kept, loss: curve.losses[index] };
}
