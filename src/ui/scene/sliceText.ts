import { words } from '#words/slice';
import { formatCell, formatExact } from '../../messages/format';
import { type HeldColumn, levelAt } from '../../store/heldValues';

/** A value of a feature, in four digits as far as it has them: 26, 29.87. */
export const formatHeld = (value: number): string => formatCell(Number(value.toPrecision(4)));

/** Longer numbers are rounded in a field while nobody types. */
const longest = 7;

/** What a field shows instead of a value with many digits. */
export function shownHeld(value: number): string | undefined {
  return formatExact(value).length > longest ? formatHeld(value) : undefined;
}

/** Values of the features on no axis, each by its column's name: "bmi 26", "smoker = no"; of a mixture of levels each with its share. */
export function sliceTexts(columns: readonly HeldColumn[], values: readonly number[]): string[] {
  return columns.flatMap((column) => {
    const { name, levels, first, features } = column;
    if (levels === null) return [words.number(name, formatHeld(values[first]))];
    const level = levelAt(values, column);
    if (level !== null) return [words.level(name, levels[level])];
    return features.flatMap((feature, j) => {
      const value = values[first + j];
      return value === 0 ? [] : [words.number(feature.name, formatHeld(value))];
    });
  });
}

/** All of them in one text. */
export function sliceText(columns: readonly HeldColumn[], values: readonly number[]): string {
  return sliceTexts(columns, values).reduce((some, next) => words.list(some, next));
}
