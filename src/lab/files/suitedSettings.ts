import type { Dataset } from '../../core/data/dataset';
import { sampleEvenly } from '../../core/data/evenChoice';
import { realData } from '../../core/data/realData';
import { type Expansion, featureCount } from '../../core/features/polynomial';
import { prepareFeatures } from '../../core/features/prepare';
import { classWeightsOf } from '../../core/model/classWeights';
import { safeEverywhere } from '../../core/optim/stability';
import type { TableSource } from '../../store/datasetSlice';
import { findScaleTrouble } from '../../store/scales';
import { initialSettings, type SettingsSlice } from '../../store/settings';

/** The part of the largest safe learning rate that is taken: far enough below it that no direction swings for long. */
const safeShare = 0.75;

/**
 * Settings that suit the points of a table. Where its scales differ or are large, the features are standardised, and batch gradient
 * descent gets a learning rate below the bound up to which every step lowers the loss (`safeEverywhere`), of one digit. A real
 * data set may bring its number of epochs.
 */
export function suitedSettings(
  { reading, real }: Pick<TableSource, 'reading' | 'real'>,
  points: Dataset,
  settings: SettingsSlice,
): Partial<SettingsSlice> {
  const { epochs } = realData.find(({ kind }) => kind === real) ?? {};
  const goal = epochs === undefined ? {} : { epochs };
  const { x1, x2, others } = points;
  const axes = reading.vertical === null ? [x1] : [x1, x2];
  const features = [...axes, ...others];
  if (findScaleTrouble(features) === null) return goal;
  if (settings.optimizer !== 'batch') return { ...goal, isStandardized: true };
  const expansion = { axes: axes.length, degree: settings.degree };
  return { ...goal, isStandardized: true, learningRate: safeRate(features, points.y, expansion, settings) };
}

/** The points of a table, and how they were read from it. */
interface Taken {
  readonly source: Pick<TableSource, 'reading' | 'real'>;
  readonly points: Dataset;
}

/**
 * Settings for a table in use that is read in another way: those that suit it now, as long as the present ones are what suited it
 * before. None where a person has chosen others.
 */
export function suitedAgain(before: Taken, after: Taken, settings: SettingsSlice): Partial<SettingsSlice> {
  function suited({ source, points }: Taken): Pick<SettingsSlice, 'isStandardized' | 'learningRate'> {
    const { isStandardized, learningRate } = initialSettings;
    const own = suitedSettings({ ...source, real: null }, points, settings);
    return { isStandardized, learningRate, ...own };
  }
  const past = suited(before);
  const isTheirs =
    past.isStandardized === settings.isStandardized && past.learningRate === settings.learningRate;
  return isTheirs ? suited(after) : {};
}

/** Of very many points, or many with many features, an even choice tells, so that the page is not held up. */
const enough = { points: 20_000, numbers: 100_000 };

function safeRate(
  features: readonly Float64Array[],
  labels: Uint8Array,
  expansion: Expansion,
  { l2, learningRate, ...settings }: SettingsSlice,
): number {
  const perPoint = featureCount(features.length, expansion);
  const count = Math.min(enough.points, Math.floor(enough.numbers / perPoint));
  const chosen = sampleEvenly(features, labels, count);
  const { columns } = prepareFeatures(chosen.columns, expansion, true);
  const weights = classWeightsOf(settings, labels);
  const weighing = weights && { weights, labels: chosen.labels };
  const safe = safeShare * safeEverywhere(columns, l2, weighing);
  return Number.isFinite(safe) && safe > 0 ? Number(floorDigit(safe)) : learningRate;
}

/** Rounded down to one digit. */
function floorDigit(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  return Number((Math.floor(value / unit) * unit).toPrecision(1));
}
