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

/** Points that are read at a time. */
const chunkPoints = 8192;

/** The columns of the points at these indices, in their order; read in few goes where the indices mostly rise. */
export function pickColumns(columns: Columns, indices: Uint32Array): Columns {
  return {
    length: columns.length,
    count: indices.length,
    block(from, to) {
      const picked = Array.from({ length: columns.length }, () => new Float64Array(to - from));
      for (let k = from; k < to; ) {
        const first = indices[k];
        let end = k + 1;
        while (end < to && indices[end] > indices[end - 1] && indices[end] < first + chunkPoints) end++;
        const source = blockOf(columns, first, indices[end - 1] + 1);
        for (const [j, column] of picked.entries()) {
          for (let i = k; i < end; i++) column[i - from] = source[j][indices[i] - first];
        }
        k = end;
      }
      return picked;
    },
  };
}

/** The columns of these points alone. */
export function pointsOf(columns: Columns, indices: Uint32Array): readonly Float64Array[] {
  return blockOf(pickColumns(columns, indices), 0, indices.length);
}
