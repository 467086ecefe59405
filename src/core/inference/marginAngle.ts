/**
 * The angle in degrees, 0 to 180, between a model's weights and a direction of length 1 in the same d dimensions. What follows the d
 * weights (the bias) does not count. NaN where all weights are 0.
 */
export function angleBetween(parameters: ArrayLike<number>, direction: Float64Array): number {
  let along = 0;
  for (let j = 0; j < direction.length; j++) along += parameters[j] * direction[j];
  let across = 0;
  for (let j = 0; j < direction.length; j++) across += (parameters[j] - along * direction[j]) ** 2;
  // By its tangent: the cosine of a small angle is 1 to rounding.
  if (across === 0 && along === 0) return Number.NaN;
  return (Math.atan2(Math.sqrt(across), along) * 180) / Math.PI;
}

/** The same at each place of columns of parameters over epochs (the bias last). */
export function anglesTo(direction: Float64Array, columns: readonly Float64Array[]): Float64Array {
  return columns[0].map((_, k) => {
    const parameters = columns.map((column) => column[k]);
    return angleBetween(parameters, direction);
  });
}
