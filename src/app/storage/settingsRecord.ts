import { datasetCatalog, defaultRecipe, type Recipe } from '../../core/data/catalog';
import type { Domain } from '../../core/data/domain';
import { isNewtonDefined } from '../../core/training/settings';
import { limits } from '../../store/limits';
import { mostLanes, type PinnedRun, type RunChoice, soundRuns } from '../../store/pinnedRuns';
import { initialSettings, initialView, type SettingsSlice } from '../../store/store';
import type { KeptView } from './keptView';
import { asObject, asShare, fields, flag, listOf, numberIn, oneOf, type Reader } from './readers';

/** Links, files and kept work say nothing of the learning rate where it was that of the page's first versions. */
export const unsaidLearningRate = 0.01;

const choiceReaders = {
  learningRate: numberIn(limits.learningRate, unsaidLearningRate),
  optimizer: oneOf(
    { batch: true, 'mini-batch': true, momentum: true, adam: true, newton: true },
    initialSettings.optimizer,
  ),
  batchSize: numberIn(limits.batchSize, initialSettings.batchSize),
  l1: numberIn(limits.l1, initialSettings.l1),
  l2: numberIn(limits.l2, initialSettings.l2),
  loss: oneOf({ 'log-loss': true, 'squared-error': true }, initialSettings.loss),
};

const readPinned = listOf(
  fields<PinnedRun>({
    slot: numberIn({ min: 0, max: mostLanes - 1, whole: true }, 0),
    choice: fields<RunChoice>(choiceReaders),
  }),
  mostLanes,
);

const viewReaders: { readonly [K in keyof KeptView]: Reader<KeptView[K]> } = {
  classToAdd: (value) => (value === 0 || value === 1 ? value : initialView.classToAdd),
  probe: fields({
    x1: numberIn(limits.coordinate, initialView.probe.x1),
    x2: numberIn(limits.coordinate, initialView.probe.x2),
  }),
  tool: oneOf({ point: true, spray: true, erase: true, select: true }, initialView.tool),
  brushSize: numberIn(limits.brushSize, initialView.brushSize),
  threshold: numberIn(limits.threshold, initialView.threshold),
  costs: fields({
    falsePositive: numberIn(limits.cost, initialView.costs.falsePositive),
    falseNegative: numberIn(limits.cost, initialView.costs.falseNegative),
  }),
  metricsChart: oneOf(
    { roc: true, precision: true, calibration: true, costs: true },
    initialView.metricsChart,
  ),
  hasGhost: flag(initialView.hasGhost),
  pinned: (value) => soundRuns(readPinned(value)),
  hasLaneGhosts: flag(initialView.hasLaneGhosts),
  isEpochLog: flag(initialView.isEpochLog),
  isLossLog: flag(initialView.isLossLog),
  hasSingleKeys: flag(initialView.hasSingleKeys),
};

export const readView: Reader<KeptView> = fields<KeptView>(viewReaders);

/** The most parameters that a model of degree 5 has. */
const mostParameters = 21;

const readFields = fields<SettingsSlice>({
  ...choiceReaders,
  epochs: numberIn(limits.epochs, initialSettings.epochs),
  epochsPerSecond: (value) => (value === null ? null : numberIn(limits.speed, 200)(value)),
  degree: numberIn(limits.degree, initialSettings.degree),
  isStandardized: flag(initialSettings.isStandardized),
  start: oneOf({ 'small-random': true, zeros: true, custom: true }, initialSettings.start),
  customStart: listOf(numberIn(limits.startValue, 0), mostParameters),
  testShare: numberIn(asShare(limits.testShare), initialSettings.testShare),
});

/** Settings that can be trained with. */
export const readSettings: Reader<SettingsSlice> = (value) => {
  const settings = readFields(value);
  const isImpossible = settings.optimizer === 'newton' && !isNewtonDefined(settings);
  return isImpossible ? { ...settings, optimizer: initialSettings.optimizer } : settings;
};

export const readRecipe: Reader<Recipe> = fields<Recipe>({
  kind: (value) => datasetCatalog.find(({ kind }) => kind === value)?.kind ?? defaultRecipe.kind,
  seed: numberIn(limits.seed, defaultRecipe.seed),
  count: numberIn(limits.count, defaultRecipe.count),
  noise: numberIn(asShare(limits.noise), defaultRecipe.noise),
  balance: numberIn(asShare(limits.balance), defaultRecipe.balance),
  separation: numberIn(limits.separation, defaultRecipe.separation),
  spread: numberIn(limits.spread, defaultRecipe.spread),
});

/** An axis has a margin beyond its points. */
const mostOfAxis = 10 * limits.coordinate.max;

/** Limits of an axis; `fallback` where they are none. */
export function axis(fallback: Domain): Reader<Domain> {
  return (value) => {
    const { min, max } = asObject(value);
    if (typeof min !== 'number' || typeof max !== 'number' || !(min < max)) return fallback;
    return Math.max(-min, max) <= mostOfAxis ? { min, max } : fallback;
  };
}
