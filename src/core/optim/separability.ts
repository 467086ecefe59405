import type { Columns } from '../features/columns';
import { scores } from '../model/score';
import { type HullPoint, minimumNorm, removeParts } from './minimumNorm';
import { forEachBlock, type ScaledPoints, scalePoints } from './scaledPoints';

/** Margins up to this, in scaled units for a direction of length 1, are 0 but for rounding. */
const TOUCHING = 1e-12;

/** A point counts as in a span when it is no farther from it than this. */
const IN_SPAN = 1e-10;

/** A direction with no margin below 0 but for rounding separates if some margin is as large as this. */
const APART = 1e-6;

/** Points taken up at most after one look at all. */
const GROUPS = 64;

/**
 * How the two classes lie to each other. Separable: some hyperplane has all points of either class strictly
 * on its own side; one class alone counts as such. Quasi-separable: none does, but one has no point on the
 * wrong side and not all points on it. Overlapping: neither, and only then the unpenalised likelihood has a
 * maximum (Albert & Anderson 1984).
 */
export type Separability = 'separable' | 'quasi-separable' | 'overlapping';

/**
 * How the classes of `features` (d ≥ 1 columns) lie with a bias, told with a proof either way. With s = ±1
 * for label 1/0 and a_i = s_i·[x_i 1], a direction v separates if a_i·v ≥ 0 for all points and > 0 for some.
 * By Gordan's theorem either v with all > 0 exists or 0 is in the hull of the a_i, where Wolfe's algorithm
 * finds it as a positive combination of a few; these then have a·v = 0 for every v that separates, and the
 * question is asked again of what remains beyond their span. Where nothing remains, the classes overlap.
 * Margins below 1e−12 of the features' range count as 0. Without points: overlapping.
 */
export function classifySeparability(features: Columns, labels: Uint8Array): Separability {
  const points = scalePoints(features, labels);
  const order = features.length + 1;
  let span: Float64Array[] = [];
  // Every round widens the span.
  for (let round = 0; round < order && span.length < order; round++) {
    const start = directionBeyond(points, span);
    if (!start) break;
    const found = separateBeyond(points, span, start);
    if (found.isApart) return span.length === 0 ? 'separable' : 'quasi-separable';
    if (found.hasSeparated) return 'quasi-separable';
    span = extend(span, found.touching);
  }
  return 'overlapping';
}

/**
 * Which weights of points that are not overlapping grow without bound as the likelihood nears its bound, by index: those that are not 0 in
 * some direction that separates. These directions fill what is left of the span of all a_i beyond the a_i that every one of them passes
 * through; the weights of other features have best values. Of constant features none; empty where the rounds end without a direction.
 */
export function unboundedWeights(features: Columns, labels: Uint8Array): number[] {
  const points = scalePoints(features, labels);
  const order = features.length + 1;
  let span: Float64Array[] = [];
  for (let round = 0; round < order && span.length < order; round++) {
    const start = directionBeyond(points, span);
    if (!start) break;
    const found = separateBeyond(points, span, start);
    if (found.isApart) {
      const beyond = spanOfAll(points, span).slice(span.length);
      const isFree = (j: number) => beyond.some((vector) => Math.abs(vector[j]) > APART);
      return Array.from(points.centres.keys()).filter(isFree);
    }
    span = extend(span, found.touching);
  }
  return [];
}

/** An orthonormal basis of the span of all points, which begins with that of some of them. */
function spanOfAll(points: ScaledPoints, span: readonly Float64Array[]): Float64Array[] {
  let basis = [...span];
  const order = points.features.length + 1;
  const vector = new Float64Array(order);
  forEachBlock(points, (columns, from) => {
    for (let k = 0; k < columns[0].length && basis.length < order; k++) {
      writeSigned(columns, points.labels[from + k], k, vector);
      basis = extend(basis, [vector]);
    }
  });
  return basis;
}

/** Beyond the span, the direction of the sum of all a_i, or of one where that is 0; null without any. */
function directionBeyond(points: ScaledPoints, span: readonly Float64Array[]): Float64Array | null {
  const order = points.features.length + 1;
  const sum = new Float64Array(order);
  const vector = new Float64Array(order);
  forEachBlock(points, (columns, from) => {
    for (let k = 0; k < columns[0].length; k++) {
      writeSigned(columns, points.labels[from + k], k, vector);
      for (let j = 0; j < order; j++) sum[j] += vector[j];
    }
  });
  removeParts(sum, span);
  if (lengthOf(sum) > IN_SPAN * points.labels.length) return normalize(sum);
  let some: Float64Array | null = null;
  forEachBlock(points, (columns, from) => {
    for (let k = 0; k < columns[0].length && !some; k++) {
      writeSigned(columns, points.labels[from + k], k, vector);
      removeParts(vector, span);
      if (lengthOf(vector) > IN_SPAN) some = normalize(vector);
    }
  });
  return some;
}

/** A vector a_i less its part in the span, made length 1; `reach` is its length before. */
interface Candidate {
  readonly index: number;
  readonly vector: Float64Array;
  readonly reach: number;
}

