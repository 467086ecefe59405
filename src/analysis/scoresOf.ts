import { blockOf, type Columns, countOf } from '../core/features/columns';
import { scores } from '../core/model/score';

/** Points that are scored at a time. */
const blockPoints = 8192;

/** The scores z of all points (length n) under weights and bias, by their features as these are trained on. */
export function scoresOf(parameters: Float64Array, columns: Columns): Float64Array {
  const z = new Float64Array(countOf(columns));
  for (let from = 0; from < z.length; from += blockPoints) {
    const to = Math.min(z.length, from + blockPoints);
    scores(parameters, blockOf(columns, from, to), z.subarray(from, to));
  }
  return z;
}
