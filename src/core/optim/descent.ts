/**
 * One step of batch gradient descent, in place: θ ← θ − ηg for weights and bias at once, so `gradient` must
 * be the one at the old parameters. Both of length d + 1.
 */
export function batchStep(parameters: Float64Array, gradient: Float64Array, learningRate: number): void {
  for (let j = 0; j < parameters.length; j++) parameters[j] -= learningRate * gradient[j];
}
