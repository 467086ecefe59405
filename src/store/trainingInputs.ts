import type { Sample } from '../core/data/dataset';
import { type Split, splitData } from '../core/data/split';
import { type Expansion, exponents, featureCount } from '../core/features/polynomial';
import {
  type ClassWeighting,
  type ClassWeights,
  classWeightsOf,
  meanWeight,
} from '../core/model/classWeights';
import { smallRandomStart, zeroStart } from '../core/model/initial';
import type { Penalties } from '../core/model/penalty';
import { guessLoss, type LossKind } from '../core/training/settings';
import type { TrainingData, TrainingSettings } from '../trainer/protocol';
import { memoizeLast } from './memoizeLast';
import { keysWith, type StartKind, type StepSettings, settingTable, stepSettingsOf } from './settings';
import type { LabState, Undoable } from './state';

/** The start of a run; `seed` is of the order of mini-batches. */
interface Beginning {
  readonly data: TrainingData;
  readonly parameters: Float64Array;
  readonly seed: number;
}

/** The objective of training, by the names that the analysis knows. */
export interface Objective {
  readonly loss: LossKind;
  readonly penalties: Penalties;
  readonly weights: ClassWeights | null;
}

const stepKeys = keysWith('steps');

/** The settings that decide the steps of a run; the very same object until any of it is another. */
export function selectTrainingSettings({ settings, dataset }: Undoable): TrainingSettings {
  return settingsOnce(dataset.recipe.seed, ...Object.values(stepSettingsOf(settings)));
}
const settingsOnce = memoizeLast((seed: number, ...values: readonly unknown[]) => {
  const settings = Object.fromEntries(stepKeys.map((key, i) => [key, values[i]])) as unknown as StepSettings;
  return { ...settings, seed };
});

/** The objective: the loss with class weights and penalties; the very same object until any of it is another. */
export function selectObjective(state: Undoable): Objective {
  const { loss, l1, l2 } = state.settings;
  return objectiveOnce(loss, l1, l2, selectClassWeights(state));
}
const objectiveOnce = memoizeLast((loss: LossKind, l1: number, l2: number, weights: ClassWeights | null) => ({
  loss,
  penalties: { l1, l2 },
  weights,
}));

/** The class weights for the points trained on, null where both are 1; the very same until one of them is another. */
export function selectClassWeights(state: Undoable): ClassWeights | null {
  const { classWeighting, classWeight0, classWeight1 } = state.settings;
  const { y } = selectSplit(state).train;
  const [zero, one] = weightsOnce(y, classWeighting, classWeight0, classWeight1) ?? [1, 1];
  return pairOnce(zero, one);
}
const weightsOnce = memoizeLast(
  (labels: Uint8Array, classWeighting: ClassWeighting, classWeight0: number, classWeight1: number) =>
    classWeightsOf({ classWeighting, classWeight0, classWeight1 }, labels),
);
const pairOnce = memoizeLast((zero: number, one: number): ClassWeights | null =>
  zero === 1 && one === 1 ? null : [zero, one],
);

/** The loss of always answering 50%. */
export const selectGuessLoss = (state: Undoable): number =>
  guessLoss[state.settings.loss] * meanOnce(selectClassWeights(state), selectSplit(state).train.y);
const meanOnce = memoizeLast(meanWeight);

/** The points held back and those to train on; worked out once for each set of points, share and seed. */
export function selectSplit({ dataset, settings }: Undoable): Split {
  const { testShare } = settings;
  return splitOnce(dataset.points, testShare, testShare > 0 ? dataset.recipe.seed : 0);
}
const splitOnce = memoizeLast(splitData);

/** The points with what is to be made of them before training; the very same object until any of it is another. */
export function selectTrainingData({ dataset, settings }: Undoable): TrainingData {
  const { degree, isStandardized } = settings;
  return dataOnce(selectSplit({ dataset, settings }), dataset.hasVertical, degree, isStandardized);
}
const dataOnce = memoizeLast(
  ({ train, test }: Split, hasVertical: boolean, degree: number, isStandardized: boolean): TrainingData => {
    const features = ({ x1, x2, others }: Sample) => (hasVertical ? [x1, x2, ...others] : [x1, ...others]);
    return {
      features: features(train),
      labels: train.y,
      test: test && { features: features(test), labels: test.y },
      axes: hasVertical ? 2 : 1,
      degree,
      isStandardized,
    };
  },
);

/** The same without the points held back, for what is never to see them. */
export function selectFittedData(state: Undoable): TrainingData {
  return fittedOnce(selectTrainingData(state));
}
const fittedOnce = memoizeLast((data: TrainingData): TrainingData => ({ ...data, test: null }));

/** How many features the model has. */
export function selectFeatureCount(state: Undoable): number {
  return featureCount(selectBaseCount(state), selectExpansion(state));
}

/** How many features the points have: one or two on the axes, and the others. */
function selectBaseCount({ dataset }: Pick<LabState, 'dataset'>): number {
  return (dataset.hasVertical ? 2 : 1) + dataset.points.others.length;
}

/** The features made of those of the points. */
export function selectExpansion({ dataset, settings }: Undoable): Expansion {
  return { axes: dataset.hasVertical ? 2 : 1, degree: settings.degree };
}

/**
 * The model's features, in its order, as the powers of those of the points: x₁ and x₂ (where it is one) with their products,
 * then the others. The very same until they are others.
 */
export function selectTerms(state: Undoable): readonly (readonly number[])[] {
  const { axes, degree } = selectExpansion(state);
  return termsOnce(selectBaseCount(state), axes, degree);
}
const termsOnce = memoizeLast((base: number, axes: number, degree: number) =>
  exponents(base, { axes, degree }),
);

/** The parameters at epoch 0: weights, one for each feature, then the bias; the very same until they are others. */
export function selectStart(state: Undoable): Float64Array {
  const { start, customStart } = state.settings;
  return startOnce(start, customStart, state.dataset.recipe.seed, selectFeatureCount(state));
}
const startOnce = memoizeLast((kind: StartKind, custom: readonly number[], seed: number, d: number) => {
  if (kind === 'small-random') return smallRandomStart(seed, d);
  const start = zeroStart(d);
  if (kind === 'custom') start.set(custom.slice(0, d + 1));
  return start;
});

/** The inputs of a new run besides its settings; the very same object until any of it is another. */
export function selectBeginning(state: Undoable): Beginning {
  return beginningOnce(selectTrainingData(state), selectStart(state), state.dataset.recipe.seed);
}
const beginningOnce = memoizeLast((data: TrainingData, parameters: Float64Array, seed: number) => ({
  data,
  parameters,
  seed,
}));

/** All that decides what a new run comes to; the very same object until any of it is another. */
export function selectNewRun(state: Undoable) {
  return newRunOnce(selectTrainingSettings(state), selectBeginning(state), state.settings.epochs);
}
const newRunOnce = memoizeLast((settings: TrainingSettings, { parameters }: Beginning, epochs: number) => ({
  settings,
  epochs,
  start: parameters,
}));

/** The start that there is with some of its parameters, by index, at other values; for the setting of a custom one. */
export function startWith(state: LabState, changes: readonly (readonly [number, number])[]): number[] {
  const start = Array.from(selectStart(state));
  const { min, max } = settingTable.customStart.each;
  for (const [index, value] of changes) start[index] = Math.max(min, Math.min(max, value));
  return start;
}
