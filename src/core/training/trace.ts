/**
 * Where a run has been: `parameters[k]` are those at `epochs[k]`, from epoch 0 on in rising order. Thinned by pairs of
 * epochs that follow each other, so that a run which goes to and fro is seen to; closer at the beginning, where most
 * happens, then even.
 */
export interface TraceSnapshot {
  readonly epochs: Float64Array;
  /** Row by row, each of the run's number of parameters. */
  readonly parameters: Float64Array;
}

/** A trace that grows with its run and never holds more than 512 moments. */
export interface Trace {
  /** Keeps the parameters of `epoch` if they are due; epochs come in rising order. Returns whether it did. */
  record(epoch: number, parameters: Float64Array): boolean;
  /** Forgets every epoch from `epoch` on. */
  truncate(epoch: number): void;
  /** A copy that later changes leave as it is. */
  snapshot(): TraceSnapshot;
}

/** An empty trace of `size` parameters a moment. */
export function createTrace(size: number): Trace {
  return new ThinningTrace(size);
}

/** The trace that `snapshot` was taken of. */
export function restoreTrace({ epochs, parameters }: TraceSnapshot, size: number): Trace {
  // Between pairs a stride lies but one.
  const gaps = epochs.slice(1).map((epoch, k) => epoch - epochs[k]);
  const widest = gaps.reduce((most, gap) => Math.max(most, gap), 1);
  const trace = new ThinningTrace(size, widest > 1 ? widest + 1 : 1);
  epochs.forEach((epoch, k) => {
    trace.record(epoch, parameters.subarray(k * size, (k + 1) * size));
  });
  return trace;
}

/** 16 moments for each doubling of the epoch leave room for even ones up to any epoch that a run can have. */
const capacity = 512;
const pairsPerDoubling = 8;

/** Keeps pairs of epochs a stride apart, which doubles whenever there is no more room; the first epochs closer. */
class ThinningTrace implements Trace {
  private count = 0;
  private readonly epochs = new Float64Array(capacity);
  private readonly parameters: Float64Array;

  constructor(
    private readonly size: number,
    private stride = 1,
  ) {
    this.parameters = new Float64Array(capacity * size);
  }

  record(epoch: number, parameters: Float64Array): boolean {
    const last = this.count > 0 ? this.epochs[this.count - 1] : -1;
    if (epoch <= last || !isKept(epoch, this.stride)) return false;
    while (this.count === capacity) this.thin();
    if (!isKept(epoch, this.stride)) return false;
    this.epochs[this.count] = epoch;
    this.parameters.set(parameters, this.count * this.size);
    this.count++;
    return true;
  }

  truncate(epoch: number): void {
    while (this.count > 0 && this.epochs[this.count - 1] >= epoch) this.count--;
    if (this.count <= 1) this.stride = 1;
  }

  snapshot(): TraceSnapshot {
    return {
      epochs: this.epochs.slice(0, this.count),
      parameters: this.parameters.slice(0, this.count * this.size),
    };
  }

  private thin(): void {
    const { epochs, parameters, size } = this;
    this.stride *= 2;
    let kept = 0;
    for (let k = 0; k < this.count; k++) {
      if (!isKept(epochs[k], this.stride)) continue;
      epochs[kept] = epochs[k];
      parameters.copyWithin(kept * size, k * size, (k + 1) * size);
      kept++;
    }
    this.count = kept;
  }
}

/** True if an epoch is the first or second of a stride; near the beginning strides are shorter. */
function isKept(epoch: number, stride: number): boolean {
  if (epoch >= 2 * pairsPerDoubling * stride) return epoch % stride <= 1;
  const shorter = 2 ** Math.max(0, Math.floor(Math.log2(Math.max(1, epoch) / pairsPerDoubling)));
  return epoch % Math.min(stride, shorter) <= 1;
}
