import { featureCount } from '../features/polynomial';
import { cholesky } from '../optim/cholesky';
import { scoreVariance } from './inference';
import { NORMAL_95 } from './interval';

/** A fit in own units with the covariance of its parameters (weights, then the bias), row-major. */
interface Fit {
  readonly estimates: Float64Array;
  readonly covariance: Float64Array;
}

/** How the features of a place follow from its base features: the products up to `degree` of those on the axes (1 or 2), then the others. */
interface Making {
  readonly axes: number;
  readonly degree: number;
}

/** The score z at a place by the best weights, and its standard error √(x̃ᵀ·V·x̃). */
export interface ScoreEstimate {
  z: number;
  error: number;
}

/** Writes the products of x1 and, with two axes, x2 up to a degree to `out`, in the order of `exponents`; returns how many. */
function writeProducts({ axes, degree }: Making, x1: number, x2: number, out: Float64Array): number {
  let count = 0;
  // The first feature of the total degree before.
  let before = 0;
  for (let total = 1; total <= degree; total++) {
    const first = count;
    const had = axes === 1 || total === 1 ? 1 : total;
    for (let k = 0; k < had; k++) out[count++] = (total === 1 ? 1 : out[before + k]) * x1;
    if (axes === 2) {
      out[count] = (total === 1 ? 1 : out[before + had - 1]) * x2;
      count++;
    }
    before = first;
  }
  return count;
}

/** Whether a fit is of a model of these features, of which `others` are on no axis. */
const isOf = ({ estimates }: Fit, making: Making, others: number) =>
  estimates.length === featureCount(making.axes + others, making) + 1;

/**
 * The score at a place with these values of the features on no axis; null where the fit is of other features.
 * (x2 counts only with two axes.)
 */
export function scoreAtPlace(
  fit: Fit,
  making: Making,
  place: { readonly x1: number; readonly x2: number },
  others: readonly number[],
): ScoreEstimate | null {
  if (!isOf(fit, making, others.length)) return null;
  const { estimates, covariance } = fit;
  const x = new Float64Array(estimates.length - 1);
  x.set(others, writeProducts(making, place.x1, place.x2, x));
  let z = estimates[x.length];
  for (let j = 0; j < x.length; j++) z += estimates[j] * x[j];
  return { z, error: Math.sqrt(scoreVariance(covariance, x)) };
}

/**
 * The score as a function of places on a slice, where the features on no axis are held; null where the fit is of other features. It fills in
 * one and the same object each time: a band asks at ten thousand places a frame.
 */
export function sliceScore(
  fit: Fit,
  making: Making,
  held: readonly number[],
): ((x1: number, x2: number) => ScoreEstimate) | null {
  if (!isOf(fit, making, held.length)) return null;
  const { estimates, covariance } = onSlice(fit, held);
  const d = estimates.length - 1;
  const x = new Float64Array(d + 1).fill(1);
  const lower = cholesky(covariance);
  const result: ScoreEstimate = { z: 0, error: 0 };
  return (x1, x2) => {
    writeProducts(making, x1, x2, x);
    x[d] = 1;
    result.z = 0;
    for (let j = 0; j <= d; j++) result.z += estimates[j] * x[j];
    result.error = Math.sqrt(lower ? squareOf(lower, x) : scoreVariance(covariance, x.subarray(0, d)));
    return result;
  };
}

/** ‖Lᵀx‖², which is xᵀ·V·x with V = L·Lᵀ. */
function squareOf(lower: Float64Array, x: Float64Array): number {
  const m = x.length;
  let sum = 0;
  for (let k = 0; k < m; k++) {
    let part = 0;
    for (let j = k; j < m; j++) part += lower[j * m + k] * x[j];
    sum += part * part;
  }
  return sum;
}

/** The fit with the features on no axis, the last before the bias, held: θ′ = T·θ and V′ = T·V·Tᵀ, where T adds their parts to the bias. */
function onSlice({ estimates, covariance }: Fit, held: readonly number[]): Fit {
  if (held.length === 0) return { estimates, covariance };
  const m = estimates.length;
  const d = m - 1 - held.length;
  const rows = Array.from({ length: d + 1 }, (_, j) => {
    const row = new Float64Array(m);
    if (j < d) row[j] = 1;
    else row.set([...held, 1], d);
    return row;
  });
  const slice = new Float64Array((d + 1) ** 2);
  rows.forEach((row, j) => {
    rows.forEach((column, k) => {
      for (let p = 0; p < m; p++) {
        if (row[p] === 0) continue;
        for (let q = 0; q < m; q++) slice[j * (d + 1) + k] += row[p] * covariance[p * m + q] * column[q];
      }
    });
  });
  const own = rows.map((row) => row.reduce((sum, share, p) => sum + share * estimates[p], 0));
  return { estimates: Float64Array.from(own), covariance: slice };
}

/** The ends of the 95 % interval of a score: z ± 1.96·error. */
export const scoreEnds = ({ z, error }: Readonly<ScoreEstimate>) => ({
  low: z - NORMAL_95 * error,
  high: z + NORMAL_95 * error,
});
