/** The degrees that a model can have. */
export const degrees: readonly number[] = [1, 2, 3, 4, 5];

/** The features made of base columns: all products of the first `axes` of them up to `degree` (1, 2, …); the others enter once. */
export interface Expansion {
  readonly axes: number;
  readonly degree: number;
}

/** How many features `expand` makes of `base` columns: (axes + degree)!/(axes!·degree!) − 1, and one for each other. */
export function featureCount(base: number, { axes, degree }: Expansion): number {
  let count = 1;
  for (let k = 1; k <= axes; k++) count = (count * (degree + k)) / k;
  return count - 1 + base - axes;
}

/**
 * The powers of the base columns in every feature: all products of the first `axes` columns of total degree 1…`degree`,
 * by total degree, then falling power of the first column (for two: x₁, x₂, x₁², x₁x₂, x₂², …); then each other column.
 */
export function exponents(base: number, { axes, degree }: Expansion): readonly (readonly number[])[] {
  const others = base - axes;
  const products = Array.from({ length: degree }, (_, k) => powersOfTotal(axes, k + 1)).flat();
  const single = Array.from({ length: others }, (_, j) =>
    Array.from({ length: base }, (_, k) => (k === axes + j ? 1 : 0)),
  );
  return [...products.map((powers) => [...powers, ...new Array<number>(others).fill(0)]), ...single];
}

/** A feature in plain text, by its powers and the names of the base columns: x1, x1^2, x1*x2. */
export function plainName(powers: readonly number[], columns: readonly string[]): string {
  return powers
    .flatMap((power, j) => (power === 0 ? [] : [power === 1 ? columns[j] : `${columns[j]}^${power}`]))
    .join('*');
}

/**
 * The feature columns in the order of `exponents`, as products from the left: x₁²x₂ = (x₁·x₁)·x₂. The first
 * are the base columns themselves, so neither may be written to.
 */
export function expand(features: readonly Float64Array[], expansion: Expansion): Float64Array[] {
  const columns = new Map<string, Float64Array>();
  for (const powers of exponents(features.length, expansion)) {
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
