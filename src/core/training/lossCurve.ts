/**
 * The loss of every epoch from 0 to `epochs`, thinned to at most a fixed number of buckets of `stride`
 * epochs. Bucket i starts at epoch i·stride: `losses[i]` is the exact loss there, `lows[i]` and `highs[i]`
 * the extremes of the bucket. `latest` is the exact loss at `epochs`.
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

/**
 * The epoch nearest to `epoch` whose exact loss was kept (the earlier of two equally near), for reading off a
 * curve.
 */
export function lossAt(curve: CurveSnapshot, epoch: number): LossPoint {
  const bucket = Math.ceil(epoch / curve.stride - 0.5);
  const index = Math.max(0, Math.min(curve.losses.length - 1, bucket));
  const kept = index * curve.stride;
  return Math.abs(curve.epochs - epoch) < Math.abs(kept - epoch)
    ? { epoch: curve.epochs, loss: curve.latest }
    : { epoch: kept, loss: curve.losses[index] };
}

/** A loss curve that grows with its run and never holds more than its capacity of buckets. */
export interface LossCurve {
  /** The last epoch, whose loss is known. */
  readonly epochs: number;
  /** Adds the loss of the next epoch. */
  append(loss: number): void;
  /**
   * Forgets every epoch after `epoch` ≤ `epochs`, whose loss is `loss` from now on. Of a bucket that is cut
   * only its first and last loss are surely still true, so its extremes fall back to those two. At epoch 0
   * the stride is 1 again.
   */
  truncate(epoch: number, loss: number): void;
  /** A copy that later changes leave as it is. */
  snapshot(): CurveSnapshot;
}

/** The curve of a run that stands at epoch 0 with `loss`. `capacity` is even. */
export function createLossCurve(loss: number, capacity = 2048): LossCurve {
  const first = new Float64Array([loss]);
  return restoreLossCurve(
    { epochs: 0, stride: 1, losses: first, lows: first, highs: first, latest: loss },
    capacity,
  );
}

/** The curve that `snapshot` was taken of, with no more than `capacity` (even) buckets. */
export function restoreLossCurve(snapshot: CurveSnapshot, capacity = 2048): LossCurve {
  return new ThinningCurve(snapshot, capacity);
}

class ThinningCurve implements LossCurve {
  epochs: number;
  private stride: number;
  private count: number;
  private latest: number;
  private readonly losses: Float64Array;
  private readonly lows: Float64Array;
  private readonly highs: Float64Array;

  constructor(
    snapshot: CurveSnapshot,
    private readonly capacity: number,
  ) {
    this.epochs = snapshot.epochs;
    this.stride = snapshot.stride;
    this.count = snapshot.losses.length;
    this.latest = snapshot.latest;
    this.losses = enlarge(snapshot.losses, capacity);
    this.lows = enlarge(snapshot.lows, capacity);
    this.highs = enlarge(snapshot.highs, capacity);
  }

  append(loss: number): void {
    this.epochs++;
    this.latest = loss;
    if (this.epochs === this.count * this.stride) {
      if (this.count === this.capacity) this.thin();
      this.open(loss);
    } else {
      this.widen(this.count - 1, loss);
    }
  }

  truncate(epoch: number, loss: number): void {
    if (epoch === 0) this.stride = 1;
    const bucket = Math.floor(epoch / this.stride);
    const start = bucket * this.stride;
    const isCut = epoch < this.epochs && epoch < start + this.stride - 1;
    const first = this.losses[bucket];
    this.epochs = epoch;
    this.latest = loss;
    if (epoch === start) {
      this.count = bucket;
      this.open(loss);
      return;
    }
    this.count = bucket + 1;
    if (isCut) {
      this.lows[bucket] = first;
      this.highs[bucket] = first;
    }
    this.widen(bucket, loss);
  }

  snapshot(): CurveSnapshot {
    const { epochs, stride, count, latest } = this;
    return {
      epochs,
      stride,
      losses: this.losses.slice(0, count),
      lows: this.lows.slice(0, count),
      highs: this.highs.slice(0, count),
      latest,
    };
  }

  private open(loss: number): void {
    const bucket = this.count++;
    this.losses[bucket] = loss;
    this.lows[bucket] = loss;
    this.highs[bucket] = loss;
  }

  private widen(bucket: number, loss: number): void {
    if (loss < this.lows[bucket]) this.lows[bucket] = loss;
    if (loss > this.highs[bucket]) this.highs[bucket] = loss;
  }

  private thin(): void {
    const { losses, lows, highs } = this;
    this.count /= 2;
    this.stride *= 2;
    for (let i = 0; i < this.count; i++) {
      losses[i] = losses[2 * i];
      lows[i] = Math.min(lows[2 * i], lows[2 * i + 1]);
      highs[i] = Math.max(highs[2 * i], highs[2 * i + 1]);
    }
  }
}

function enlarge(values: Float64Array, length: number): Float64Array {
  const result = new Float64Array(length);
  result.set(values);
  return result;
}
