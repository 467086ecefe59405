/** σ(z) = 1/(1 + e^−z), without overflow for any z; σ(−∞) = 0, σ(∞) = 1. */
export function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const t = Math.exp(z);
  return t / (1 + t);
}

/** ln(p/(1−p)), the score of a probability p in 0…1; −∞ at 0 and ∞ at 1. Inverse of `sigmoid`. */
export function logit(p: number): number {
  return Math.log(p / (1 - p));
}

/** ln(1 + e^z), finite for every finite z: never below max(0, z). */
export function softplus(z: number): number {
  return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
}
