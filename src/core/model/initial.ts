import { createSource } from '../random/source';

/**
 * Parameters to start from: d weights uniform in (−0.01, 0.01), from the stream 'weights' of `seed`, and bias
 * 0.
 */
export function smallRandomStart(seed: number, d: number): Float64Array {
  const random = createSource(seed, 'weights');
  const parameters = new Float64Array(d + 1);
  // Half a step up on the source's grid of 2^−32 keeps the lower end open.
  for (let j = 0; j < d; j++) parameters[j] = 0.01 * (2 * (random() + 2 ** -33) - 1);
  return parameters;
}

/** Parameters to start from: d weights and the bias, all 0. */
export function zeroStart(d: number): Float64Array {
  return new Float64Array(d + 1);
}
