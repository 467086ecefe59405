import type { Columns } from '../features/columns';
import { solve } from './cholesky';
import { forEachBlock, scalePoints } from './scaledPoints';

/** A column counts as made of others when what they leave of its square is below this share: the rounding of a sum of squares. */
const lost = 1e-11;
/** Others with less of a share in it are rounding. */
const faint = 1e-6;

/**
 * The first group of features that do not tell their weights apart, by rising index: one of them is a sum of multiples of the others and a
 * constant, or it is alone and constant. Empty where there is none. For d ≥ 1 columns of n ≥ 1 points; d²·n operations. With x₂ = 2·x₁ it is [0, 1].
 */
export function collinearColumns(features: Columns, labels: Uint8Array): number[] {
  const points = scalePoints(features, labels);
  const order = features.length + 1;
  const gram = gramOf(points, order);
  const lower = new Float64Array(order * order);
  for (let i = 0; i < order; i++) {
    let rest = gram[i * order + i];
    for (let j = 0; j < i; j++) {
      let entry = gram[i * order + j];
      for (let k = 0; k < j; k++) entry -= lower[i * order + k] * lower[j * order + k];
      entry /= lower[j * order + j];
      lower[i * order + j] = entry;
      rest -= entry * entry;
    }
    if (!(rest > lost * gram[i * order + i])) return groupOf(gram, lower, order, i);
    lower[i * order + i] = Math.sqrt(rest);
  }
  return [];
}

/** Sums of products of the constant 1 and the scaled columns, row-major. */
function gramOf(points: ReturnType<typeof scalePoints>, order: number): Float64Array {
  const gram = new Float64Array(order * order);
  gram[0] = points.labels.length;
  forEachBlock(points, (columns) => {
    columns.forEach((column, i) => {
      for (const value of column) gram[(i + 1) * order] += value;
      for (let j = 0; j <= i; j++) {
        let sum = 0;
        for (let k = 0; k < column.length; k++) sum += column[k] * columns[j][k];
        gram[(i + 1) * order + j + 1] += sum;
      }
    });
  });
  return gram;
}

/** Column `last` and those of which it is made. */
function groupOf(gram: Float64Array, lower: Float64Array, order: number, last: number): number[] {
  const leading = new Float64Array(last * last);
  for (let i = 0; i < last; i++) {
    for (let j = 0; j <= i; j++) leading[i * last + j] = lower[i * order + j];
  }
  const shares = solve(leading, gram.slice(last * order, last * order + last));
  const size = (k: number) => Math.sqrt(gram[k * order + k]);
  const group = [last - 1];
  shares.forEach((share, k) => {
    if (k > 0 && Math.abs(share) * size(k) > faint * size(last)) group.push(k - 1);
  });
  return group.sort((a, b) => a - b);
}
