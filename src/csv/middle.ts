import type { Domain } from '../core/data/domain';
import type { OtherColumn, Reading } from '../core/data/table';

/** The least and the greatest of the values; a column of one value reaches 1 to either side of it. */
export function rangeOf(values: Float64Array): Domain {
  let [min, max] = [values[0], values[0]];
  for (let i = 1; i < values.length; i++) {
    if (values[i] < min) min = values[i];
    else if (values[i] > max) max = values[i];
  }
  return min < max ? { min, max } : { min: min - 1, max: max + 1 };
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
    if (column.levels === null) return [own[0].every(isFlag) ? moreFrequent(own[0]) : meanOf(own[0])];
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

/** From the distances to the first value, so that large numbers keep their digits. */
function meanOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] - values[0];
  return values[0] + sum / values.length;
}
