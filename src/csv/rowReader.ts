import { type LeftOut, type OtherColumn, otherFeatures, type Reading, type Table } from '../core/data/table';
import {
  type Cells,
  createCells,
  createContent,
  delimiterByte,
  findCell,
  fits,
  scanRow,
  textOf,
} from './cells';
import { labelKey } from './labelKey';
import { hasDecimalComma, isMissingLabel, isMissingNumber, numberOf } from './values';

/** Of label columns with more spellings than these not all are remembered. */
const rememberedLabels = 1000;

/** Reads one row after the other of a table; what the last one holds stands in `row`. */
export interface RowReader {
  /** True if the row with this index is a point. */
  read(index: number): boolean;
  readonly row: Row;
  readonly cells: Cells;
}

/**
 * A row as a point, or why it is none and which column is to blame (−1: all). NaN where there is no number or level, ±Infinity
 * where the number is too large.
 */
export interface Row {
  x1: number;
  x2: number;
  y: 0 | 1;
  /** The features on no axis, in the order of the reading. */
  readonly others: Float64Array;
  why: LeftOut['why'] | null;
  column: number;
}

/**
 * A row is a point when it has no more cells than the header (but for empty ones), numbers up to 1e100 in the feature columns
 * (x2 is 0 where there is but one), one of the levels in each column of levels, however it is spelled, and a text in the label column; that of class 1 is `positive` however it is spelled (see
 * `labelKey`), every other class 0. A dash is no label, unless the labels are + and -.
 */
export function createRowReader(table: Table, reading: Reading): RowReader {
  const { bytes, rowStart, header } = table;
  const delimiter = delimiterByte(table.delimiter);
  const isComma = hasDecimalComma(table.delimiter);
  const cells = createCells();
  const content = createContent();
  const others = new Float64Array(otherFeatures(reading, header).length);
  const row: Row = { x1: 0, x2: 0, y: 0, others, why: null, column: -1 };

  function blame(why: LeftOut['why'], column: number): void {
    if (row.why !== null) return;
    row.why = why;
    row.column = column;
  }

  const positive = labelKey(reading.positive);
  const areSigns = positive === '+' || positive === '-';
  const classOf = remember((text) => (labelKey(text) === positive ? 1 : 0));
  const places = placesOf(reading.others);

  function find(column: number): void {
    findCell(bytes, cells, column, content);
  }

  function number(column: number): number {
    find(column);
    const value = numberOf(bytes, content, isComma);
    if (Number.isNaN(value)) blame(isMissingNumber(bytes, content) ? 'missing' : 'not-a-number', column);
    else if (!Number.isFinite(value)) blame('too-large', column);
    return value;
  }

  function label(): 0 | 1 {
    find(reading.label);
    const isMissing = areSigns ? isMissingLabel : isMissingNumber;
    if (isMissing(bytes, content)) blame('no-label', reading.label);
    return classOf(textOf(bytes, content));
  }

  /** Writes the features of a column of levels, whose first is at `at`: 1 for the level in it, all 0 for the reference. */
  function level(column: number, { at, count, hasDash, levelOf }: Levels): void {
    find(column);
    others.fill(0, at, at + count);
    const isMissing = (hasDash ? isMissingLabel : isMissingNumber)(bytes, content);
    const which = isMissing ? -1 : levelOf(textOf(bytes, content));
    if (which < 0) blame(isMissing ? 'missing' : 'no-level', column);
    if (which < 0) others.fill(Number.NaN, at, at + count);
    else if (which > 0) others[at + which - 1] = 1;
  }

  return {
    row,
    cells,
    read(index) {
      row.why = null;
      scanRow(bytes, rowStart[index], delimiter, cells);
      if (!fits(bytes, cells, header.length)) {
        blame('wrong-cells', -1);
        return false;
      }
      row.x1 = number(reading.horizontal);
      row.x2 = reading.vertical === null ? 0 : number(reading.vertical);
      for (const { column, at, levels } of places) {
        if (levels) level(column, levels);
        else others[at] = number(column);
      }
      row.y = label();
      return row.why === null;
    },
  };
}

/** A function of texts that remembers what it said of the first of them. */
function remember<T>(of: (text: string) => T): (text: string) => T {
  const said = new Map<string, T>();
  return (text) => {
    const known = said.get(text);
    if (known !== undefined) return known;
    const found = of(text);
    if (said.size < rememberedLabels) said.set(text, found);
    return found;
  };
}

/** The features of a column of levels: where the first stands, how many there are, and which level a text is; −1 for none. */
interface Levels {
  readonly at: number;
  readonly count: number;
  /** True where a dash is one of the levels, and not a missing value. */
  readonly hasDash: boolean;
  readonly levelOf: (text: string) => number;
}

/** Where the features of each column stand among the others. */
function placesOf(columns: readonly OtherColumn[]) {
  let next = 0;
  return columns.map(({ column, levels }) => {
    const at = next;
    next += levels === null ? 1 : levels.length - 1;
    if (levels === null) return { column, at, levels };
    const keys = levels.map(labelKey);
    const levelOf = remember((text) => keys.indexOf(labelKey(text)));
    return { column, at, levels: { at, count: levels.length - 1, hasDash: keys.includes('-'), levelOf } };
  });
}
