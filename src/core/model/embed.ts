import { degreeOf } from './score';

/**
 * Parameters of a model of x₁ alone (weights of x₁, x₁², …, then the bias) as those of a model of x₁ and x₂ of the same
 * degree that pays no heed to x₂: the same score at every place. Throws RangeError for more than five weights.
 */
export function embedOneFeature(own: Float64Array): Float64Array {
  const degree = own.length - 1;
  const parameters = new Float64Array(((degree + 1) * (degree + 2)) / 2);
  degreeOf(parameters);
  // The features of total degree k begin at k(k + 1)/2 − 1, with x₁ᵏ.
  for (let k = 1; k <= degree; k++) parameters[(k * (k + 1)) / 2 - 1] = own[k - 1];
  parameters[parameters.length - 1] = own[degree];
  return parameters;
}
