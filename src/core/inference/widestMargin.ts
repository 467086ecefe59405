import { blockOf, type Columns } from '../features/columns';
import { scores } from '../model/score';
import { type HullPoint, minimumNorm } from '../optim/minimumNorm';

/** The hyperplane u·x + bias = 0 that is farthest from both classes. */
export interface Margin {
  /** u, of length 1, towards class 1. */
  readonly direction: Float64Array;
  readonly bias: number;
  /** The distance of the nearest points of either class to it. */
  readonly halfWidth: number;
}

const ROUNDS = 10_000;

/** No point counts as nearer than the margin's own unless by such a share of the points' spread. */
const ROUNDING = 1e-13;

/**
 * The widest margin between two classes that a hyperplane parts strictly, in the units of the d ≥ 1 columns: the direction between the nearest points of
 * the two convex hulls, that is the point of least norm of all differences of points, by Wolfe's algorithm. Differences are taken up one at a
 * time, the one that reaches least far along the direction so far, until none is nearer. Null where the hulls touch or one class is missing. Unpenalised gradient descent
 * turns towards this direction as 1/ln t (Soudry et al. 2018, JMLR 19:70).
 */
export function widestMargin(features: Columns, labels: Uint8Array): Margin | null {
  if (!labels.includes(0) || !labels.includes(1)) return null;
  const columns = blockOf(features, 0, labels.length);
  const spread = spreadOf(columns);
  if (spread === 0) return null;
  const start = new Float64Array(columns.length);
  columns.forEach((column, j) => {
    start[j] = meanOf(column, labels, 1) - meanOf(column, labels, 0);
  });
  let nearest = reach(columns, labels, start);
  const candidates = [differenceOf(columns, nearest, spread)];
  const first = Math.hypot(...candidates[0]);
  if (first <= ROUNDING) return null;
  let hull: HullPoint = {
    corral: [0],
    shares: [1],
    direction: candidates[0].map((value) => value / first),
    norm: first,
  };
  for (let round = 0; round < ROUNDS; round++) {
    if (hull.norm <= ROUNDING) return null;
    nearest = reach(columns, labels, hull.direction);
    const { least, most } = nearest;
    if ((least.along - most.along) / spread >= hull.norm - ROUNDING) break;
    candidates.push(differenceOf(columns, nearest, spread));
    const next = minimumNorm(candidates, hull);
    // But for rounding every round makes the norm smaller.
    if (next.norm >= hull.norm) break;
    hull = next;
  }
  const { least, most } = nearest;
  const halfWidth = (least.along - most.along) / 2;
  if (!(halfWidth > 0)) return null;
  return { direction: hull.direction, bias: -(least.along + most.along) / 2, halfWidth };
}

interface Reach {
  readonly index: number;
  readonly along: number;
}

/** Along a direction, the point of class 1 that is least far and that of class 0 that is farthest. */
function reach(columns: readonly Float64Array[], labels: Uint8Array, direction: Float64Array) {
  const z = new Float64Array(labels.length);
  const parameters = new Float64Array(direction.length + 1);
  parameters.set(direction);
  scores(parameters, columns, z);
  let least: Reach = { index: -1, along: Number.POSITIVE_INFINITY };
  let most: Reach = { index: -1, along: Number.NEGATIVE_INFINITY };
  for (let i = 0; i < z.length; i++) {
    if (labels[i] === 1 && z[i] < least.along) least = { index: i, along: z[i] };
    if (labels[i] === 0 && z[i] > most.along) most = { index: i, along: z[i] };
  }
  return { least, most };
}

function differenceOf(
  columns: readonly Float64Array[],
  { least, most }: { readonly least: Reach; readonly most: Reach },
  spread: number,
): Float64Array {
  return Float64Array.from(columns, (column) => (column[least.index] - column[most.index]) / spread);
}

/** No two points are farther from each other. */
function spreadOf(columns: readonly Float64Array[]): number {
  const spans = columns.map((column) => {
    let [low, high] = [column[0], column[0]];
    for (const value of column) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return high - low;
  });
  return Math.hypot(...spans);
}

function meanOf(column: Float64Array, labels: Uint8Array, label: number): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < column.length; i++) {
    if (labels[i] !== label) continue;
    sum += column[i];
    count++;
  }
  return sum / count;
}
