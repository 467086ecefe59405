import type { Dataset } from './dataset';
import type { Domain } from './domain';

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

export type Delimiter = ',' | ';' | '\t' | '|' | ':' | '^' | '~';

/** The reading of a table as points: indices of columns, and the text in the label column that stands for class 1. */
export interface Reading {
  readonly horizontal: number;
  /** Null where the table has only one feature to offer. */
  readonly vertical: number | null;
  readonly label: number;
  readonly positive: string;
  /** The columns of the model that are on no axis, in its order. */
  readonly others: readonly OtherColumn[];
}

/** A column that enters the model without being on an axis. */
export interface OtherColumn {
  readonly column: number;
  /**
   * The texts in it, the reference first: each of the others is a feature that is 1 where the column says so, else 0. Null
   * for a column of numbers, which is one feature.
   */
  readonly levels: readonly string[] | null;
}

/** A feature that is on no axis: a column of numbers, or one level of a column of texts. */
export interface OtherFeature {
  /** The column's name, and with a level "smoker = yes". */
  readonly name: string;
  readonly column: number;
  readonly level: string | null;
}

/** The features that a reading makes of the columns on no axis, in the order of the model. */
export function otherFeatures(
  { others }: Pick<Reading, 'others'>,
  header: readonly string[],
): OtherFeature[] {
  return others.flatMap(({ column, levels }): OtherFeature[] =>
    levels === null
      ? [{ name: header[column], column, level: null }]
      : levels.slice(1).map((level) => ({ name: `${header[column]} = ${level}`, column, level })),
  );
}

/**
 * What a column holds: how many cells are numbers, how many say that there is none, and the different texts (numbers too,
 * as they are written).
 */
export interface ColumnProfile {
  readonly name: string;
  readonly numbers: number;
  readonly empty: number;
  /**
   * With how many rows each has, the most frequent first. 21 of them mean more than 20, and then the rows are not all
   * counted; none where there is a text too long to be a label.
   */
  readonly texts: readonly TextCount[];
  /** A text that is no number, in a column where there are numbers, or that begins like one; null where there is none. */
  readonly stray: string | null;
  /** The cells number the rows, or its name says that they do: no feature, unless a person says so. */
  readonly isId: boolean;
  /** Nobody has looked at the column: it is one of a session of an older page, which kept no more of it. */
  readonly isUnknown?: true;
}

export interface TextCount {
  readonly text: string;
  readonly rows: number;
}

/** Columns of a table whose rows are groups: how many cases of each are of class 1, and how many cases there are. */
export interface Counts {
  readonly successes: number;
  readonly trials: number;
}

/** A file taken in. */
export interface Opened {
  readonly table: Table;
  readonly columns: readonly ColumnProfile[];
  /** The first rows, cell by cell; long texts are cut. */
  readonly rows: readonly (readonly string[])[];
  /** The line of the file in which each of them begins, from 1. */
  readonly lines: readonly number[];
  readonly guess: Reading;
  /** How the text is read as a table; a delimiter of a space means any run of spaces and tabs. */
  readonly layout: { readonly delimiter: Delimiter | ' '; readonly hasNames: boolean };
  /**
   * Where the rows are groups with counts: the columns that the file has, and those of the counts. The table has a row for each case
   * then, and `lines` those of the file in which their groups stand.
   */
  readonly groups: (Counts & { readonly columns: readonly string[]; readonly lines: Uint32Array }) | null;
  /** What was understood of the file that a person may want to know. */
  readonly understood: {
    readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
    /** Lines with something in them that stand before the table and are left out. */
    readonly linesBefore: number;
    /** Names of the columns whose numbers were written with thousands, a currency or the like. */
    readonly written: readonly string[];
    /** Columns whose numbers all had the same unit behind them. */
    readonly units: readonly { readonly name: string; readonly unit: string }[];
  };
  /** A large file: its rows are not in `table`, and have to be read from the file again. */
  readonly isLarge: boolean;
  /** Whether the file says by itself what it means, so that nobody need be asked: `x1,x2,label` with labels 0 and 1. */
  readonly isPlain: boolean;
}

/** Why rows of a table are no points, and how many of them; the line is that of the first. */
export interface LeftOut {
  readonly why: 'missing' | 'not-a-number' | 'too-large' | 'no-level' | 'no-label' | 'wrong-cells';
  /** The column's name; empty where the whole row is meant. */
  readonly column: string;
  readonly rows: number;
  readonly line: number;
}

/** Limits of the features: those of the axes, and of the features on no axis in their order. */
export interface Home {
  readonly x1: Domain;
  readonly x2: Domain;
  readonly others: readonly Domain[];
}

/** The points of a table; `id` of each is its row. `x2` is all 0 where the reading has no vertical column. */
export interface ReadPoints {
  readonly points: Dataset;
  readonly home: Home;
  /** A middle value of each feature on no axis: its mean, or the most frequent of its levels. */
  readonly held: readonly number[];
  readonly leftOut: readonly LeftOut[];
  /** Of a large file what is kept of its table; null where the whole table is there. */
  readonly kept: KeptColumns | null;
}

/** The table of the columns in use alone, the same reading of it, and which of the file's columns they are. */
export interface KeptColumns {
  readonly table: Table;
  readonly reading: Reading;
  readonly columns: readonly number[];
}

/** The form of a written file: a table's own rows, or columns x1,x2,label. */
export type WriteSource =
  | { readonly kind: 'table'; readonly table: Table; readonly reading: Reading }
  | { readonly kind: 'plain'; readonly hasVertical: boolean };
