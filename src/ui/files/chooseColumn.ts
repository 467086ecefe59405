import { type ColumnProfile, type OtherColumn, otherFeatures, type Reading } from '../../core/data/table';
import { guessPositive } from '../../csv/guess';
import { asOther, isLikelyFeature, levelsAgainst, type Unfit } from '../../csv/levels';
import { limits } from '../../store/limits';

/** What is chosen among: the columns of a table, and how many rows it has. */
export interface Choices {
  readonly columns: readonly ColumnProfile[];
  readonly rows: number;
}

/** True if a column can be on an axis: there are numbers in it, and it is not the label. */
export function canBeAxis({ columns }: Choices, reading: Reading, column: number): boolean {
  return columns[column].numbers > 0 && column !== reading.label;
}

/** True if a column can be the label: it has texts, and another one has numbers. */
export function canBeLabel({ columns }: Choices, column: number): boolean {
  return (
    columns[column].texts.length > 0 && columns.some(({ numbers }, other) => numbers > 0 && other !== column)
  );
}

/**
 * Another column for the horizontal feature; where it is the vertical one or in the model already, the two change places. Where
 * features are on no axis, the column that was there joins them, as far as there is room.
 */
export function chooseHorizontal(reading: Reading, column: number, choices: Choices): Reading {
  if (column !== reading.vertical) {
    return {
      ...reading,
      horizontal: column,
      others: exchanged(reading, column, reading.horizontal, choices),
    };
  }
  return { ...reading, horizontal: column, vertical: reading.horizontal };
}

/**
 * Another column for the vertical feature, or null for none; where it is the horizontal one or in the model already, they
 * change places. Where features are on no axis, the column that was there joins them, as far as there is room.
 */
export function chooseVertical(reading: Reading, column: number | null, choices: Choices): Reading {
  if (column !== reading.horizontal) {
    return { ...reading, vertical: column, others: exchanged(reading, column, reading.vertical, choices) };
  }
  return reading.vertical === null
    ? reading
    : { ...reading, horizontal: reading.vertical, vertical: reading.horizontal };
}

/**
 * Another column for the label, with its likely class 1. A feature that had it takes the first column of numbers in the model
 * that is on no axis, else the first that is free; where there is none, the vertical feature is given up. The reading stays where
 * the column cannot be the label.
 */
export function chooseLabel(reading: Reading, column: number, choices: Choices): Reading {
  if (!canBeLabel(choices, column)) return reading;
  const { columns } = choices;
  let { horizontal, vertical } = reading;
  const free = columns.flatMap(({ numbers }, index) =>
    numbers > 0 && index !== column && index !== horizontal && index !== vertical ? [index] : [],
  );
  const next = free.find((index) => reading.others.some((other) => other.column === index)) ?? free.at(0);
  if (vertical === column) vertical = next ?? null;
  if (horizontal === column) {
    if (next !== undefined) horizontal = next;
    else if (vertical !== null) [horizontal, vertical] = [vertical, null];
  }
  const others = reading.others.filter((other) => ![horizontal, vertical, column].includes(other.column));
  return { horizontal, vertical, label: column, positive: guessPositive(columns[column].texts), others };
}

/**
 * The columns on no axis once `column` (null: none) is on one instead of `before`, which takes its place among them, or joins
 * them where there are any and there is room.
 */
function exchanged(
  reading: Reading,
  column: number | null,
  before: number | null,
  { rows }: Choices,
): readonly OtherColumn[] {
  const { others } = reading;
  if (others.length === 0 || column === before) return others;
  const left = others.filter((other) => other.column !== column);
  const isIn = left.length < others.length;
  if (before === null) return isIn ? left : others;
  const next = { column: before, levels: null };
  return isIn || boundOf(reading, next, rows) === null ? inOrder([...left, next]) : others;
}

/** True for a column of the model. */
export function isIn({ horizontal, vertical, others }: Reading, column: number): boolean {
  return column === horizontal || column === vertical || others.some((other) => other.column === column);
}

/** How many columns are in the model, of how many that can be. */
export function countColumns(reading: Reading, { columns }: Choices): { count: number; all: number } {
  const able = columns.filter(
    (profile, column) =>
      isIn(reading, column) || (column !== reading.label && typeof asOther(profile, column) !== 'string'),
  );
  return { count: columns.filter((_, column) => isIn(reading, column)).length, all: able.length };
}

