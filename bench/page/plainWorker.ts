/** What the page asks of the plain loop: so many milliseconds of warming up, then so many measured. */
export interface PlainQuestion {
  readonly x1: Float64Array;
  readonly x2: Float64Array;
  readonly y: Uint8Array;
  readonly learningRate: number;
  readonly warmUp: number;
  readonly duration: number;
}

/** Epochs a second. */
export type PlainAnswer = number;

self.onmessage = ({ data }: MessageEvent<PlainQuestion>) => {
  const train = plainDescent(data);
  repeatFor(data.warmUp, train);
  self.postMessage(repeatFor(data.duration, train) satisfies PlainAnswer);
};

/** Batch descent as anyone would write it by hand: one loop over the points, Math.exp, no loss. */
function plainDescent({ x1, x2, y, learningRate }: PlainQuestion): (epochs: number) => void {
  const n = y.length;
  let w1 = 0.005;
  let w2 = -0.005;
  let b = 0;
  return (epochs) => {
    for (let epoch = 0; epoch < epochs; epoch++) {
      let g1 = 0;
      let g2 = 0;
      let gb = 0;
      for (let i = 0; i < n; i++) {
        const error = 1 / (1 + Math.exp(-(w1 * x1[i] + w2 * x2[i] + b))) - y[i];
        g1 += error * x1[i];
        g2 += error * x2[i];
        gb += error;
      }
      w1 -= (learningRate * g1) / n;
      w2 -= (learningRate * g2) / n;
      b -= (learningRate * gb) / n;
    }
  };
}

/** Trains for about `milliseconds` and returns the epochs a second; batches grow until the clock costs nothing. */
function repeatFor(milliseconds: number, train: (epochs: number) => void): number {
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
