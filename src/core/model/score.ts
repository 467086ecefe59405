/** z = w1·x1 + w2·x2 + b for parameters [w1, w2, b]. */
export function score(parameters: Float64Array, x1: number, x2: number): number {
  return parameters[0] * x1 + parameters[1] * x2 + parameters[2];
}

/**
 * Writes z = X·w + b to `out` (length n) for d feature columns of length n and parameters of length d + 1.
 */
export function scores(parameters: Float64Array, features: readonly Float64Array[], out: Float64Array): void {
  const bias = parameters[features.length];
  for (let i = 0; i < out.length; i++) {
    let z = 0;
    for (let j = 0; j < features.length; j++) z += parameters[j] * features[j][i];
    out[i] = z + bias;
  }
}
