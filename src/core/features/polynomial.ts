/** How many features `expand` makes of `base` columns: (base + degree)!/(base!·degree!) − 1. */
export function featureCount(base: number, degree: number): number {
  let count = 1;
  for (let k = 1; k <= base; k++) count = (count * (degree + k)) / k;
  return count - 1;
}

/**
 * The powers of the base columns in every feature: all products of total degree 1…`degree` (an integer ≥ 1), by
 * total degree, then falling power of the first column. For two: x₁, x₂, x₁², x₁x₂, x₂², …
 */
export function exponents(base: number, degree: number): readonly (readonly number[])[] {
  return Array.from({ length: degree }, (_, k) => powersOfTotal(base, k + 1)).flat();
}

/**
 * The feature columns in the order of `exponents`, as products from the left: x₁²x₂ = (x₁·x₁)·x₂. The first
 * are the base columns themselves, so neither may be written to.
 */
export function expand(features: readonly Float64Array[], degree: number): Float64Array[] {
  const columns = new Map<string, Float64Array>();
  for (const powers of exponents(features.length, degree)) {
    const last = powers.findLastIndex((power) => power > 0);
    const lower = powers.map((power, k) => (k === last ? power - 1 : power));
    const rest = columns.get(lower.join());
    const column = features[last];
    columns.set(powers.join(), rest ? multiply(rest, column) : column);
  }
  return [...columns.values()];
}

function multiply(a: Float64Array, b: Float64Array): Float64Array {
  const product = a.slice();
  for (let i = 0; i < product.length; i++) product[i] *= b[i];
  return product;
}

/** One column of `expand`, the one with these powers (not all 0), by itself; it may not be written to. */
export function expandOne(features: readonly Float64Array[], powers: readonly number[]): Float64Array {
  return powers.flatMap((power, j) => new Array<Float64Array>(power).fill(features[j])).reduce(multiply);
}

function powersOfTotal(base: number, total: number): number[][] {
  if (base <= 1) return base === 1 ? [[total]] : [];
  return Array.from({ length: total + 1 }, (_, k) =>
    powersOfTotal(base - 1, k).map((rest) => [total - k, ...rest]),
  ).flat();
}
