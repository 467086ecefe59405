/**
 * Lower triangle L with L·Lᵀ = `matrix` (symmetric, row-major, m²; only its lower triangle is read), row-major
 * with zeros above the diagonal. Null where the matrix is not positive definite to working precision: where a
 * pivot is lost in the rounding of its own diagonal entry, a test that scaling of rows and columns leaves as
 * it is.
 */
export function cholesky(matrix: Float64Array): Float64Array | null {
  const m = orderOf(matrix);
  const lower = new Float64Array(m * m);
  const lost = 4 * m * Number.EPSILON;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * m + j];
      for (let k = 0; k < j; k++) rest -= lower[i * m + k] * lower[j * m + k];
      if (j < i) {
        lower[i * m + j] = rest / lower[j * m + j];
        continue;
      }
      // Written so that NaN and Infinity fail, too.
      if (!(rest > lost * matrix[i * m + i] && rest < Number.POSITIVE_INFINITY)) return null;
      lower[i * m + i] = Math.sqrt(rest);
    }
  }
  return lower;
}

/** The x with L·Lᵀ·x = `right` (length m), for L from `cholesky`. */
export function solve(lower: Float64Array, right: Float64Array): Float64Array {
  const m = right.length;
  const x = right.slice();
  for (let i = 0; i < m; i++) {
    for (let k = 0; k < i; k++) x[i] -= lower[i * m + k] * x[k];
    x[i] /= lower[i * m + i];
  }
  for (let i = m - 1; i >= 0; i--) {
    for (let k = i + 1; k < m; k++) x[i] -= lower[k * m + i] * x[k];
    x[i] /= lower[i * m + i];
  }
  return x;
}

/** (L·Lᵀ)⁻¹, row-major, for L from `cholesky`. */
export function invert(lower: Float64Array): Float64Array {
  const m = orderOf(lower);
  const result = new Float64Array(m * m);
  const unit = new Float64Array(m);
  for (let i = 0; i < m; i++) {
    unit.fill(0);
    unit[i] = 1;
    // Row by row is column by column, as the inverse is symmetric.
    result.set(solve(lower, unit), i * m);
  }
  return result;
}

function orderOf(matrix: Float64Array): number {
  return Math.round(Math.sqrt(matrix.length));
}
