import { type Recipe, sampleDataset } from '../core/data/catalog';
import type { Dataset } from '../core/data/dataset';
import { restDomain } from '../core/data/domain';
import type { RealKind } from '../core/data/realData';
import type { ColumnProfile, Home, Reading, Table } from '../core/data/table';

/** A table that points were read from, and how. */
export interface TableSource {
  readonly table: Table;
  readonly reading: Reading;
  /** The different texts of the label column, for choosing which is class 1. */
  readonly labels: readonly string[];
  /** What each column holds, so that others can be chosen without looking at the file again. */
  readonly columns: readonly ColumnProfile[];
  /** Rows that are no points. */
  readonly leftOut: number;
  /** Which of the gallery's real data sets this is; null for a person's own. */
  readonly real: RealKind | null;
}

/**
 * The points and where they came from: a table, or where that is null the recipe (whose seed decides everything random
 * in either case). `isEdited` once a person has changed them.
 */
export interface DatasetSlice {
  readonly recipe: Recipe;
  readonly source: TableSource | null;
  readonly points: Dataset;
  readonly isEdited: boolean;
  /** True if x2 is a feature; without it the plane shows the probability over x1. */
  readonly hasVertical: boolean;
  /** The limits of the axes as long as all points lie within, and those of the features on no axis. */
  readonly home: Home;
  /** The values at which the plane holds the features on no axis, in the order of `points.others`. */
  readonly held: readonly number[];
}

/** Points drawn by a recipe. */
export function sampleSlice(recipe: Recipe, points: Dataset = sampleDataset(recipe)): DatasetSlice {
  const home = { x1: restDomain, x2: restDomain, others: [] };
  return { recipe, source: null, points, isEdited: false, hasVertical: true, home, held: [] };
}
