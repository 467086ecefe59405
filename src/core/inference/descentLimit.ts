import { blockOf, type Columns } from '../features/columns';
import { scores } from '../model/score';
import { type HullPoint, minimumNorm } from '../optim/minimumNorm';

const ROUNDS = 10_000;

/** No point counts as less far along unless by such a share of the longest. */
const ROUNDING = 1e-13;

/**
 * The direction, of length 1, that weights and bias together turn to under gradient descent without a penalty where a hyperplane parts the
 * classes strictly (d ≥ 1 columns): that of the widest margin with the bias counted as the weight of a further feature which is 1 for every
 * point (Soudry et al. 2018, JMLR 19:70, whose model has no bias of its own). It comes as near as 1/ln t. The point of least norm in the hull of all
 * (2y − 1)·(x, 1), by Wolfe's algorithm, taken up one at a time as in `widestMargin`. Null where the classes are not apart or one is missing.
 */
export function descentLimit(features: Columns, labels: Uint8Array): Float64Array | null {
  if (!labels.includes(0) || !labels.includes(1)) return null;
  const columns = blockOf(features, 0, labels.length);
  const longest = longestOf(columns);
  const signed = (i: number) => {
    const side = labels[i] === 1 ? 1 : -1;
    const point = Float64Array.from([...columns.map((column) => column[i]), 1]);
    return point.map((value) => (side * value) / longest);
  };
  const candidates = [signed(0)];
  const first = Math.hypot(...candidates[0]);
  const direction = candidates[0].map((value) => value / first);
  let hull: HullPoint = { corral: [0], shares: [1], direction, norm: first };
  for (let round = 0; round < ROUNDS; round++) {
    if (hull.norm <= ROUNDING) return null;
    const { index, along } = leastAlong(columns, labels, hull.direction);
    if (along / longest >= hull.norm - ROUNDING) return along > 0 ? hull.direction : null;
    candidates.push(signed(index));
    const next = minimumNorm(candidates, hull);
    // But for rounding every round makes the norm smaller.
    if (next.norm >= hull.norm) return along > 0 ? hull.direction : null;
    hull = next;
  }
  return null;
}

/** The point that is least far on its own side: the least of (2y − 1)·score. */
function leastAlong(columns: readonly Float64Array[], labels: Uint8Array, parameters: Float64Array) {
  const z = new Float64Array(labels.length);
  scores(parameters, columns, z);
  let [index, along] = [0, Number.POSITIVE_INFINITY];
  for (let i = 0; i < z.length; i++) {
    const own = labels[i] === 1 ? z[i] : -z[i];
    if (own < along) [index, along] = [i, own];
  }
  return { index, along };
}

/** The greatest length of any (x, 1). */
function longestOf(columns: readonly Float64Array[]): number {
  let longest = 1;
  for (let i = 0; i < columns[0].length; i++) {
    longest = Math.max(longest, Math.hypot(1, ...columns.map((column) => column[i])));
  }
  return longest;
}
