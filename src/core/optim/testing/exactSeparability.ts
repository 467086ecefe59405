import type { Separability } from '../separability';

/**
 * The same question answered for few points of integer coordinates by trying everything in whole numbers: the
 * cone of separating directions is spanned by its extreme rays, and each of those is orthogonal to as many
 * independent points as there are dimensions less one.
 */
export function exactSeparability(
  points: readonly (readonly number[])[],
  labels: readonly number[],
): Separability {
  const signed = points.map((x, i) => [...x, 1].map((value) => (labels[i] === 1 ? value : -value)));
  const rows = independentColumns(signed);
  const inside = new Array<number>(rows[0].length).fill(0);
  let hasRay = false;
  for (const ray of raysOf(rows)) {
    hasRay = true;
    ray.forEach((value, j) => {
      inside[j] += value;
    });
  }
  if (!hasRay) return 'overlapping';
  return rows.every((row) => product(row, inside) > 0) ? 'separable' : 'quasi-separable';
}

/**
 * The weights that are not 0 in some direction that separates, found in the same way; null where the features do not tell their weights
 * apart.
 */
export function exactUnbounded(
  points: readonly (readonly number[])[],
  labels: readonly number[],
): number[] | null {
  const signed = points.map((x, i) => [...x, 1].map((value) => (labels[i] === 1 ? value : -value)));
  if (independentColumns(signed)[0].length < signed[0].length) return null;
  const rays = [...raysOf(signed)];
  return points[0].flatMap((_, j) => (rays.some((ray) => ray[j] !== 0) ? [j] : []));
}

/** The extreme rays of the directions with no margin below 0; some come more than once. */
function* raysOf(rows: number[][]): Generator<number[]> {
  const order = rows[0].length;
  for (const chosen of subsets(rows, order - 1)) {
    const normal = orthogonal(chosen, order);
    for (const ray of [normal, normal.map((value) => -value)]) {
      if (ray.some((value) => value !== 0) && rows.every((row) => product(row, ray) >= 0)) yield ray;
    }
  }
}

/** As many columns as span all of them. */
function independentColumns(rows: number[][]): number[][] {
  let kept: number[] = [];
  for (let j = 0; j < rows[0].length; j++) {
    const tried = [...kept, j];
    const part = rows.map((row) => tried.map((k) => row[k]));
    const isFull = [...subsets(part, tried.length)].some((square) => determinant(square) !== 0);
    if (isFull) kept = tried;
  }
  return rows.map((row) => kept.map((j) => row[j]));
}

/** The generalised cross product: orthogonal to all rows, 0 where they are dependent. */
function orthogonal(rows: number[][], order: number): number[] {
  return Array.from({ length: order }, (_, j) => {
    const minor = determinant(rows.map((row) => row.filter((_, k) => k !== j)));
    return j % 2 === 0 ? minor : -minor;
  });
}

function determinant(square: number[][]): number {
  if (square.length === 0) return 1;
  const [first, ...others] = square;
  return first.reduce((sum, value, j) => {
    if (value === 0) return sum;
    const minor = determinant(others.map((row) => row.filter((_, k) => k !== j)));
    return sum + (j % 2 === 0 ? value : -value) * minor;
  }, 0);
}

function* subsets<T>(items: readonly T[], size: number): Generator<T[]> {
  if (size === 0) yield [];
  for (let i = 0; size > 0 && i <= items.length - size; i++) {
    for (const rest of subsets(items.slice(i + 1), size - 1)) yield [items[i], ...rest];
  }
}

function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, j) => sum + value * b[j], 0);
}
