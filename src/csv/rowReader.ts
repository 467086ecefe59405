import type { LeftOut, Reading, Table } from '../core/data/table';
import { type Cells, createCells, createContent, delimiterByte, findContent, scanRow, textOf } from './cells';
import { hasDecimalComma, isMissingLabel, isMissingNumber, numberOf } from './values';

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
 * A row is a point when it has as many cells as the header, numbers up to 1e100 in the feature columns (x2 is 0 where there is but one)
 * and a text in the label column; that of class 1 is `positive`, every other class 0.
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

  function find(column: number): void {
    findContent(bytes, cells.from[column], cells.to[column], content);
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
    if (isMissingLabel(bytes, content)) blame('no-label', reading.label);
    return textOf(bytes, content) === reading.positive ? 1 : 0;
  }

  return {
    row,
    cells,
    read(index) {
      row.why = null;
      scanRow(bytes, rowStart[index], delimiter, cells);
      if (cells.count !== header.length) {
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
