import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cholesky, invert, solve } from './cholesky';

/** A Aᵀ + I of a random A with m rows: symmetric and positive definite. */
const definite = fc.integer({ min: 1, max: 6 }).chain((m) =>
  fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: m * m, maxLength: m * m }).map((a) => {
    const entry = (i: number, j: number) =>
      a.slice(i * m, i * m + m).reduce((sum, value, k) => sum + value * a[j * m + k], i === j ? 1 : 0);
    return Float64Array.from({ length: m * m }, (_, at) => entry(Math.floor(at / m), at % m));
  }),
);

function multiply(a: Float64Array, b: Float64Array): number[] {
  const m = Math.sqrt(a.length);
  const entry = (i: number, j: number) =>
    Array.from({ length: m }, (_, k) => a[i * m + k] * b[k * m + j]).reduce((sum, term) => sum + term, 0);
  return Array.from({ length: m * m }, (_, at) => entry(Math.floor(at / m), at % m));
}

function transpose(a: Float64Array): Float64Array {
  const m = Math.sqrt(a.length);
  return a.map((_, at) => a[(at % m) * m + Math.floor(at / m)]);
}

describe('cholesky', () => {
  it('gives back the matrix, its inverse and the solution of equations', () => {
    fc.assert(
      fc.property(definite, (matrix) => {
        const m = Math.sqrt(matrix.length);
        const lower = cholesky(matrix);
        if (!lower) throw new Error('The matrix is positive definite.');
        multiply(lower, transpose(lower)).forEach((value, at) => {
          expect(Math.abs(value - matrix[at])).toBeLessThan(1e-12);
        });
        const identity = multiply(matrix, invert(lower));
        identity.forEach((value, at) => {
          expect(Math.abs(value - (at % (m + 1) === 0 ? 1 : 0))).toBeLessThan(1e-10);
        });
        const x = Float64Array.from({ length: m }, (_, i) => i - 1);
        const right = x.map((_, i) => x.reduce((sum, value, j) => sum + matrix[i * m + j] * value, 0));
        const found = solve(lower, right);
        x.forEach((value, i) => {
          expect(Math.abs(found[i] - value)).toBeLessThan(1e-10);
        });
      }),
    );
  });

  it('refuses what is singular, indefinite or not finite, in any scale', () => {
    for (const scale of [1e-200, 1e-9, 1, 1e200]) {
      expect(cholesky(new Float64Array([1, 2, 2, 4]).map((value) => scale * value))).toBeNull();
      expect(cholesky(new Float64Array([1, 2, 2, 3]).map((value) => scale * value))).toBeNull();
      expect(cholesky(new Float64Array([1, 2, 2, 4.001]).map((value) => scale * value))).not.toBeNull();
    }
    expect(cholesky(new Float64Array([0]))).toBeNull();
    expect(cholesky(new Float64Array([Number.NaN]))).toBeNull();
    expect(cholesky(new Float64Array([Number.POSITIVE_INFINITY]))).toBeNull();
  });
});
