import { scores } from './score';

/** Points whose share is summed before it is added up: columns stay in the cache, and rounding stays small. */
const BLOCK = 512;

/**
 * The Hessian of J at `parameters`, (1/n) X̃ᵀSX̃ + λ₂ on the weights' diagonal, X̃ = [X 1], S = diag(p(1−p)):
 * symmetric, row-major, (d + 1)². p(1−p) comes from the score, so it stays exact where p rounds to 1. `features`
 * are d ≥ 1 columns; without points only the penalty is left. What trains gives an `exp` of its own that is
 * the same in every browser.
 */
export function hessian(
  parameters: Float64Array,
  features: readonly Float64Array[],
  l2: number,
  exp: (x: number) => number = Math.exp,
): Float64Array {
  const n = features[0].length;
  const d = features.length;
  const order = d + 1;
  const result = new Float64Array(order * order);
  const spread = new Float64Array(Math.min(BLOCK, n));
  for (let start = 0; start < n; start += BLOCK) {
    const block = features.map((column) => column.subarray(start, start + BLOCK));
    const share = spread.subarray(0, block[0].length);
    writeSpreads(parameters, block, exp, share);
    addBlock(block, share, result);
  }
  for (let i = 0; i < order; i++) {
    for (let j = 0; j <= i; j++) {
      const entry = (n === 0 ? 0 : result[i * order + j] / n) + (i === j && i < d ? l2 : 0);
      result[i * order + j] = entry;
      result[j * order + i] = entry;
    }
  }
  return result;
}

/** Writes p(1−p) = t/(1 + t)², t = e^−|z|, for every point of the block. */
function writeSpreads(
  parameters: Float64Array,
  features: readonly Float64Array[],
  exp: (x: number) => number,
  out: Float64Array,
): void {
  scores(parameters, features, out);
  for (let i = 0; i < out.length; i++) {
    const t = exp(-Math.abs(out[i]));
    out[i] = t / ((1 + t) * (1 + t));
  }
}

/** Adds X̃ᵀSX̃ of the block to the lower triangle. */
function addBlock(features: readonly Float64Array[], spread: Float64Array, result: Float64Array): void {
  const d = features.length;
  const order = d + 1;
  const weighted = new Float64Array(spread.length);
  for (let i = 0; i < d; i++) {
    let sum = 0;
    for (let k = 0; k < spread.length; k++) {
      weighted[k] = spread[k] * features[i][k];
      sum += weighted[k];
    }
    result[d * order + i] += sum;
    for (let j = 0; j <= i; j++) result[i * order + j] += dot(weighted, features[j]);
  }
  let total = 0;
  for (let k = 0; k < spread.length; k++) total += spread[k];
  result[d * order + d] += total;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k];
  return sum;
}
