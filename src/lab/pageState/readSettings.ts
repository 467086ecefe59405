import { datasetCatalog, defaultRecipe, type Recipe } from '../../core/data/catalog';
import type { Domain } from '../../core/data/domain';
import { firstTruth } from '../../core/data/trueModel';
import { isNewtonDefined } from '../../core/training/settings';
import { type Display, initialDisplay } from '../../store/display';
import {
  changedLook,
  type InferenceLook,
  parameterRange,
  resampleRange,
  samplePointsRange,
  samplesRange,
  seedRange,
} from '../../store/inferenceLook';
import type { OpenLesson } from '../../store/lessonSlice';
import { limits } from '../../store/limits';
import { maxComparedRuns, type PinnedRun, soundRuns } from '../../store/pinnedRuns';
import {
  initialSettings,
  keysWith,
  type SettingKey,
  type SettingsSlice,
  type StepSettings,
  settingKeys,
  settingTable,
  unsaidSettings,
} from '../../store/settings';
import { type PlanePart, type Probe, planeParts, viewTabs } from '../../store/state';
import { asObject, asShare, fields, flag, listOf, numberIn, oneOf, onlyTrue, type Reader } from './readers';

/** A reader for each of these settings, by what the table says that it can be. */
function readersOf<Key extends SettingKey>(
  keys: readonly Key[],
): { readonly [K in Key]: Reader<SettingsSlice[K]> } {
  return Object.fromEntries(keys.map((key) => [key, readerOf(key)])) as unknown as {
    readonly [K in Key]: Reader<SettingsSlice[K]>;
  };
}

function readerOf(key: SettingKey): Reader<unknown> {
  const setting = settingTable[key];
  const unsaid: unknown = unsaidSettings[key];
  switch (setting.kind) {
    case 'flag':
      return flag(unsaid as boolean);
    case 'choice':
      return oneOf(setting.options, unsaid as string);
    case 'numbers':
      return listOf(numberIn(setting.each, 0), setting.most);
    case 'number': {
      const number = numberIn(setting.range, Number(unsaid));
      return 'hasNone' in setting ? (value) => (value === null ? null : number(value)) : number;
    }
  }
}

const readPinned = listOf(
  fields<PinnedRun>({
    slot: numberIn({ min: 0, max: maxComparedRuns - 1, whole: true }, 0),
    choice: fields<StepSettings>(readersOf(keysWith('steps'))),
  }),
  maxComparedRuns,
);

const readPlace = fields({
  x1: numberIn(limits.coordinate, initialDisplay.probe.x1),
  x2: numberIn(limits.coordinate, initialDisplay.probe.x2),
});
const readValues = listOf(numberIn(limits.coordinate, 0), limits.others.max);

/** A place; with values of its own only where there are some. */
const readProbe: Reader<Probe> = (value) => {
  const others = readValues(asObject(value).others);
  return others.length > 0 ? { ...readPlace(value), others } : readPlace(value);
};

/** Parts of the plane that are left out; undefined for none. */
function readHidden(value: unknown): readonly PlanePart[] | undefined {
  const hidden = Array.isArray(value) ? planeParts.filter((part) => value.includes(part)) : [];
  return hidden.length > 0 ? hidden : undefined;
}

const readLook = fields<{ readonly [K in keyof Required<InferenceLook>]: InferenceLook[K] | undefined }>({
  hasBand: onlyTrue,
  hasLines: onlyTrue,
  resamples: unlessFirst(resampleRange),
  seed: unlessFirst(seedRange),
  isByLikelihood: onlyTrue,
  markSize: (value) => (value === 'leverage' || value === 'cook' ? value : undefined),
  samples: unlessFirst(samplesRange),
  samplePoints: (value) => (typeof value === 'number' ? readSamplePoints(value) : undefined),
  sampled: (value) => (value === 'w2' || value === 'b' ? value : undefined),
  hasMargin: onlyTrue,
  hasFirth: onlyTrue,
  parameter: unlessFirst(parameterRange),
});
const readSamplePoints = numberIn(samplePointsRange, samplePointsRange.max);

/** A number in range; undefined where it is the first one. */
function unlessFirst(range: {
  readonly min: number;
  readonly max: number;
  readonly whole: true;
  readonly initial: number;
}): Reader<number | undefined> {
  const read = numberIn(range, range.initial);
  return (value) => (read(value) === range.initial ? undefined : read(value));
}

