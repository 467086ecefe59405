import type { ClassWeights } from '../model/classWeights';
import { type Penalties, penalty } from '../model/penalty';
import type { LossKind } from './settings';

/** Part of a plane of two parameters, all others held. */
export interface Landscape {
  /** Which parameters run along x and y: indices of weights, or their number for the bias. */
  readonly axes: readonly [number, number];
  readonly x: { readonly min: number; readonly max: number };
  readonly y: { readonly min: number; readonly max: number };
  /** Places along each side, 2 or more, both ends included. */
  readonly size: number;
  /** Values of the parameters held. */
  readonly held: Float64Array;
}

/** A landscape that is looked at takes about so many points; of more, an even choice stands for all. */
export const landscapePoints = 20_000;

/** Products of terms between 1 and 2 stay finite for so many. */
const PRODUCT = 512;

/**
 * The objective J (data loss of `kind` with the class weights, and penalties) on a grid over two parameters, size × size values row by row from
 * y.min up. `columns` are the d feature columns trained on, of length n ≥ 1. Takes about size²·n·10 ns.
 */
export function lossLandscape(
  columns: readonly Float64Array[],
  labels: Uint8Array,
  { axes, x, y, size, held }: Landscape,
  kind: LossKind,
  penalties: Penalties,
  weights: ClassWeights | null = null,
): Float64Array {
  const points = pointsOnAxes(columns, labels, axes, held);
  const parts = weights
    ? [partOf(points, -1, weights[0]), partOf(points, 1, weights[1])]
    : [{ points, share: 1 }];
  const meanLoss = kind === 'log-loss' ? meanLogLoss : meanSquaredError;
  const values = new Float64Array(size * size);
  const parameters = held.slice();
  for (let row = 0; row < size; row++) {
    parameters[axes[1]] = y.min + ((y.max - y.min) * row) / (size - 1);
    for (let column = 0; column < size; column++) {
      parameters[axes[0]] = x.min + ((x.max - x.min) * column) / (size - 1);
      let loss = 0;
      for (const part of parts)
        loss += part.share * meanLoss(part.points, parameters[axes[0]], parameters[axes[1]]);
      values[row * size + column] = loss + penalty(parameters, penalties);
    }
  }
  return values;
}

/** For each point what its score is without the two parameters, what each of them is multiplied by, and ±1 for its label. */
interface AxisPoints {
  readonly base: Float64Array;
  readonly u: Float64Array;
  readonly v: Float64Array;
  readonly sign: Float64Array;
}

function pointsOnAxes(
  columns: readonly Float64Array[],
  labels: Uint8Array,
  axes: readonly [number, number],
  held: Float64Array,
): AxisPoints {
  const n = labels.length;
  const ones = new Float64Array(n).fill(1);
  const factors = (j: number) => columns[j] ?? ones;
  const base = new Float64Array(n);
  for (let j = 0; j <= columns.length; j++) {
    if (axes.includes(j)) continue;
    const column = factors(j);
    for (let k = 0; k < n; k++) base[k] += held[j] * column[k];
  }
  const sign = Float64Array.from(labels, (label) => (label === 1 ? 1 : -1));
  return { base, u: factors(axes[0]), v: factors(axes[1]), sign };
}

/** The points of one class, and the share of their mean loss in that of all. */
function partOf({ base, u, v, sign }: AxisPoints, of: number, weight: number) {
  const isOf = (_: number, k: number) => sign[k] === of;
  const points = { base: base.filter(isOf), u: u.filter(isOf), v: v.filter(isOf), sign: sign.filter(isOf) };
  return { points, share: (weight * points.base.length) / base.length };
}

function meanLogLoss({ base, u, v, sign }: AxisPoints, a: number, b: number): number {
  const n = base.length;
  let sum = 0;
  for (let from = 0; from < n; from += PRODUCT) {
    const to = Math.min(n, from + PRODUCT);
    let product = 1;
    for (let k = from; k < to; k++) {
      const margin = sign[k] * (base[k] + a * u[k] + b * v[k]);
      // softplus(−m) = max(−m, 0) + ln(1 + e^−|m|), the logarithms taken together.
      if (margin < 0) sum -= margin;
      product *= 1 + Math.exp(-Math.abs(margin));
    }
    sum += Math.log(product);
  }
  return n === 0 ? 0 : sum / n;
}

function meanSquaredError({ base, u, v, sign }: AxisPoints, a: number, b: number): number {
  const n = base.length;
  let sum = 0;
  for (let k = 0; k < n; k++) {
    const miss = 1 / (1 + Math.exp(sign[k] * (base[k] + a * u[k] + b * v[k])));
    sum += miss * miss;
  }
  return n === 0 ? 0 : sum / n;
}
