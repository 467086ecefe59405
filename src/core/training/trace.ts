/**
 * Where a run has been: `parameters[k]` are those at `epochs[k]`, from epoch 0 on in rising order, evenly thinned.
 */
export interface TraceSnapshot {
  readonly epochs: Float64Array;
  /** Row by row, each of the run's number of parameters. */
  readonly parameters: Float64Array;
}

/** A trace that grows with its run and never holds more than its capacity of moments. */
export interface Trace {
  /** Keeps the parameters of `epoch` if they are due; epochs come in rising order. Returns whether it did. */
  record(epoch: number, parameters: Float64Array): boolean;
  /** Forgets every epoch from `epoch` on. */
  truncate(epoch: number): void;
  /** A copy that later changes leave as it is. */
  snapshot(): TraceSnapshot;
}

/** An empty trace of `size` parameters a moment. `capacity` is even. */
export function createTrace(size: number, capacity = 512): Trace {
  return new ThinningTrace(size, capacity);
}

/** The trace that `snapshot` was taken of. */
export function restoreTrace(snapshot: TraceSnapshot, size: number, capacity = 512): Trace {
  const trace = new ThinningTrace(size, capacity);
  snapshot.epochs.forEach((epoch, k) => {
    trace.take(epoch, snapshot.parameters.subarray(k * size, (k + 1) * size));
  });
  return trace;
}

/** Keeps the epochs that are multiples of a stride, which doubles whenever there is no more room. */
class ThinningTrace implements Trace {
  private count = 0;
  private stride = 1;
  private readonly epochs: Float64Array;
  private readonly parameters: Float64Array;

  constructor(
    private readonly size: number,
    private readonly capacity: number,
  ) {
    this.epochs = new Float64Array(capacity);
    this.parameters = new Float64Array(capacity * size);
  }

  record(epoch: number, parameters: Float64Array): boolean {
    if (epoch % this.stride !== 0) return false;
    const last = this.count > 0 ? this.epochs[this.count - 1] : -1;
    if (epoch <= last) return false;
    this.take(epoch, parameters);
    return true;
  }

  take(epoch: number, parameters: Float64Array): void {
    if (this.count > 1) this.stride = Math.max(this.stride, this.epochs[1] - this.epochs[0]);
    if (this.count === this.capacity) this.thin();
    if (epoch % this.stride !== 0) return;
    this.epochs[this.count] = epoch;
    this.parameters.set(parameters, this.count * this.size);
    this.count++;
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
    this.count /= 2;
    for (let k = 0; k < this.count; k++) {
      epochs[k] = epochs[2 * k];
      parameters.copyWithin(k * size, 2 * k * size, (2 * k + 1) * size);
    }
  }
}
