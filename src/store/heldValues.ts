import type { OtherFeature } from '../core/data/table';
import { directionless } from '../csv/directionless';
import type { TableSource } from './datasetSlice';
import { memoizeLast } from './memoizeLast';
import { selectOthers } from './selectors';
import type { LabState } from './state';

/** A column on no axis with the features that it gives the model, which stand side by side among all that are on no axis. */
export interface HeldColumn {
  readonly name: string;
  /** The texts in it as they may be shown, the reference first; null for a column of numbers. */
  readonly levels: readonly string[] | null;
  /** The index of its first feature among those on no axis. */
  readonly first: number;
  readonly features: readonly OtherFeature[];
}

/** The columns on no axis, in the order of the model; the very same until they are others. */
export function selectHeldColumns({
  dataset,
}: {
  readonly dataset: Pick<LabState['dataset'], 'source'>;
}): readonly HeldColumn[] {
  return columnsOnce(dataset.source);
}

const columnsOnce = memoizeLast((source: TableSource | null): readonly HeldColumn[] => {
  if (!source) return [];
  const { reading, table } = source;
  const all = selectOthers({ dataset: { source } });
  let next = 0;
  return reading.others.map(({ column, levels }) => {
    const first = next;
    next += levels === null ? 1 : levels.length - 1;
    const shown = levels?.map(directionless) ?? null;
    return { name: table.header[column], levels: shown, first, features: all.slice(first, next) };
  });
});

/**
 * The values with another one for feature `index` of the column. Of a column's levels no more than one is the case, so that the
 * others make room: where one is 1 they are 0.
 */
export function withValue(
  values: readonly number[],
  { first, features, levels }: HeldColumn,
  index: number,
  value: number,
): readonly number[] {
  const next = [...values];
  next[index] = value;
  if (levels === null) return next;
  const siblings = features.map((_, j) => first + j).filter((j) => j !== index);
  const sum = siblings.reduce((total, j) => total + Math.max(0, next[j]), 0);
  const room = Math.max(0, 1 - Math.max(0, value));
  if (sum > room) for (const j of siblings) next[j] = (Math.max(0, next[j]) * room) / sum;
  return next;
}

/** The index of the level that the values say; null for a column of numbers, and where they say a mixture. */
export function levelAt(values: readonly number[], { first, features, levels }: HeldColumn): number | null {
  if (levels === null) return null;
  const own = features.map((_, j) => values[first + j]);
  const isPure = own.every((value) => value === 0 || value === 1);
  const ones = own.filter((value) => value === 1).length;
  return isPure && ones <= 1 ? own.indexOf(1) + 1 : null;
}

/** The values with a column at one of its levels. */
export function withLevel(
  values: readonly number[],
  { first, features }: HeldColumn,
  level: number,
): readonly number[] {
  return values.map((value, j) =>
    j < first || j >= first + features.length ? value : j - first + 1 === level ? 1 : 0,
  );
}

/** The values of point `index` of the features on no axis. */
export function valuesOfPoint({ dataset }: Pick<LabState, 'dataset'>, index: number): number[] {
  return dataset.points.others.map((column) => column[index]);
}
