import type { LeftOut, Reading, Table } from '../core/data/table';
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

/** A row as a point, or why it is none and which column is to blame (−1: all). NaN where there is no number, ±Infinity where it is too large. */
export interface Row {
  x1: number;
  x2: number;
  y: 0 | 1;
  why: LeftOut['why'] | null;
  column: number;
}

/**
 * A row is a point when it has no more cells than the header (but for empty ones), numbers up to 1e100 in the feature columns
 * (x2 is 0 where there is but one) and a text in the label column; that of class 1 is `positive` however it is spelled (see
 * `labelKey`), every other class 0. A dash is no label, unless the labels are + and -.
 */
export function createRowReader(table: Table, reading: Reading): RowReader {
  const { bytes, rowStart, header } = table;
  const delimiter = delimiterByte(table.delimiter);
  const isComma = hasDecimalComma(table.delimiter);
  const cells = createCells();
  const content = createContent();
  const row: Row = { x1: 0, x2: 0, y: 0, why: null, column: -1 };

  function blame(why: LeftOut['why'], column: number): void {
    if (row.why !== null) return;
    row.why = why;
    row.column = column;
  }

  const positive = labelKey(reading.positive);
  const labels = new Map<string, 0 | 1>();
  const areSigns = positive === '+' || positive === '-';

  function find(column: number): void {
    findCell(bytes, cells, column, content);
  }

  function classOf(text: string): 0 | 1 {
    const known = labels.get(text);
    if (known !== undefined) return known;
    const found = labelKey(text) === positive ? 1 : 0;
    if (labels.size < rememberedLabels) labels.set(text, found);
    return found;
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
      row.y = label();
      return row.why === null;
    },
  };
}
