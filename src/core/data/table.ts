/**
 * A file of rows and columns as it came in. The bytes are kept and rows are told by where they begin, so that every row
 * can be written back exactly as it was.
 */
export interface Table {
  /** The name of the file, or of the data set. */
  readonly name: string;
  /** The whole file in UTF-8, without a byte order mark. */
  readonly bytes: Uint8Array;
  /** Byte at which each data row begins, and as the last entry where the last one ends: one more than there are rows. */
  readonly rowStart: Uint32Array;
  readonly header: readonly string[];
  readonly delimiter: Delimiter;
}

export type Delimiter = ',' | ';' | '\t';

/** What of a table is a point: indices of columns, and the text in the label column that stands for class 1. */
export interface Reading {
  readonly horizontal: number;
  /** Null where the table has only one feature to offer. */
  readonly vertical: number | null;
  readonly label: number;
  readonly positive: string;
}
