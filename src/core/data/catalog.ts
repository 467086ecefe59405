import { createSource, type RandomSource } from '../random/source';
import { sampleCoinFlip } from './coinFlip';
import type { Dataset } from './dataset';
import { sampleHiddenLine } from './hiddenLine';

export type DatasetKind = 'hidden-line' | 'coin-flip';

/** All that a random data set follows from; the same recipe gives the same bytes everywhere. */
export interface Recipe {
  readonly kind: DatasetKind;
  /** Integer 0…2^32−1. */
  readonly seed: number;
  /** Number of points. */
  readonly count: number;
  /** Share of flipped labels, 0…0.5; without effect where the entry has no noise. */
  readonly noise: number;
}

export interface CatalogEntry {
  readonly kind: DatasetKind;
  /** Whether `noise` means anything here. */
  readonly hasNoise: boolean;
  readonly sample: (random: RandomSource, count: number, noise: number) => Dataset;
}

/** The gallery, in the order in which it is offered. */
export const datasetCatalog: readonly CatalogEntry[] = [
  { kind: 'hidden-line', hasNoise: true, sample: sampleHiddenLine },
  { kind: 'coin-flip', hasNoise: false, sample: sampleCoinFlip },
];

/** The data set of a recipe, from the stream 'points' of its seed. Throws RangeError for an unknown kind. */
export function sampleDataset(recipe: Recipe): Dataset {
  const entry = datasetCatalog.find(({ kind }) => kind === recipe.kind);
  if (!entry) throw new RangeError(`no data set of kind ${recipe.kind}`);
  return entry.sample(createSource(recipe.seed, 'points'), recipe.count, recipe.noise);
}