/** True if two readings differ in nothing, or in the vertical feature alone. */
export function areAlikeButVertical(one: Reading, other: Reading): boolean {
  return (
    one.horizontal === other.horizontal &&
    one.label === other.label &&
    one.positive === other.positive &&
    one.others === other.others
  );
}

/** Why a column cannot enter the model now, or cannot leave it. */
export type Refusal = Unfit | 'label' | 'last' | Bound;

/** What is full: the model has no room for more columns or features, or for more numbers of all rows. */
export type Bound = 'columns' | 'features' | 'values';

/** Why the column cannot enter the model, or where it is in it, leave it; null where it can. */
export function refusalOf(reading: Reading, column: number, { columns, rows }: Choices): Refusal | null {
  if (column === reading.label) return 'label';
  if (isIn(reading, column)) return without(reading, column) ? null : 'last';
  const other = asOther(columns[column], column);
  return typeof other === 'string' ? other : boundOf(reading, other, rows);
}

/** What stands against one more column in the model; `limits` has the bounds, which count both axes. */
function boundOf({ others }: Reading, other: OtherColumn, rows: number): Bound | null {
  const features = featuresOf([...others, other]);
  if (others.length >= limits.otherColumns.max) return 'columns';
  if (features > limits.others.max) return 'features';
  return (features + 2) * rows > limits.values.max ? 'values' : null;
}

const featuresOf = (others: readonly OtherColumn[]) => otherFeatures({ others }, []).length;

/**
 * The reading with a column taken into the model; the very same where it cannot be or is in it. Where there is no vertical
 * feature and no column of numbers besides the horizontal one, a column of numbers becomes the vertical feature.
 */
export function tick(reading: Reading, column: number, choices: Choices): Reading {
  const other = asOther(choices.columns[column], column);
  if (typeof other === 'string' || isIn(reading, column)) return reading;
  if (refusalOf(reading, column, choices) !== null) return reading;
  const isOnlyPair = reading.vertical === null && reading.others.every(({ levels }) => levels !== null);
  if (other.levels === null && isOnlyPair) return { ...reading, vertical: column };
  return { ...reading, others: inOrder([...reading.others, other]) };
}

/**
 * The reading with a column taken out of the model; the very same where it is the last of numbers. On an axis the first
 * column of numbers that was on none takes its place, else the vertical feature that of the horizontal one.
 */
export function untick(reading: Reading, column: number): Reading {
  return without(reading, column) ?? reading;
}

function without(reading: Reading, column: number): Reading | null {
  const { horizontal, vertical, others } = reading;
  const next = others.find(({ levels }) => levels === null)?.column ?? null;
  const drop = (gone: number | null) =>
    gone === null ? others : others.filter((other) => other.column !== gone);
  if (column === vertical) return { ...reading, vertical: next, others: drop(next) };
  if (column !== horizontal) return { ...reading, others: drop(column) };
  if (next !== null) return { ...reading, horizontal: next, others: drop(next) };
  return vertical === null ? null : { ...reading, horizontal: vertical, vertical: null };
}

/** The reading with all columns in the model that are likely features, as far as there is room. */
export function tickAll(reading: Reading, choices: Choices): Reading {
  return choices.columns.reduce(
    (so, profile, column) => (isLikelyFeature(profile, choices.rows) ? tick(so, column, choices) : so),
    reading,
  );
}

/** The reading with only the columns on the axes in the model; the very same where no other is. */
export function onlyAxes(reading: Reading): Reading {
  return reading.others.length === 0 ? reading : { ...reading, others: [] };
}

/** The reading with another level of a column as its reference. */
export function chooseReference(reading: Reading, column: number, reference: string): Reading {
  const others = reading.others.map((other) =>
    other.column === column && other.levels
      ? { column, levels: levelsAgainst(other.levels, reference) }
      : other,
  );
  return { ...reading, others };
}

/** In the order of the file. */
function inOrder(others: readonly OtherColumn[]): readonly OtherColumn[] {
  return [...others].sort((a, b) => a.column - b.column);
}
