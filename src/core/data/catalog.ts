import { createSource, type RandomSource } from '../random/source';
import { sampleCoinFlip } from './coinFlip';
import { type Dataset, numberPoints, type Sample } from './dataset';
import { sampleHiddenLine } from './hiddenLine';

export type DatasetKind = 'hidden-line' | 'coin-flip';

/** All that a random data set follows from; the same recipe gives the same bytes everywhere. */
export interface Recipe {
  readonly kind: DatasetKind;
  /** Integer 0…2^32−1. */
  readonly seed: number;
  /** Number of points. */
  readonly count: number;
  /** Share of flipped labels, 0…0.5. */
  readonly noise: number;
  /** Share of the points that class 1 gets before the noise, 0.01…0.99. */
  readonly balance: number;
  /** Distance between the centres of two blobs, 0…4. */
  readonly separation: number;
  /** Standard deviation of a blob, or how far points stray from a shape, 0…1. */
  readonly spread: number;
}

/** What a first visit shows. */
export const defaultRecipe: Recipe = {
  kind: 'hidden-line',
  seed: 1,
  count: 100,
  noise: 0.1,
  balance: 0.5,
  separation: 2,
  spread: 0.5,
};

/** The parts of a recipe that not every kind of data set heeds. */
export type RecipeControl = 'noise' | 'balance' | 'separation' | 'spread';

export interface CatalogEntry {
  readonly kind: DatasetKind;
  /** What of the recipe means anything here. */
  readonly controls: readonly RecipeControl[];
  readonly sample: (random: RandomSource, recipe: Recipe) => Sample;
}

/** The gallery's random data sets, in the order in which they are offered. */
export const datasetCatalog: readonly CatalogEntry[] = [
  {
    kind: 'hidden-line',
    controls: ['noise'],
    sample: (random, { count, noise }) => sampleHiddenLine(random, count, noise),
  },
  { kind: 'coin-flip', controls: [], sample: (random, { count }) => sampleCoinFlip(random, count) },
];

/** The entry of a kind. Throws RangeError for an unknown one. */
export function catalogEntry(kind: DatasetKind): CatalogEntry {
  const entry = datasetCatalog.find((one) => one.kind === kind);
  if (!entry) throw new RangeError(`no data set of kind ${kind}`);
  return entry;
}

/** The data set of a recipe, from the stream 'points' of its seed. Throws RangeError for an unknown kind. */
export function sampleDataset(recipe: Recipe): Dataset {
  return numberPoints(catalogEntry(recipe.kind).sample(createSource(recipe.seed, 'points'), recipe));
}
