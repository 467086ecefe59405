/** Feature columns that are made when they are read, block by block: `length` of them, of `count` points each. */
interface LateColumns {
  readonly length: number;
  readonly count: number;
  /** Points [from, to) of every column; what is returned may not be written to. */
  block(from: number, to: number): readonly Float64Array[];
}

/** Feature columns to be read block by block. */
export type Columns = readonly Float64Array[] | LateColumns;

/** How many points the columns (at least one) hold. */
export function countOf(columns: Columns): number {
  return 'block' in columns ? columns.count : columns[0].length;
}

/** Points [from, to) of every column; nothing is copied of columns that are there. */
export function blockOf(columns: Columns, from: number, to: number): readonly Float64Array[] {
  return 'block' in columns ? columns.block(from, to) : columns.map((column) => column.subarray(from, to));
}

/** The columns of these points alone. */
export function pointsOf(columns: Columns, indices: Uint32Array): readonly Float64Array[] {
  const picked = Array.from({ length: columns.length }, () => new Float64Array(indices.length));
  indices.forEach((index, k) => {
    const point = blockOf(columns, index, index + 1);
    for (const [j, column] of picked.entries()) column[k] = point[j][0];
  });
  return picked;
}
