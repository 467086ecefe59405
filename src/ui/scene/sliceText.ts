import { words } from '#words/slice';
import { formatCell, formatExact } from '../../messages/format';
import { type HeldColumn, levelAt } from '../../store/heldValues';

/** Digits to which a value of a point is shown, those of a mean, and those up to which any number is shown in full. */
const digits = { ofPoint: 7, ofMean: 4, short: 5 };
/** Whole numbers below this are shown in full. */
const wholeLimit = 1e12;

/** A value of a point as its table has it: a whole number in full, any other to seven digits. */
export function formatValue(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < wholeLimit) return formatExact(value);
  const rounded = Number(value.toPrecision(digits.ofPoint));
  return size >= 1e-4 && size < wholeLimit ? formatExact(rounded) : formatCell(rounded);
}

/**
 * A value at which a feature is held: as a point's where it is short or one of the `column` has it, else as a mean, to four digits
 * or to ones: 26, 29.87, 40559.
 */
export function formatHeld(value: number, column: Float64Array | undefined): string {
  const isShort = Number(value.toPrecision(digits.short)) === value || Number.isInteger(value);
  if (isShort || column?.includes(value)) return formatValue(value);
  const size = Math.abs(value);
  const isLarge = size >= 10 ** (digits.ofMean - 1) && size < wholeLimit;
  return formatValue(isLarge ? Math.round(value) : Number(value.toPrecision(digits.ofMean)));
}

/** Longer numbers are shortened in a field while nobody types. */
const longest = 7;

/** What a field shows instead of a value with many digits. */
export function shownHeld(value: number, column: Float64Array | undefined): string | undefined {
  return formatExact(value).length > longest ? formatHeld(value, column) : undefined;
}

/** Values of the features on no axis, each by its column's name: "bmi 26", "smoker = no"; of a mixture of levels each with its share. `others`: those of the points. */
export function sliceTexts(
  columns: readonly HeldColumn[],
  values: readonly number[],
  others: readonly Float64Array[],
): string[] {
  return columns.flatMap((column) => {
    const { name, levels, first, features } = column;
    const text = (j: number) => formatHeld(values[j], others[j]);
    if (levels === null) return [words.number(name, text(first))];
    const level = levelAt(values, column);
    if (level !== null) return [words.level(name, levels[level])];
    return features.flatMap((feature, j) =>
      values[first + j] === 0 ? [] : [words.number(feature.name, text(first + j))],
    );
  });
}

/** All of them in one text. */
export function sliceText(...of: Parameters<typeof sliceTexts>): string {
  return sliceTexts(...of).reduce((some, next) => words.list(some, next));
}
