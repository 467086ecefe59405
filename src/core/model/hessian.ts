import { blockOf, type Columns, countOf } from '../features/columns';
import { type Weighing, weightOf } from './classWeights';
import { scores } from './score';

/** Points whose share is summed before it is added up: columns stay in the cache, and rounding stays small. */
const BLOCK = 512;

type Exponential = (x: number) => number;

/**
 * The Hessian of J at `parameters`, (1/n) X̃ᵀSX̃ + λ₂ on the weights' diagonal, X̃ = [X 1], S = diag(p(1−p)):
 * symmetric, row-major, (d + 1)². p(1−p) comes from the score, so it stays exact where p rounds to 1. `features`
 * are d ≥ 1 columns; without points only the penalty is left. With class weights S = diag(c·p(1−p)). What trains gives an
 * `exp` of its own that is the same in every browser.
 */
export function hessian(
  parameters: Float64Array,
  features: Columns,
  l2: number,
  weighing: Weighing | null = null,
  exp: Exponential = Math.exp,
): Float64Array {
  const n = countOf(features);
  const d = features.length;
  const order = d + 1;
  const result = new Float64Array(order * order);
  for (let start = 0; start < n; start += BLOCK) {
    const end = Math.min(start + BLOCK, n);
    const own = weighing && { ...weighing, labels: weighing.labels.subarray(start, end) };
    addCurvature(parameters, blockOf(features, start, end), result, own, exp);
  }
  for (let at = 0; at < result.length; at++) result[at] = n === 0 ? 0 : result[at] / n;
  for (let j = 0; j < d; j++) result[j * order + j] += l2;
  return result;
}

/** Adds X̃ᵀSX̃ of a block of points, a sum, to `result` ((d + 1)², row-major). `features` are d ≥ 1 columns; `weighing` is of the block. */
export function addCurvature(
  parameters: Float64Array,
  features: readonly Float64Array[],
  result: Float64Array,
  weighing: Weighing | null = null,
  exp: Exponential = Math.exp,
): void {
  const count = features[0].length;
  const order = parameters.length;
  const spread = new Float64Array(count);
  scores(parameters, features, spread);
  for (let k = 0; k < count; k++) {
    const t = exp(-Math.abs(spread[k]));
    spread[k] = t / ((1 + t) * (1 + t));
  }
  if (weighing) {
    for (let k = 0; k < count; k++) spread[k] *= weightOf(weighing.weights, weighing.labels[k]);
  }
  const ones = new Float64Array(count).fill(1);
  const weighted = new Float64Array(count);
  const columns = [...features, ones];
  for (let i = 0; i < order; i++) {
    for (let k = 0; k < count; k++) weighted[k] = spread[k] * columns[i][k];
    for (let j = 0; j <= i; j++) {
      const share = dot(weighted, columns[j]);
      result[i * order + j] += share;
      if (j < i) result[j * order + i] += share;
    }
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k];
  return sum;
}
