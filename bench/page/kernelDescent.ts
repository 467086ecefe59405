import type { Kernel } from '../../src/kernel/kernel';
import type { Task, Train } from './contestant';

/** Batch descent by a kernel and nothing else: the loss of every epoch is worked out, and kept in a sum. */
export function kernelDescent(kernel: Kernel, { x1, x2, y, learningRate, start }: Task): Train {
  const parameters = Float64Array.from(start);
  const gradient = new Float64Array(3);
  const n = y.length;
  let sum = 0;
  kernel.load([x1, x2], y);
  return (epochs) => {
    for (let epoch = 0; epoch < epochs; epoch++) {
      sum += kernel.lossAndGradient(parameters, gradient, 0, n);
      for (let j = 0; j < 3; j++) parameters[j] -= learningRate * gradient[j];
    }
    if (!Number.isFinite(sum)) throw new Error('the loss is not finite');
  };
}
