import { createSource, type RandomSource } from '../random/source';
import { sampleBlobs } from './blobs';
import { sampleCircles } from './circles';
import { sampleCoinFlip } from './coinFlip';
import { sampleCorrelated } from './correlated';
import { sampleCurve } from './curve';
import { type Dataset, numberPoints, type Sample } from './dataset';
import { sampleHiddenLine } from './hiddenLine';
import { flipLabels } from './labels';
import { sampleMoons } from './moons';
import { sampleOutlier } from './outlier';
import { sampleSpiral } from './spiral';
import { firstTruth, sampleTrueModel, type TrueNumbers, truthOf } from './trueModel';
import { sampleUnequalScales } from './unequalScales';
import { sampleXor } from './xor';

export type DatasetKind =
  | 'hidden-line'
  | 'coin-flip'
  | 'true-model'
  | 'two-blobs'
  | 'overlapping-blobs'
  | 'moons'
  | 'circles'
  | 'xor'
  | 'spiral'
  | 'curve'
  | 'imbalanced'
  | 'far-outlier'
  | 'wrong-outlier'
  | 'correlated'
  | 'unequal-scales';

/** All that a random data set follows from; the same recipe gives the same bytes everywhere. */
export interface Recipe extends Shape {
  readonly kind: DatasetKind;
  /** Integer 0…2^32−1. */
  readonly seed: number;
  /** Number of points. */
  readonly count: number;
  /** The true model, each number in −20…20, of the one kind that has one (`trueModel`); undefined of all others. */
  readonly w1?: number | undefined;
  readonly w2?: number | undefined;
  readonly b?: number | undefined;
}

/** The choices of a recipe; a kind of data set heeds those that its entry names. */
interface Shape {
  /** Share of flipped labels, 0…0.5. */
  readonly noise: number;
  /** Share of the points that class 1 gets before the noise, 0.01…0.99. */
  readonly balance: number;
  /** Distance between the centres of two blobs, 0…4. */
  readonly separation: number;
  /** Standard deviation of a blob, or how far points stray from a shape, 0…1. */
  readonly spread: number;
}

/** The parts of a recipe that not every kind of data set heeds. */
export type RecipeControl = keyof Shape;

const ownShape: Shape = { noise: 0, balance: 0.5, separation: 1, spread: 0.2 };

/** One kind of random data set. */
export interface CatalogEntry {
  readonly kind: DatasetKind;
  /** The parts of the recipe that this kind heeds. */
  readonly controls: readonly RecipeControl[];
  /** First values that differ from those of all kinds. */
  readonly own?: Partial<Shape & TrueNumbers>;
  /** The points before the noise. */
  readonly sample: (random: RandomSource, recipe: Recipe) => Sample;
}

/** The gallery's random data sets, in the order in which they are offered. */
export const datasetCatalog: readonly CatalogEntry[] = [
  {
    kind: 'hidden-line',
    controls: ['noise'],
    own: { noise: 0.1 },
    sample: (random, { count }) => sampleHiddenLine(random, count),
  },
  { kind: 'coin-flip', controls: [], sample: (random, { count }) => sampleCoinFlip(random, count) },
  {
    kind: 'true-model',
    controls: [],
    own: firstTruth,
    sample(random, recipe) {
      const { weights, bias } = truthOf(recipe);
      return sampleTrueModel(random, recipe.count, weights, bias);
    },
  },
  {
    kind: 'two-blobs',
    controls: ['separation', 'spread', 'balance', 'noise'],
    sample: (random, recipe) => sampleBlobs(random, recipe.count, recipe),
  },
  {
    kind: 'overlapping-blobs',
    controls: ['balance', 'noise'],
    sample: (random, { count, balance }) =>
      sampleBlobs(random, count, { balance, separation: 0.6, spread: 0.3 }),
  },
  {
    kind: 'imbalanced',
    controls: ['balance', 'noise'],
    own: { balance: 0.05 },
    sample: (random, { count, balance }) =>
      sampleBlobs(random, count, { balance, separation: 0.8, spread: 0.25 }),
  },
  {
    kind: 'moons',
    controls: ['spread', 'balance', 'noise'],
    own: { spread: 0.15 },
    sample: (random, recipe) => sampleMoons(random, recipe.count, recipe),
  },
  {
    kind: 'circles',
    controls: ['balance', 'noise'],
    sample: (random, { count, balance }) => sampleCircles(random, count, balance),
  },
  {
    kind: 'xor',
    controls: ['balance', 'noise'],
    sample: (random, { count, balance }) => sampleXor(random, count, balance),
  },
  {
    kind: 'spiral',
    controls: ['balance', 'noise'],
    sample: (random, { count, balance }) => sampleSpiral(random, count, balance),
  },
  { kind: 'curve', controls: ['noise'], sample: (random, { count }) => sampleCurve(random, count) },
  {
    kind: 'far-outlier',
    controls: ['noise'],
    sample: (random, { count }) => sampleOutlier(random, count, 'far'),
  },
  {
    kind: 'wrong-outlier',
    controls: ['noise'],
    sample: (random, { count }) => sampleOutlier(random, count, 'wrong'),
  },
  {
    kind: 'correlated',
    controls: ['balance', 'noise'],
    sample: (random, { count, balance }) => sampleCorrelated(random, count, balance),
  },
  {
    kind: 'unequal-scales',
    controls: ['noise'],
    own: { noise: 0.1 },
    sample: (random, { count }) => sampleUnequalScales(random, count),
  },
];

/** The entry of a kind. Throws RangeError for an unknown one. */
export function catalogEntry(kind: DatasetKind): CatalogEntry {
  const entry = datasetCatalog.find((one) => one.kind === kind);
  if (!entry) throw new RangeError(`no data set of kind ${kind}`);
  return entry;
}

/** A recipe for another kind, as that is first shown: its own noise, balance, separation, spread and true model; seed and number stay. */
export function recipeOfKind(kind: DatasetKind, { seed, count }: Pick<Recipe, 'seed' | 'count'>): Recipe {
  return { kind, seed, count, ...ownShape, ...catalogEntry(kind).own };
}

/** The data set of a first visit. */
export const defaultRecipe: Recipe = recipeOfKind('hidden-line', { seed: 1, count: 100 });

/**
 * The data set of a recipe, from the stream 'points' of its seed; where its kind heeds the noise, exactly
 * round(noise·count) labels are flipped at the end, which moves no point. All coordinates are whole multiples of 1e−6.
 * Throws RangeError for an unknown kind.
 */
export function sampleDataset(recipe: Recipe): Dataset {
  const entry = catalogEntry(recipe.kind);
  const random = createSource(recipe.seed, 'points');
  const points = entry.sample(random, recipe);
  if (entry.controls.includes('noise')) flipLabels(random, points.y, recipe.noise);
  return numberPoints(points);
}
