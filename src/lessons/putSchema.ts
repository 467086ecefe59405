import * as v from 'valibot';
import { datasetCatalog } from '../core/data/catalog';
import { largestCoordinate } from '../core/data/coordinate';
import { realData } from '../core/data/realData';
import { degrees } from '../core/features/polynomial';
import { learningRateRange, maxEpochs } from '../core/training/settings';

/** The tabs of the page. */
export const tabs = [
  'meaning',
  'surface',
  'sigmoid',
  'metrics',
  'weights',
  'update',
  'runs',
  'complexity',
  'inference',
  'table',
] as const;

/** The choices of settings that are no numbers, by the names of session files. */
export const choices = {
  optimizer: ['batch', 'mini-batch', 'momentum', 'adam', 'newton'],
  loss: ['log-loss', 'squared-error'],
  classWeighting: ['equal', 'balanced', 'custom'],
  start: ['small-random', 'zeros', 'custom'],
} as const;

export const dataKinds = datasetCatalog.map(({ kind }) => kind);
export const realKinds = realData.map(({ kind }) => kind);

const range = (min: number, max: number) => v.pipe(v.number(), v.minValue(min), v.maxValue(max));
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const flag = v.optional(v.boolean());
const share = range(0, 1);
const coordinate = range(-largestCoordinate, largestCoordinate);
/** The limits of an axis have a margin beyond its points. */
const endOfAxis = range(-10 * largestCoordinate, 10 * largestCoordinate);
const label = v.picklist([0, 1]);

/** Random points of a lesson are drawn before its page is there. */
export const maxDrawn = 20_000;

/** Where points come from: random ones by their recipe, one of the real data sets, or points one by one. */
const recipe = {
  seed: v.optional(whole(0, 2 ** 32 - 1)),
  noise: v.optional(range(0, 0.5)),
  balance: v.optional(range(0.01, 0.99)),
  separation: v.optional(range(0, 4)),
  spread: v.optional(share),
  /** The true model that the labels come from, of the kind that has one. */
  w1: v.optional(range(-20, 20)),
  w2: v.optional(range(-20, 20)),
  b: v.optional(range(-20, 20)),
};
/** What random points would be drawn by; its seed decides the start and the test part of any points. */
const restRecipe = {
  recipe: v.optional(
    v.strictObject({
      kind: v.optional(v.picklist(dataKinds)),
      count: v.optional(whole(2, 1_000_000)),
      ...recipe,
    }),
  ),
};
const ends = v.tuple([endOfAxis, endOfAxis]);
const maxPoints = 2000;
const data = v.union([
  v.strictObject({ kind: v.picklist(dataKinds), count: v.optional(whole(2, maxDrawn)), ...recipe }),
  v.strictObject({
    real: v.picklist(realKinds),
    /** The columns in use, and where those on no axis are held, as session files have them. */
    reading: v.optional(v.record(v.string(), v.unknown())),
    held: v.optional(v.array(coordinate)),
    ...restRecipe,
  }),
  v.strictObject({
    points: v.pipe(v.array(v.tuple([coordinate, coordinate, label])), v.maxLength(maxPoints)),
    /** The points' numbers, rising, where they are not 0, 1, 2, … */
    numbers: v.optional(v.pipe(v.array(whole(0, 2 ** 32 - 1)), v.maxLength(maxPoints))),
    /** The limits of the axes as long as all points lie within. */
    axes: v.optional(v.strictObject({ x1: ends, x2: ends })),
    ...restRecipe,
  }),
]);
export type LessonData = v.InferOutput<typeof data>;

/** Some of the values of session files, by their names: those that the page has. */
type Values = v.GenericSchema<{ readonly [name: string]: unknown }>;

export const settingFields = {
  learningRate: v.optional(range(learningRateRange.min, learningRateRange.max)),
  optimizer: v.optional(v.picklist(choices.optimizer)),
  batchSize: v.optional(whole(1, 10_000)),
  l1: v.optional(range(0, 10)),
  l2: v.optional(range(0, 10)),
  loss: v.optional(v.picklist(choices.loss)),
  classWeighting: v.optional(v.picklist(choices.classWeighting)),
  classWeight0: v.optional(range(0.01, 100)),
  classWeight1: v.optional(range(0.01, 100)),
  epochs: v.optional(whole(1, maxEpochs)),
  epochsPerSecond: v.optional(v.nullable(whole(1, 1_000_000))),
  degree: v.optional(whole(degrees[0], degrees[degrees.length - 1])),
  isStandardized: flag,
  start: v.optional(v.picklist(choices.start)),
  customStart: v.optional(v.array(range(-1e6, 1e6))),
  testShare: v.optional(range(0, 0.9)),
};
const settings: Values = v.strictObject(settingFields);

export const viewFields = {
  classToAdd: v.optional(label),
  probe: v.optional(
    v.strictObject({ x1: coordinate, x2: coordinate, others: v.optional(v.array(coordinate)) }),
  ),
  tool: v.optional(v.picklist(['point', 'spray', 'erase', 'select'])),
  threshold: v.optional(range(0.01, 0.99)),
  costs: v.optional(
    v.strictObject({ falsePositive: range(0, 1_000_000), falseNegative: range(0, 1_000_000) }),
  ),
  metricsChart: v.optional(v.picklist(['roc', 'precision', 'calibration', 'residuals', 'costs'])),
  enlarged: v.optional(v.literal('loss')),
  complexityAxis: v.optional(v.literal('penalty')),
  inference: v.optional(
    v.strictObject({
      hasBand: flag,
      hasLines: flag,
      resamples: v.optional(whole(10, 1000)),
      seed: v.optional(whole(1, 999_999)),
      isByLikelihood: flag,
      markSize: v.optional(v.picklist(['leverage', 'cook'])),
      samples: v.optional(whole(10, 1000)),
      samplePoints: v.optional(whole(10, 2000)),
      sampled: v.optional(v.picklist(['w2', 'b'])),
      hasMargin: flag,
      hasFirth: flag,
      parameter: v.optional(whole(1, 999)),
    }),
  ),
  hasGhost: flag,
  hasTruth: flag,
  hasTrueP: flag,
  isUnfaded: flag,
  hiddenParts: v.optional(
    v.array(v.picklist(['boundary', 'contours', 'shading', 'levels', 'arrow', 'rings', 'probe'])),
  ),
  /** Runs side by side: each in a slot of its own, with what decides its steps. */
  pinned: v.optional(v.array(v.strictObject({ slot: whole(0, 5), choice: settings }))),
  hasLaneGhosts: flag,
  isEpochLog: flag,
  hasChosenEpochs: flag,
  isLossLog: flag,
  hasAccuracy: flag,
};
const view: Values = v.strictObject(viewFields);

/** A part of a page state: what is left out stays as the steps before have put it, at first as on a first visit. */
export const put = v.strictObject({
  /** True: what the steps before have put counts no more. */
  fresh: flag,
  data: v.optional(data),
  /** By the names of session files: learningRate, epochs, degree, … */
  settings: v.optional(settings),
  /** How the page is looked at, by the names of session files: threshold, hasGhost, hiddenParts, … */
  view: v.optional(view),
  /** False for a model of x₁ alone. */
  hasVertical: flag,
  epoch: v.optional(whole(0, maxEpochs)),
});
export type Put = v.InferOutput<typeof put>;
