import type { Recipe } from '../core/data/catalog';
import type { Dataset } from '../core/data/dataset';
import type { Domain } from '../core/data/domain';
import type { Reading, Table } from '../core/data/table';

/** What is asked of a worker that lives for one job. */
export type Job =
  /** Draws the points of a recipe. */
  | { readonly kind: 'sample'; readonly recipe: Recipe }
  /** Takes in a file: where its rows are, what its columns hold, and which of them are probably meant. */
  | { readonly kind: 'open'; readonly name: string; readonly bytes: Uint8Array }
  /** Reads the points of a table. */
  | { readonly kind: 'read'; readonly table: Table; readonly reading: Reading }
  /** Writes points as a file; see `writeCsv`. */
  | { readonly kind: 'write'; readonly points: Dataset; readonly source: WriteSource }
  /** The indices of `values` in rising order (of equal ones in theirs). */
  | { readonly kind: 'sort'; readonly values: Float64Array | Uint8Array };

/** What a written file looks like: a table's own rows, or columns x1,x2,label. */
export type WriteSource =
  | { readonly kind: 'table'; readonly table: Table; readonly reading: Reading }
  | { readonly kind: 'plain'; readonly hasVertical: boolean };

/** What a column holds: how many cells are numbers, empty, or neither, and the different texts (at most 21 of them). */
export interface ColumnProfile {
  readonly name: string;
  readonly numbers: number;
  readonly empty: number;
  /** With how many rows each has, the most frequent first; 21 of them mean more than 20. */
  readonly texts: readonly { readonly text: string; readonly rows: number }[];
}

/** A file taken in. */
export interface Opened {
  readonly table: Table;
  readonly columns: readonly ColumnProfile[];
  /** The first rows, cell by cell. */
  readonly rows: readonly (readonly string[])[];
  readonly guess: Reading;
  /** Whether the file says by itself what it means, so that nobody need be asked: `x1,x2,label` with labels 0 and 1. */
  readonly isPlain: boolean;
}

/** Why rows of a table are no points, and how many of them; the line is that of the first. */
export interface LeftOut {
  readonly why: 'missing' | 'not-a-number' | 'no-label' | 'wrong-cells';
  /** The column's name; empty where the whole row is meant. */
  readonly column: string;
  readonly rows: number;
  readonly line: number;
}

/** The points of a table; `id` of each is its row. `x2` is all 0 where the reading has no vertical column. */
export interface ReadPoints {
  readonly points: Dataset;
  readonly home: { readonly x1: Domain; readonly x2: Domain };
  readonly leftOut: readonly LeftOut[];
}

/** Why a file cannot be used, with the line where there is one. */
export type FileProblem =
  | { readonly kind: 'empty' | 'binary' | 'no-rows' | 'no-numbers' | 'no-label' | 'no-points' | 'unreadable' }
  | { readonly kind: 'too-large'; readonly megabytes: number; readonly limit: number }
  | { readonly kind: 'too-many-rows'; readonly limit: number }
  | { readonly kind: 'too-many-columns'; readonly columns: number; readonly limit: number }
  | { readonly kind: 'not-utf8' | 'open-quote' | 'long-line'; readonly line: number };

/** The answer to each kind of job. */
export interface Answers {
  readonly sample: Dataset;
  readonly open: Opened;
  readonly read: ReadPoints;
  readonly write: Uint8Array;
  readonly sort: Uint32Array;
}

export type Reply =
  /** How far the job is, 0…1. */
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly answer: Answers[keyof Answers] }
  /** The file is not what it should be. */
  | { readonly kind: 'refused'; readonly problem: FileProblem }
  | { readonly kind: 'failed'; readonly message: string };
