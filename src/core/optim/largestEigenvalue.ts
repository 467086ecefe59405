const SWEEPS = 30;

/**
 * The largest eigenvalue of a symmetric matrix (row-major, finite), within a few units in the last place of
 * its largest entry, by Jacobi's rotations: they find it also where two eigenvalues lie close together.
 */
export function largestEigenvalue(matrix: Float64Array): number {
  const m = Math.round(Math.sqrt(matrix.length));
  const a = matrix.slice();
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let isDiagonal = true;
    for (let p = 0; p < m; p++) {
      for (let q = p + 1; q < m; q++) if (rotate(a, m, p, q)) isDiagonal = false;
    }
    if (isDiagonal) break;
  }
  let largest = a[0];
  for (let j = 1; j < m; j++) largest = Math.max(largest, a[j * m + j]);
  return largest;
}

/** Turns rows and columns p and q until entry (p, q) is 0; false where it is 0 but for rounding already. */
function rotate(a: Float64Array, m: number, p: number, q: number): boolean {
  const off = a[p * m + q];
  const scale = Math.abs(a[p * m + p]) + Math.abs(a[q * m + q]);
  if (Math.abs(off) <= (Number.EPSILON / 4) * scale) return false;
  const halfCotangent = (a[q * m + q] - a[p * m + p]) / (2 * off);
  const tangent = (halfCotangent < 0 ? -1 : 1) / (Math.abs(halfCotangent) + Math.hypot(halfCotangent, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (let k = 0; k < m; k++) {
    const [x, y] = [a[k * m + p], a[k * m + q]];
    a[k * m + p] = cosine * x - sine * y;
    a[k * m + q] = sine * x + cosine * y;
  }
  for (let k = 0; k < m; k++) {
    const [x, y] = [a[p * m + k], a[q * m + k]];
    a[p * m + k] = cosine * x - sine * y;
    a[q * m + k] = sine * x + cosine * y;
  }
  return true;
}
