/** The data and the setting that every contestant trains with. */
export interface Task {
  readonly x1: Float64Array;
  readonly x2: Float64Array;
  readonly y: Uint8Array;
  readonly learningRate: number;
  /** Weights and bias to start from. */
  readonly start: readonly [number, number, number];
}

/** Trains so many epochs of batch gradient descent. */
export type Train = (epochs: number) => void;

/** The page first sends the task, then again and again for how many milliseconds to train. */
export type Question = Task | number;

/** Null when ready; then epochs a second. */
export type Answer = number | null;

/** Makes the worker this is called in a contestant: what `prepare` gives is what is timed. */
export function contest(prepare: (task: Task) => Train | Promise<Train>): void {
  let train: Train = () => {};
  self.onmessage = async ({ data }: MessageEvent<Question>) => {
    if (typeof data === 'number') {
      self.postMessage(repeatFor(data, train) satisfies Answer);
    } else {
      train = await prepare(data);
      self.postMessage(null satisfies Answer);
    }
  };
}

/** Trains for about `milliseconds` and returns the epochs a second; batches grow until the clock costs nothing. */
function repeatFor(milliseconds: number, train: Train): number {
  const started = performance.now();
  let epochs = 0;
  let batch = 1;
  let elapsed = 0;
  while (elapsed < milliseconds) {
    const before = elapsed;
    train(batch);
    epochs += batch;
    elapsed = performance.now() - started;
    if (elapsed - before < 1) batch *= 2;
  }
  return (epochs * 1000) / elapsed;
}
