/** The parameters (weights, then bias) with `change` added to the bias; a copy. */
export function shiftBias(parameters: Float64Array, change: number): Float64Array {
  const shifted = parameters.slice();
  shifted[shifted.length - 1] += change;
  return shifted;
}
