import type { Sample } from '../data/dataset';

/** Lengths of the parameters of two features expanded to degree 1, 2, … 5: (degree + 1)(degree + 2)/2. */
const lengths = [3, 6, 10, 15, 21];

const powers1 = new Float64Array(lengths.length + 1);
const powers2 = new Float64Array(lengths.length + 1);

/** The polynomial degree that parameters of two base features belong to. Throws RangeError for a length of none. */
export function degreeOf(parameters: ArrayLike<number>): number {
  const degree = lengths.indexOf(parameters.length) + 1;
  if (degree === 0) throw new RangeError(`${parameters.length} parameters fit no degree`);
  return degree;
}

/**
 * The score z at (x1, x2): w₁x₁ + w₂x₂ + b, and for more parameters the polynomial Σ w_j x₁ⁱx₂ᵏ + b with the features in
 * the order of `exponents`. Parameters in original units: weights, then the bias.
 */
export function score(parameters: Float64Array, x1: number, x2: number): number {
  if (parameters.length === 3) return parameters[0] * x1 + parameters[1] * x2 + parameters[2];
  const degree = degreeOf(parameters);
  powers1[0] = 1;
  powers2[0] = 1;
  for (let k = 1; k <= degree; k++) {
    powers1[k] = powers1[k - 1] * x1;
    powers2[k] = powers2[k - 1] * x2;
  }
  let z = 0;
  let j = 0;
  for (let total = 1; total <= degree; total++) {
    for (let k = 0; k <= total; k++) z += parameters[j++] * powers1[total - k] * powers2[k];
  }
  return z + parameters[j];
}

/** A model as it scores points: the weights over the axes with the bias (as for `score`), and those of the other features. */
export interface PointModel {
  readonly axes: Float64Array;
  readonly others: Float64Array;
}

/** The score z of point `i` by all its features; by those that it has, where the model is still that of other points. */
export function scoreOf({ axes, others }: PointModel, points: Sample, i: number): number {
  let z = score(axes, points.x1[i], points.x2[i]);
  const count = Math.min(others.length, points.others.length);
  for (let j = 0; j < count; j++) z += others[j] * points.others[j][i];
  return z;
}

/** Writes z = X·w + b to `out` (length n) for d feature columns of length n and parameters of length d + 1. */
export function scores(parameters: Float64Array, features: readonly Float64Array[], out: Float64Array): void {
  const bias = parameters[features.length];
  for (let i = 0; i < out.length; i++) {
    let z = 0;
    for (let j = 0; j < features.length; j++) z += parameters[j] * features[j][i];
    out[i] = z + bias;
  }
}
