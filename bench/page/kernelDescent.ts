import type { Kernel } from '../../src/kernel/kernel';
import type { Task, Train } from './contestant';

/**
 * Batch descent by a kernel and nothing else: the loss of every epoch is worked out, and kept in a sum. With further features
 * if there are any.
 */
export function kernelDescent(
  kernel: Kernel,
  { x1, x2, y, learningRate, start: [w1, w2, bias] }: Task,
  further: readonly Float64Array[] = [],
): Train {
  const parameters = Float64Array.of(w1, w2, ...further.map(() => 0), bias);
  const size = parameters.length;
  const gradient = new Float64Array(size);
  const n = y.length;
  let sum = 0;
  kernel.load([x1, x2, ...further], y);
  return (epochs) => {
    for (let epoch = 0; epoch < epochs; epoch++) {
      sum += kernel.lossAndGradient(parameters, gradient, 0, n);
      for (let j = 0; j < size; j++) parameters[j] -= learningRate * gradient[j];
    }
    if (!Number.isFinite(sum)) throw new Error('the loss is not finite');
  };
}