/**
 * Apart: some direction has positive margins at all points beyond the span. Touching: vectors of which
 * positive multiples add up to 0, the one of the greatest share left out; and whether a direction was seen on
 * the way that separates but for points that it passes through.
 */
type Finding =
  | { readonly isApart: true }
  | { readonly isApart: false; readonly touching: Float64Array[]; readonly hasSeparated: boolean };

/** Starts with the direction `start` and takes up, look by look, points on its wrong side. */
function separateBeyond(points: ScaledPoints, span: readonly Float64Array[], start: Float64Array): Finding {
  const known = new Map<number, Candidate>();
  let hull: HullPoint | null = null;
  let direction = start;
  let hasSeparated = false;
  for (;;) {
    const { wrong, least, greatest } = look(points, span, direction);
    if (wrong.length === 0) return { isApart: true };
    hasSeparated ||= least >= -TOUCHING && greatest > APART;
    const before = known.size;
    for (const candidate of wrong) if (!known.has(candidate.index)) known.set(candidate.index, candidate);
    const candidates = [...known.values()];
    hull = minimumNorm(
      candidates.map(({ vector }) => vector),
      hull,
    );
    if (known.size === before || isZero(hull, candidates)) {
      return { isApart: false, touching: dependentVectors(hull, candidates), hasSeparated };
    }
    direction = hull.direction;
  }
}

/**
 * The least and greatest margin of all points, and of every group the point beyond the span with the least,
 * unless that is positive.
 */
function look(
  points: ScaledPoints,
  span: readonly Float64Array[],
  direction: Float64Array,
): { wrong: Candidate[]; least: number; greatest: number } {
  const order = direction.length;
  const size = Math.ceil(points.labels.length / GROUPS);
  const worst = new Array<{ along: number; candidate: Candidate } | undefined>(GROUPS);
  const vector = new Float64Array(order);
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  forEachBlock(points, (columns, from) => {
    const z = new Float64Array(columns[0].length);
    scores(direction, columns, z);
    for (let k = 0; k < z.length; k++) {
      const label = points.labels[from + k];
      const margin = label === 1 ? z[k] : -z[k];
      greatest = Math.max(greatest, margin);
      if (margin > TOUCHING) continue;
      least = Math.min(least, margin);
      writeSigned(columns, label, k, vector);
      removeParts(vector, span);
      const reach = lengthOf(vector);
      if (reach <= IN_SPAN) continue;
      const along = margin / reach;
      const group = Math.floor((from + k) / size);
      if (along >= (worst[group]?.along ?? Number.POSITIVE_INFINITY)) continue;
      worst[group] = { along, candidate: { index: from + k, vector: normalize(vector), reach } };
    }
  });
  return { wrong: worst.flatMap((each) => (each ? [each.candidate] : [])), least, greatest };
}

/** True if the point is 0 up to the rounding of its vectors, which was larger before they grew to length 1. */
function isZero({ corral, shares, norm }: HullPoint, candidates: readonly Candidate[]): boolean {
  let blur = 0;
  corral.forEach((k, at) => {
    blur += shares[at] / candidates[k].reach;
  });
  return norm <= TOUCHING * blur;
}

/**
 * Of the corral as few vectors as still have 0 in their hull: a point that hardly counts may be there by
 * rounding alone. Less the one of the greatest share, which the others span.
 */
function dependentVectors(hull: HullPoint, candidates: readonly Candidate[]): Float64Array[] {
  let needed = hull.corral.map((k) => candidates[k]);
  let { shares } = hull;
  const leastFirst = [...needed].sort((a, b) => shares[needed.indexOf(a)] - shares[needed.indexOf(b)]);
  for (const candidate of leastFirst) {
    const fewer = needed.filter((other) => other !== candidate);
    if (fewer.length < 2 || fewer.length === needed.length) continue;
    const rest = minimumNorm(
      fewer.map(({ vector }) => vector),
      null,
    );
    if (!isZero(rest, fewer)) continue;
    needed = rest.corral.map((k) => fewer[k]);
    shares = rest.shares;
  }
  const greatest = shares.indexOf(Math.max(...shares));
  return needed.filter((_, at) => at !== greatest).map(({ vector }) => vector);
}

/** An orthonormal basis of the span and the vectors. */
function extend(span: readonly Float64Array[], vectors: readonly Float64Array[]): Float64Array[] {
  const basis = [...span];
  for (const vector of vectors) {
    const rest = vector.slice();
    removeParts(rest, basis);
    if (lengthOf(rest) > IN_SPAN) basis.push(normalize(rest));
  }
  return basis;
}

/** Writes s·[x 1] of the k-th point of a block. */
function writeSigned(columns: readonly Float64Array[], label: number, k: number, out: Float64Array): void {
  const sign = label === 1 ? 1 : -1;
  for (let j = 0; j < columns.length; j++) out[j] = sign * columns[j][k];
  out[columns.length] = sign;
}

function normalize(vector: Float64Array): Float64Array {
  const length = lengthOf(vector);
  return vector.map((value) => value / length);
}

function lengthOf(vector: Float64Array): number {
  let sum = 0;
  for (const value of vector) sum += value * value;
  return Math.sqrt(sum);
}
