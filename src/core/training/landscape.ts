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

/** A landscape that is looked at takes no more points than this; of more, an even choice stands for all. */
const landscapePoints = 20_000;

/** Products of terms between 1 and 2 stay finite for so many. */
const PRODUCT = 512;

/**
 * The objective J (data loss of `kind` and penalties) on a grid over two parameters, size × size values row by row from
 * y.min up. `columns` are the d feature columns trained on, of length n ≥ 1. Takes about size²·n·10 ns.
 */
export function lossLandscape(
  columns: readonly Float64Array[],
  labels: Uint8Array,
  { axes, x, y, size, held }: Landscape,
  kind: LossKind,
  penalties: Penalties,
): Float64Array {
  const points = takeApart(columns, labels, axes, held);
  const meanLoss = kind === 'log-loss' ? meanLogLoss : meanSquaredError;
  const values = new Float64Array(size * size);
  const parameters = held.slice();
  for (let row = 0; row < size; row++) {
    parameters[axes[1]] = y.min + ((y.max - y.min) * row) / (size - 1);
    for (let column = 0; column < size; column++) {
      parameters[axes[0]] = x.min + ((x.max - x.min) * column) / (size - 1);
      const loss = meanLoss(points, parameters[axes[0]], parameters[axes[1]]);
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

function takeApart(
  columns: readonly Float64Array[],
  labels: Uint8Array,
  axes: readonly [number, number],
  held: Float64Array,
): AxisPoints {
  const count = labels.length;
  const column = (j: number) => columns[j] ?? new Float64Array(count).fill(1);
  const base = new Float64Array(count);
  for (let j = 0; j <= columns.length; j++) {
    if (axes.includes(j)) continue;
    const factors = column(j);
    for (let k = 0; k < count; k++) base[k] += held[j] * factors[k];
  }
  const sign = Float64Array.from(labels, (label) => (label === 1 ? 1 : -1));
  return { base, u: column(axes[0]), v: column(axes[1]), sign };
}

/** The points that stand for all when a landscape is looked at: base columns and labels of an even choice. */
export function landscapeSample(
  features: readonly Float64Array[],
  labels: Uint8Array,
): { readonly features: readonly Float64Array[]; readonly labels: Uint8Array } {
  const n = labels.length;
  if (n <= landscapePoints) return { features, labels };
  const chosen = Uint32Array.from({ length: landscapePoints }, (_, k) =>
    Math.floor((k * n) / landscapePoints),
  );
  return {
    features: features.map((column) => Float64Array.from(chosen, (i) => column[i])),
    labels: Uint8Array.from(chosen, (i) => labels[i]),
  };
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
  return sum / n;
}

function meanSquaredError({ base, u, v, sign }: AxisPoints, a: number, b: number): number {
  const n = base.length;
  let sum = 0;
  for (let k = 0; k < n; k++) {
    const miss = 1 / (1 + Math.exp(sign[k] * (base[k] + a * u[k] + b * v[k])));
    sum += miss * miss;
  }
  return sum / n;
}
