import { blockOf, type Columns } from '../features/columns';
import { scores } from '../model/score';
import { logit } from '../model/sigmoid';

/** Accuracies at epochs of a run, 0…1, in rising order of the epochs. */
export interface AccuracyCurve {
  readonly epochs: readonly number[];
  /** Of the points trained on. */
  readonly training: readonly number[];
  /** Of the points held back; null where there are none. */
  readonly test: readonly number[] | null;
}

/** The accuracies of some models in their order, 0…1; `test` null where no points are held back. */
export interface Accuracies {
  readonly training: Float64Array;
  readonly test: Float64Array | null;
}

/** Points that are scored at a time. */
const blockPoints = 8192;

/**
 * The accuracy of each of k models with d features on the same n points: 1 is predicted where z ≥ ln(τ/(1−τ)), as for `confusion`.
 * `rows` has the k·(d + 1) parameters one model after another, weights first, then the bias. NaN without points. Throws
 * RangeError where `rows` holds no whole number of models.
 */
export function accuraciesOf(
  rows: Float64Array,
  columns: Columns,
  labels: Uint8Array,
  threshold: number,
): Float64Array {
  const size = columns.length + 1;
  if (rows.length % size !== 0) throw new RangeError(`${rows.length} parameters are no models of ${size}`);
  const limit = logit(threshold);
  const right = new Float64Array(rows.length / size);
  const z = new Float64Array(Math.min(blockPoints, labels.length));
  for (let from = 0; from < labels.length; from += blockPoints) {
    const to = Math.min(labels.length, from + blockPoints);
    const block = blockOf(columns, from, to);
    const out = z.subarray(0, to - from);
    for (let k = 0; k < right.length; k++) {
      scores(rows.subarray(k * size, (k + 1) * size), block, out);
      right[k] += countRight(out, labels.subarray(from, to), limit);
    }
  }
  return right.map((count) => count / labels.length);
}

function countRight(z: Float64Array, labels: Uint8Array, limit: number): number {
  let right = 0;
  for (let i = 0; i < z.length; i++) if (Number(z[i] >= limit) === labels[i]) right++;
  return right;
}