function readInference(value: unknown): InferenceLook | undefined {
  return changedLook(undefined, readLook(value));
}

/** A lesson that was under way; what stands in one of somebody's own is judged once it is opened. */
function readOpenLesson(value: unknown): OpenLesson | undefined {
  const { id, step, own } = asObject(value);
  if (typeof id !== 'string' || !/^[a-z][a-z0-9-]{0,39}$/.test(id)) return undefined;
  const open = { id, step: numberIn({ min: 0, max: 29, whole: true }, 0)(step) };
  return own === undefined ? open : { ...open, own };
}

export const readDisplay = fields<Display>({
  classToAdd: (value) => (value === 0 || value === 1 ? value : initialDisplay.classToAdd),
  probe: readProbe,
  tool: oneOf({ point: true, spray: true, erase: true, select: true }, initialDisplay.tool),
  brushSize: numberIn(limits.brushSize, initialDisplay.brushSize),
  threshold: numberIn(limits.threshold, initialDisplay.threshold),
  costs: fields({
    falsePositive: numberIn(limits.cost, initialDisplay.costs.falsePositive),
    falseNegative: numberIn(limits.cost, initialDisplay.costs.falseNegative),
  }),
  metricsChart: oneOf(
    { roc: true, precision: true, calibration: true, residuals: true, costs: true },
    initialDisplay.metricsChart,
  ),
  enlarged: (value) => (value === 'loss' ? value : viewTabs.find((tab) => tab === value)),
  inference: readInference,
  complexityAxis: (value) => (value === 'penalty' ? value : undefined),
  hasGhost: flag(initialDisplay.hasGhost),
  hasTruth: onlyTrue,
  hasTrueP: onlyTrue,
  isUnfaded: onlyTrue,
  hiddenParts: readHidden,
  pinned: (value) => soundRuns(readPinned(value)),
  hasLaneGhosts: flag(initialDisplay.hasLaneGhosts),
  isEpochLog: flag(initialDisplay.isEpochLog),
  hasChosenEpochs: onlyTrue,
  isLossLog: flag(initialDisplay.isLossLog),
  hasAccuracy: onlyTrue,
  areKeysHidden: onlyTrue,
  hasSingleKeys: flag(initialDisplay.hasSingleKeys),
  lesson: readOpenLesson,
});

const readFields = fields<SettingsSlice>(readersOf(settingKeys));

/** Settings that can be trained with. */
export const readSettings: Reader<SettingsSlice> = (value) => {
  const settings = readFields(value);
  const isImpossible = settings.optimizer === 'newton' && !isNewtonDefined(settings);
  return isImpossible ? { ...settings, optimizer: initialSettings.optimizer } : settings;
};

/** Recipes of all kinds but one have no true model. */
const readTruth = (first: number): Reader<number | undefined> => {
  const read = numberIn(limits.truth, first);
  return (value) => (value === undefined ? undefined : read(value));
};

export const readRecipe: Reader<Recipe> = fields<Recipe>({
  kind: (value) => datasetCatalog.find(({ kind }) => kind === value)?.kind ?? defaultRecipe.kind,
  seed: numberIn(limits.seed, defaultRecipe.seed),
  count: numberIn(limits.count, defaultRecipe.count),
  noise: numberIn(asShare(limits.noise), defaultRecipe.noise),
  balance: numberIn(asShare(limits.balance), defaultRecipe.balance),
  separation: numberIn(limits.separation, defaultRecipe.separation),
  spread: numberIn(limits.spread, defaultRecipe.spread),
  w1: readTruth(firstTruth.w1),
  w2: readTruth(firstTruth.w2),
  b: readTruth(firstTruth.b),
});

/** An axis has a margin beyond its points. */
const maxOfAxis = 10 * limits.coordinate.max;

/** Limits of an axis; `fallback` where they are none. */
export function axis(fallback: Domain): Reader<Domain> {
  return (value) => {
    const { min, max } = asObject(value);
    if (typeof min !== 'number' || typeof max !== 'number' || !(min < max)) return fallback;
    return Math.max(-min, max) <= maxOfAxis ? { min, max } : fallback;
  };
}
