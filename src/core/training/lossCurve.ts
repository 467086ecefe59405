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
  /** Exact losses at `landmarkEpoch(0)`, `landmarkEpoch(1)`, … up to `epochs`: the beginning, for a log axis. */
  readonly landmarks: Float64Array;
}

/** Landmarks in each doubling of the epoch. */
const perDoubling = 64;

/**
 * The epoch of landmark i: every epoch below 128, from there 64 in each doubling. So a curve of any length has its
 * beginning on a log axis, at about 1200 landmarks for ten million epochs.
 */
export function landmarkEpoch(i: number): number {
  const doubling = Math.max(0, Math.floor(i / perDoubling) - 1);
  return (i - doubling * perDoubling) * 2 ** doubling;
}

/** How many landmarks there are from epoch 0 to `epoch`. */
function landmarksUpTo(epoch: number): number {
  const doubling = Math.max(0, Math.floor(Math.log2(Math.max(1, epoch / perDoubling))));
  return Math.floor(epoch / 2 ** doubling) + doubling * perDoubling + 1;
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
  const landmark = Math.max(0, Math.min(curve.landmarks.length, landmarksUpTo(epoch)) - 1);
  const next = Math.min(curve.landmarks.length - 1, landmark + 1);
  const kept: LossPoint[] = [
    { epoch: index * curve.stride, loss: curve.losses[index] },
    { epoch: landmarkEpoch(landmark), loss: curve.landmarks[landmark] },
    { epoch: landmarkEpoch(next), loss: curve.landmarks[next] },
    { epoch: curve.epochs, loss: curve.latest },
  ];
  const distance = (point: LossPoint) => Math.abs(point.epoch - epoch);
  return kept.reduce((best, point) => {
    const isNearer = distance(point) < distance(best);
    const isEarlier = distance(point) === distance(best) && point.epoch < best.epoch;
    return isNearer || isEarlier ? point : best;
  });
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
    { epochs: 0, stride: 1, losses: first, lows: first, highs: first, latest: loss, landmarks: first },
    capacity,
  );
}

/**
 * The curve of a second loss that is first known at the last epoch of `beside`, where it is `loss`: as long as that
 * curve and thinned alike, with NaN for every epoch before.
 */
export function beginLossCurveBeside(beside: LossCurve, loss: number, capacity = 2048): LossCurve {
  const { losses, landmarks, ...rest } = beside.snapshot();
  const unknown = losses.fill(Number.NaN);
  const curve = restoreLossCurve(
    { ...rest, losses: unknown, lows: unknown, highs: unknown, landmarks: landmarks.fill(Number.NaN) },
    capacity,
  );
  curve.truncate(beside.epochs, loss);
  return curve;
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
  private landmarks: number[];
  private nextLandmark: number;

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
    this.landmarks = Array.from(snapshot.landmarks);
    this.nextLandmark = landmarkEpoch(this.landmarks.length);
  }

  append(loss: number): void {
    this.epochs++;
    this.latest = loss;
    if (this.epochs === this.nextLandmark) {
      this.landmarks.push(loss);
      this.nextLandmark = landmarkEpoch(this.landmarks.length);
    }
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
    this.landmarks.length = landmarksUpTo(epoch);
    this.nextLandmark = landmarkEpoch(this.landmarks.length);
    if (landmarkEpoch(this.landmarks.length - 1) === epoch) this.landmarks[this.landmarks.length - 1] = loss;
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
      landmarks: Float64Array.from(this.landmarks),
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
