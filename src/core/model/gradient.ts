import { scores } from './score';
import { sigmoid } from './sigmoid';

/**
 * ∂L/∂(w, b) = (1/n) X̃ᵀ(p − y) with X̃ = [X 1], the textbook formula written plainly; length d + 1, weights
 * first. `features` are d columns of length n. Empty data gives zeros.
 */
export function gradient(
  parameters: Float64Array,
  features: readonly Float64Array[],
  labels: Uint8Array,
): Float64Array {
  const n = labels.length;
  const d = features.length;
  const result = new Float64Array(d + 1);
  const z = new Float64Array(n);
  scores(parameters, features, z);
  for (let i = 0; i < n; i++) {
    const residual = sigmoid(z[i]) - labels[i];
    for (let j = 0; j < d; j++) result[j] += residual * features[j][i];
    result[d] += residual;
  }
  return n === 0 ? result : result.map((sum) => sum / n);
}
