const { sqrt, exp, log, PI, abs } = Math;

/** Sums and continued fractions end once a term changes nothing; these many are never reached. */
const TERMS = 2000;

/**
 * P(X > x) for X of the χ² distribution with `df` degrees of freedom (1, 2, …): Q(df/2, x/2), the regularised upper incomplete
 * gamma function, by its series below df/2 + 1 and by Lentz's continued fraction above (DLMF 8.7.1 and 8.9.2). Relative error
 * about 1e−14; 1 for x ≤ 0.
 */
export function chiSquareTail(x: number, df: number): number {
  if (!(x > 0)) return Number.isNaN(x) ? Number.NaN : 1;
  const a = df / 2;
  const z = x / 2;
  // z^a·e^(−z)/Γ(a), by logarithms where the power would leave the range of a double.
  const scale = exp(a * log(z) - z - logGamma(df));
  return z < a + 1 ? 1 - scale * seriesOf(a, z) : scale * fractionOf(a, z);
}

/** P(|Z| > |z|) for a standard normal Z, that is 2(1 − Φ(|z|)): the two-sided p-value of a z statistic. */
export function normalTails(z: number): number {
  return chiSquareTail(z * z, 1);
}

/** Σ zᵏ/(a(a + 1)…(a + k)). */
function seriesOf(a: number, z: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; k < TERMS && abs(term) > abs(sum) * 1e-17; k++) {
    term *= z / (a + k);
    sum += term;
  }
  return sum;
}

/** 1/(z + 1 − a − 1·(1 − a)/(z + 3 − a − …)), by the modified Lentz method. */
function fractionOf(a: number, z: number): number {
  const tiny = 1e-300;
  let b = z + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let result = d;
  for (let k = 1; k < TERMS; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b || tiny);
    c = b + numerator / c || tiny;
    const factor = d * c;
    result *= factor;
    if (abs(factor - 1) < 1e-16) break;
  }
  return result;
}

/** ln Γ(df/2), from Γ(½) = √π and Γ(1) = 1 upwards. */
function logGamma(df: number): number {
  let at = df % 2 === 0 ? 1 : 0.5;
  let sum = df % 2 === 0 ? 0 : log(sqrt(PI));
  for (; at < df / 2; at++) sum += log(at);
  return sum;
}
