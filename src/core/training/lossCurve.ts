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
