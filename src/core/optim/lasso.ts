import { cholesky, solve } from './cholesky';

/** min ½uᵀHu − cᵀu + Σ τ_j|u_j|, H (`matrix`, row-major) symmetric positive definite, τ (`thresholds`) ≥ 0. */
export interface Lasso {
  readonly matrix: Float64Array;
  readonly linear: Float64Array;
  readonly thresholds: Float64Array;
}

/** A slope may exceed its threshold by this share of what it is summed from. */
const ROUNDING = 1e-13;

/**
 * The minimiser, by feature-sign search (Lee et al., Efficient sparse coding algorithms, 2006) from `start`:
 * solves the equations of the entries that are not 0 with their present signs, goes there or to the best
 * point on the way where a sign would change, and lets one entry at 0 join when nothing else is to do. Every
 * round lowers the objective and there are finitely many patterns of signs, so it ends at the minimum.
 */
export function minimizeLasso(lasso: Lasso, start: Float64Array): Float64Array {
  let u: Float64Array = start.slice();
  const { thresholds } = lasso;
  let signs: Float64Array = u.map((value, j) => (thresholds[j] === 0 ? 1 : Math.sign(value)));
  for (let round = 0; round < 50 * u.length; round++) {
    const target = solveWithSigns(lasso, signs);
    const next = bestOnTheWay(lasso, u, target);
    const isWhole = next.every((value, j) => value === target[j]);
    u = next;
    signs = u.map((value, j) => (thresholds[j] === 0 ? 1 : Math.sign(value)));
    if (!isWhole) continue;
    const joining = entryToJoin(lasso, u);
    if (joining < 0) return u;
    signs[joining] = -Math.sign(slope(lasso, u, joining));
  }
  return u;
}

/** The minimiser if the penalty were Σ τ_j·sign_j·u_j, entries of sign 0 held at 0. */
function solveWithSigns({ matrix, linear, thresholds }: Lasso, signs: Float64Array): Float64Array {
  const m = signs.length;
  const target = new Float64Array(m);
  const support = Array.from(signs.keys()).filter((j) => signs[j] !== 0);
  const right = Float64Array.from(support, (j) => linear[j] - thresholds[j] * signs[j]);
  for (let damping = 0; damping < 1; damping = damping === 0 ? 1e-13 : 10 * damping) {
    const part = support.flatMap((i) => support.map((j) => matrix[i * m + j] * (i === j ? 1 + damping : 1)));
    const lower = cholesky(Float64Array.from(part));
    if (!lower) continue;
    solve(lower, right).forEach((value, at) => {
      target[support[at]] = value;
    });
    break;
  }
  return target;
}

/** The best of `target` and the points between where an entry of `from` comes to 0. */
function bestOnTheWay(lasso: Lasso, from: Float64Array, target: Float64Array): Float64Array {
  let best = target;
  let least = valueAt(lasso, target);
  for (let j = 0; j < from.length; j++) {
    if (from[j] * target[j] >= 0 || lasso.thresholds[j] === 0) continue;
    const way = from[j] / (from[j] - target[j]);
    const point = from.map((value, k) => (k === j ? 0 : value + way * (target[k] - value)));
    const value = valueAt(lasso, point);
    if (value >= least) continue;
    best = point;
    least = value;
  }
  return best;
}

/** Of the entries at 0 that would lower the objective, the one of the steepest slope; −1 without any. */
function entryToJoin(lasso: Lasso, u: Float64Array): number {
  const { matrix, linear, thresholds } = lasso;
  let steepest = 0;
  let index = -1;
  for (let j = 0; j < u.length; j++) {
    if (u[j] !== 0 || thresholds[j] === 0) continue;
    let size = Math.abs(linear[j]) + thresholds[j];
    for (let k = 0; k < u.length; k++) size += Math.abs(matrix[j * u.length + k] * u[k]);
    const excess = Math.abs(slope(lasso, u, j)) - thresholds[j];
    if (excess <= ROUNDING * size || excess <= steepest) continue;
    steepest = excess;
    index = j;
  }
  return index;
}

/** (Hu − c)_j. */
function slope({ matrix, linear }: Lasso, u: Float64Array, j: number): number {
  let sum = -linear[j];
  for (let k = 0; k < u.length; k++) sum += matrix[j * u.length + k] * u[k];
  return sum;
}

function valueAt(lasso: Lasso, u: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < u.length; j++) {
    const half = (slope(lasso, u, j) - lasso.linear[j]) / 2;
    sum += half * u[j] + lasso.thresholds[j] * Math.abs(u[j]);
  }
  return sum;
}
