import type { Recipe } from '../core/data/catalog';
import { type SampleFits, type Spread, spreadOf } from '../core/inference/experiment';
import { memoizeLast } from './memoizeLast';

/** What a sampling experiment has come to for w₁, w₂ and b, with so many points in each data set. */
export interface Tried {
  readonly points: number;
  readonly spreads: readonly Spread[];
}

/** New data sets of one true model, as far as they have come. Objects are others where anything in them is. */
export interface LiveExperiment {
  /** What they are drawn by; `count` is the number of points in each. */
  readonly recipe: Recipe;
  /** The true w₁, w₂ and b. */
  readonly truth: readonly number[];
  /** The number of the first data set: they are drawn with the seeds of the recipe + `first` + 1, + 2, … */
  readonly first: number;
  /** How many there will be. */
  readonly wanted: number;
  /** Those that have come. */
  readonly fits: SampleFits;
  readonly isDrawing: boolean;
  /** True where the rest could not be worked out. */
  readonly hasFailed: boolean;
  /** What experiments with this true model have come to, one for each number of points, the newest last. */
  readonly tried: readonly Tried[];
}

export const spreadsOf = memoizeLast((fits: SampleFits, truth: readonly number[]): readonly Spread[] =>
  truth.map((value, j) => spreadOf(fits, j, value)),
);
