import type { Domain } from '../core/data/domain';
import { measure } from '../core/data/measure';
import type { OtherColumn, Reading } from '../core/data/table';

/** The least and the greatest of the values; around a single value a unit or 5% of it, whichever is more. */
export function rangeOf(values: Float64Array): Domain {
  let [min, max] = [values[0], values[0]];
  for (let i = 1; i < values.length; i++) {
    if (values[i] < min) min = values[i];
    else if (values[i] > max) max = values[i];
  }
  const reach = min < max ? 0 : Math.max(1, Math.abs(min) / 20);
  return { min: min - reach, max: max + reach };
}

/**
 * A middle value of each feature on no axis (at least one point each): of a column of numbers the mean, and the more frequent
 * one where there are only 0 and 1 in it; of a column of levels the most frequent (1 for its feature, 0 for the others of
 * the column), of equally frequent ones the first.
 */
export function middleOf(features: readonly Float64Array[], { others }: Pick<Reading, 'others'>): number[] {
  let at = 0;
  return others.flatMap((column) => {
    const own = features.slice(at, at + countOf(column));
    at += own.length;
    if (column.levels === null) return [own[0].every(isFlag) ? moreFrequent(own[0]) : measure(own[0]).mean];
    const rows = own.map(countOnes);
    const all = [own[0].length - rows.reduce((sum, count) => sum + count, 0), ...rows];
    const top = all.indexOf(Math.max(...all));
    return rows.map((_, j) => (j + 1 === top ? 1 : 0));
  });
}

const countOf = ({ levels }: OtherColumn) => (levels === null ? 1 : levels.length - 1);

const countOnes = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);

const moreFrequent = (values: Float64Array) => (2 * countOnes(values) > values.length ? 1 : 0);

const isFlag = (value: number) => value === 0 || value === 1;
