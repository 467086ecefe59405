import type { Recipe } from '../core/data/catalog';
import type { Dataset } from '../core/data/dataset';
import type { Opened, Reading, ReadPoints, Table, WriteSource } from '../core/data/table';
import type { FileProblem } from '../csv/refused';
import type { Asked } from '../csv/structure';
import type { Unpacked } from './columnFile';

export type { LeftOut, Opened, ReadPoints, WriteSource } from '../core/data/table';
export type { FileProblem } from '../csv/refused';
export type { Asked } from '../csv/structure';

/** The commands to a worker that lives for one job. */
export type Job =
  /** Draws the points of a recipe. */
  | { readonly kind: 'sample'; readonly recipe: Recipe }
  /**
   * Takes in a file: where its rows are, what its columns hold, and which of them are probably meant. What is `asked` of the
   * layout is done instead of guessed. Of a large file the answer's table has no rows (`Opened.isLarge`).
   */
  | { readonly kind: 'open'; readonly name: string; readonly file: Blob; readonly asked: Asked }
  /** Takes in a large file again and reads the points; only the columns of the reading are kept. */
  | {
      readonly kind: 'readLarge';
      readonly name: string;
      readonly file: Blob;
      readonly asked: Asked;
      readonly reading: Reading;
    }
  /** Reads the points of a table; see `readCsv`. */
  | {
      readonly kind: 'read';
      readonly table: Table;
      readonly reading: Reading;
      readonly lines?: Uint32Array | undefined;
    }
  /** Writes points as a file; see `writeCsv`. */
  | { readonly kind: 'write'; readonly points: Dataset; readonly source: WriteSource }
  /** The indices of `values` in rising order (of equal ones in theirs). */
  | { readonly kind: 'sort'; readonly values: Float64Array | Uint8Array }
  /** Compresses a content; see `contentOf`. */
  | { readonly kind: 'pack'; readonly content: Blob }
  /** Undoes that. */
  | { readonly kind: 'unpack'; readonly packed: Blob };

/** The answer to each kind of job. */
export interface Answers {
  readonly sample: Dataset;
  readonly open: Opened;
  readonly read: ReadPoints;
  readonly readLarge: ReadPoints;
  readonly write: Uint8Array<ArrayBuffer>;
  readonly sort: Uint32Array;
  readonly pack: Uint8Array<ArrayBuffer>;
  readonly unpack: Unpacked;
}

export type Reply =
  /** How far the job is, 0…1. */
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly answer: Answers[keyof Answers] }
  /** The file is not what it should be. */
  | { readonly kind: 'refused'; readonly problem: FileProblem }
  | { readonly kind: 'failed'; readonly message: string };
