import type { ColumnProfile, Reading } from '../../core/data/table';
import { guessPositive } from '../../csv/guess';

/** Another column for the horizontal feature; where it is the vertical one, the two change places. */
export function chooseHorizontal(reading: Reading, column: number): Reading {
  const vertical = reading.vertical === column ? reading.horizontal : reading.vertical;
  return { ...reading, horizontal: column, vertical };
}

/** Another column for the vertical feature, or null for none; where it is the horizontal one, they change places. */
export function chooseVertical(reading: Reading, column: number | null): Reading {
  if (column !== reading.horizontal) return { ...reading, vertical: column };
  return reading.vertical === null
    ? reading
    : { ...reading, horizontal: reading.vertical, vertical: reading.horizontal };
}

/**
 * Another column for the label, with its likely class 1. A feature that had it takes the first column of numbers that is
 * free; where there is none, the vertical feature is given up. The column has to have texts.
 */
export function chooseLabel(reading: Reading, column: number, columns: readonly ColumnProfile[]): Reading {
  let { horizontal, vertical } = reading;
  const free = columns.findIndex(
    ({ numbers }, index) => numbers > 0 && index !== column && index !== horizontal && index !== vertical,
  );
  if (vertical === column) vertical = free < 0 ? null : free;
  if (horizontal === column) {
    if (free >= 0) horizontal = free;
    else if (vertical !== null) [horizontal, vertical] = [vertical, null];
  }
  return { horizontal, vertical, label: column, positive: guessPositive(columns[column].texts) };
}
