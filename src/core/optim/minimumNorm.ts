/**
 * A point of the hull of a few vectors of equal length: its corral (indices of the vectors that carry it) with
 * their shares (positive, sum 1), its norm, and its direction, of length 1 and so orthogonal to the corral's
 * differences that it keeps its digits where the norm is next to 0. At norm 0 the direction is 0.
 */
export interface HullPoint {
  readonly corral: readonly number[];
  readonly shares: readonly number[];
  readonly direction: Float64Array;
  readonly norm: number;
}

/** A vector counts as nearer than the point only beyond this, and as new to a span. */
const ROUNDING = 1e-14;

/** A norm up to this is 0 but for rounding. */
const NO_NORM = 1e-15;

/** A share up to this is 0 but for rounding: without its vector the point moves by no more. */
const NO_SHARE = 1e-12;

/**
 * The point of least norm in the convex hull of `vectors` (unit length, at least one), by Wolfe's algorithm
 * (Finding the nearest point in a polytope, 1976): finite and exact but for rounding. Goes on from `from` if
 * given, which earlier vectors of the same list have led to. Its vectors are affinely independent, so at most
 * one more than they are long.
 */
export function minimumNorm(vectors: readonly Float64Array[], from: HullPoint | null): HullPoint {
  let hull = from ?? { corral: [0], shares: [1], direction: vectors[0].slice(), norm: 1 };
  for (;;) {
    const nearest = nearestTo(vectors, hull);
    if (nearest < 0 || dot(vectors[nearest], hull.direction) >= hull.norm - ROUNDING) return hull;
    const grown = contract(vectors, [...hull.corral, nearest], [...hull.shares, 0]);
    // But for rounding every round makes the norm smaller.
    if (!grown || grown.norm >= hull.norm) return hull;
    hull = grown;
  }
}

/** Index of the vector outside the corral that goes least along the point; −1 where there is none. */
function nearestTo(vectors: readonly Float64Array[], { corral, direction }: HullPoint): number {
  let least = Number.POSITIVE_INFINITY;
  let index = -1;
  for (let k = 0; k < vectors.length; k++) {
    const along = dot(vectors[k], direction);
    if (along < least && !corral.includes(k)) {
      least = along;
      index = k;
    }
  }
  return index;
}

/**
 * Walks from the point of `shares` towards the nearest point of the corral's affine hull, and lets go of
 * every vector whose share comes to 0 on the way. Null where the corral is affinely dependent.
 */
function contract(vectors: readonly Float64Array[], corral: number[], shares: number[]): HullPoint | null {
  let kept = corral;
  let present = shares;
  for (;;) {
    const nearest = nearestOfPlane(kept.map((k) => vectors[k]));
    if (!nearest) return null;
    const target = nearest.shares;
    let way = 1;
    let out = -1;
    target.forEach((share, k) => {
      if (share > NO_SHARE) return;
      const reach = present[k] > share ? Math.min(1, present[k] / (present[k] - share)) : 0;
      if (out >= 0 && reach >= way) return;
      way = reach;
      out = k;
    });
    present = present.map((share, k) => share + way * (target[k] - share));
    if (out < 0) return { ...nearest, corral: kept };
    kept = kept.filter((_, k) => k !== out);
    present = present.filter((_, k) => k !== out).map((share) => Math.max(0, share));
  }
}

/**
 * The point of least norm in the affine hull, its shares of sum 1 and any sign: with p₀ the last vector, D =
 * [p_k − p₀] = QR, those of the others are R⁻¹Qᵀ(−p₀). Null where D has not full rank.
 */
function nearestOfPlane(vectors: readonly Float64Array[]): Omit<HullPoint, 'corral'> | null {
  const count = vectors.length - 1;
  const base = vectors[count];
  const basis: Float64Array[] = [];
  const upper: number[][] = [];
  for (let k = 0; k < count; k++) {
    const rest = vectors[k].map((value, j) => value - base[j]);
    const parts = removeParts(rest, basis);
    const norm = normalize(rest);
    if (!(norm > ROUNDING)) return null;
    basis.push(rest);
    upper.push([...parts, norm]);
  }
  const shares = basis.map((direction) => -dot(direction, base));
  for (let k = count - 1; k >= 0; k--) {
    for (let l = k + 1; l < count; l++) shares[k] -= upper[l][k] * shares[l];
    shares[k] /= upper[k][k];
  }
  shares.push(1 - shares.reduce((sum, share) => sum + share, 0));
  const direction = base.slice();
  removeParts(direction, basis);
  const norm = normalize(direction);
  if (norm <= NO_NORM) return { shares, direction: direction.fill(0), norm: 0 };
  removeParts(direction, basis);
  normalize(direction);
  return { shares, direction, norm };
}

/** Makes `vector` one of length 1, in place, and returns its length before. */
function normalize(vector: Float64Array): number {
  const norm = Math.sqrt(dot(vector, vector));
  for (let j = 0; j < vector.length; j++) vector[j] /= norm;
  return norm;
}

/**
 * Makes `vector` orthogonal to an orthonormal basis, in place; twice, as once leaves what rounding made.
 * Returns the parts along the basis that were taken away.
 */
export function removeParts(vector: Float64Array, basis: readonly Float64Array[]): number[] {
  const parts = basis.map(() => 0);
  for (let pass = 0; pass < 2; pass++) {
    basis.forEach((direction, k) => {
      const part = dot(vector, direction);
      parts[k] += part;
      for (let j = 0; j < vector.length; j++) vector[j] -= part * direction[j];
    });
  }
  return parts;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j] * b[j];
  return sum;
}
