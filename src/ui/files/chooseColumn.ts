import type { ColumnProfile, OtherColumn, Reading } from '../../core/data/table';
import { guessPositive } from '../../csv/guess';

/** Another column for the horizontal feature; where it is the vertical one or in the model already, the two change places. */
export function chooseHorizontal(reading: Reading, column: number): Reading {
  const vertical = reading.vertical === column ? reading.horizontal : reading.vertical;
  return { ...reading, horizontal: column, vertical, others: exchanged(reading, column, reading.horizontal) };
}

/**
 * Another column for the vertical feature, or null for none; where it is the horizontal one or in the model already, they
 * change places.
 */
export function chooseVertical(reading: Reading, column: number | null): Reading {
  if (column !== reading.horizontal) {
    const others = column === null ? reading.others : exchanged(reading, column, reading.vertical);
    return { ...reading, vertical: column, others };
  }
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
  const others = reading.others.filter((other) => ![horizontal, vertical, column].includes(other.column));
  return { horizontal, vertical, label: column, positive: guessPositive(columns[column].texts), others };
}

/** The columns on no axis once `column` is on one: where it was among them, the one that was there takes its place. */
function exchanged({ others }: Reading, column: number, before: number | null): readonly OtherColumn[] {
  const left = others.filter((other) => other.column !== column);
  if (left.length === others.length || before === null) return left;
  return inOrder([...left, { column: before, levels: null }]);
}

/** Takes a column into the model without an axis, or out of it. */
export function chooseOther(reading: Reading, other: OtherColumn, isIn: boolean): Reading {
  const left = reading.others.filter(({ column }) => column !== other.column);
  return { ...reading, others: isIn ? inOrder([...left, other]) : left };
}

/** In the order of the file. */
function inOrder(others: readonly OtherColumn[]): readonly OtherColumn[] {
  return [...others].sort((a, b) => a.column - b.column);
}
