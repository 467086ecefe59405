import { degrees, featureCount } from '../core/features/polynomial';
import type { ClassWeighting } from '../core/model/classWeights';
import {
  learningRateRange,
  maxEpochs,
  type Optimizer,
  type TrainingSettings,
} from '../core/training/settings';
import { limits } from './limits';

/** The settings of the training. `epochsPerSecond` null: as fast as it goes. */
export interface SettingsSlice extends Omit<TrainingSettings, 'seed'> {
  readonly epochs: number;
  readonly epochsPerSecond: number | null;
  /** Polynomial degree of the features, 1 to 5. */
  readonly degree: number;
  readonly isStandardized: boolean;
  readonly start: StartKind;
  /** The parameters to start from where `start` is custom: weights, then the bias; missing ones are 0. */
  readonly customStart: readonly number[];
  /** Share of the points held back for testing, 0 to 0.9. */
  readonly testShare: number;
}

export type StartKind = 'small-random' | 'zeros' | 'custom';

/**
 * What of the training a setting decides. A change of the steps holds from the present epoch on; of the features, the start or
 * the split of the points it begins a new run; of the goal (until which epoch, at which pace) it changes nothing trained.
 */
export type Effect = 'steps' | 'features' | 'start' | 'split' | 'goal';

/** The range of a number; both ends included. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

type UsedWith =
  | { readonly optimizer: readonly Optimizer[] }
  | { readonly start: readonly StartKind[] }
  | { readonly classWeighting: readonly ClassWeighting[] };

/** One setting: what it decides, its value on a first visit, and what else it can be. */
type Setting<Value> = {
  readonly effect: Effect;
  readonly initial: Value;
  /** Its value where a link, a file or a kept page says nothing of it, if that is another: what the page opened with once. */
  readonly unsaid?: Value;
  /** The choices of another setting with which it makes a difference, if it does not with all; the first stands for them in tests. */
  readonly usedWith?: UsedWith;
} & (Value extends boolean
  ? { readonly kind: 'flag' }
  : Value extends string
    ? { readonly kind: 'choice'; readonly options: Readonly<Record<Value, true>> }
    : Value extends number | null
      ? { readonly kind: 'number'; readonly range: Range; readonly hasNone?: true }
      : { readonly kind: 'numbers'; readonly each: Range; readonly most: number });

const whole = (min: number, max: number): Range => ({ min, max, whole: true });
const real = (min: number, max: number): Range => ({ min, max, whole: false });
const highestDegree = degrees[degrees.length - 1];

const classWeight = {
  effect: 'steps',
  kind: 'number',
  initial: 1,
  range: real(0.01, 100),
  usedWith: { classWeighting: ['custom'] },
} as const;

type SettingTable = { readonly [Key in keyof SettingsSlice]: Setting<SettingsSlice[Key]> };

/**
 * All settings of the training. Whatever reads or compares settings (the trainer, links, files, kept pages, undo, the status) goes
 * by this table, so that another setting is added here and in `SettingsSlice` alone, and by the engine that heeds it.
 */
export const settingTable = {
  learningRate: {
    effect: 'steps',
    kind: 'number',
    // A run that ends close to the best after five seconds, which the reference program's does not.
    initial: 0.5,
    unsaid: 0.01,
    usedWith: { optimizer: ['batch', 'mini-batch', 'momentum', 'adam'] },
    range: { ...learningRateRange, whole: false },
  },
  optimizer: {
    effect: 'steps',
    kind: 'choice',
    initial: 'batch',
    options: { batch: true, 'mini-batch': true, momentum: true, adam: true, newton: true },
  },
  batchSize: {
    effect: 'steps',
    kind: 'number',
    initial: 16,
    range: whole(1, 10_000),
    usedWith: { optimizer: ['mini-batch'] },
  },
  l1: { effect: 'steps', kind: 'number', initial: 0, range: real(0, 10) },
  l2: { effect: 'steps', kind: 'number', initial: 0, range: real(0, 10) },
  loss: {
    effect: 'steps',
    kind: 'choice',
    initial: 'log-loss',
    options: { 'log-loss': true, 'squared-error': true },
  },
  classWeighting: {
    effect: 'steps',
    kind: 'choice',
    initial: 'equal',
    options: { equal: true, balanced: true, custom: true },
  },
  classWeight0: classWeight,
  classWeight1: classWeight,
  epochs: { effect: 'goal', kind: 'number', initial: 1000, range: whole(1, maxEpochs) },
  epochsPerSecond: {
    effect: 'goal',
    kind: 'number',
    initial: 200,
    range: whole(1, 1_000_000),
    hasNone: true,
  },
  degree: { effect: 'features', kind: 'number', initial: 1, range: whole(degrees[0], highestDegree) },
  isStandardized: { effect: 'features', kind: 'flag', initial: false },
  start: {
    effect: 'start',
    kind: 'choice',
    initial: 'small-random',
    options: { 'small-random': true, zeros: true, custom: true },
  },
  customStart: {
    effect: 'start',
    kind: 'numbers',
    initial: [],
    each: real(-1e6, 1e6),
    most: featureCount(2, { axes: 2, degree: highestDegree }) + limits.others.max + 1,
    usedWith: { start: ['custom'] },
  },
  testShare: { effect: 'split', kind: 'number', initial: 0, range: real(0, 0.9) },
} as const satisfies SettingTable;

export type SettingKey = keyof SettingsSlice;
export const settingKeys = Object.keys(settingTable) as SettingKey[];

/** The settings of a first visit. */
export const initialSettings = Object.fromEntries(
  settingKeys.map((key) => [key, settingTable[key].initial]),
) as unknown as SettingsSlice;

/** The settings that are meant where a link, a file or a kept page says nothing of them. */
export const unsaidSettings = Object.fromEntries(
  settingKeys.map((key) => {
    const setting = settingTable[key];
    return [key, 'unsaid' in setting ? setting.unsaid : setting.initial];
  }),
) as unknown as SettingsSlice;

type KeyOf<E extends Effect> = {
  [Key in SettingKey]: (typeof settingTable)[Key]['effect'] extends E ? Key : never;
}[SettingKey];

/** The keys of the settings that have an effect. */
export function keysWith<E extends Effect>(effect: E): readonly KeyOf<E>[] {
  return settingKeys.filter((key) => settingTable[key].effect === effect) as KeyOf<E>[];
}

/** The settings that decide the steps of a run: what two runs on the same points and from the same start can differ in. */
export type StepSettings = Pick<SettingsSlice, KeyOf<'steps'>>;
const stepKeys = keysWith('steps');

export function stepSettingsOf(settings: StepSettings): StepSettings {
  return Object.fromEntries(stepKeys.map((key) => [key, settings[key]])) as unknown as StepSettings;
}

/** True if two runs with these steps are one, on the same points and from the same start: what one setting does not use of another makes no difference. */
export function areSameSteps(one: StepSettings, other: StepSettings): boolean {
  return stepKeys.every((key) => {
    const setting = settingTable[key];
    const isUnused =
      'usedWith' in setting &&
      Object.entries(setting.usedWith).some(
        ([by, users]) => !(users as readonly unknown[]).includes(one[by as keyof StepSettings]),
      );
    return isUnused || Object.is(one[key], other[key]);
  });
}

/** The effect of a change of settings on the run: to start again, to go on with other steps, or nothing. */
export function consequenceOf(settings: SettingsSlice, before: SettingsSlice): 'restart' | 'revise' | null {
  const effects = settingKeys
    .filter((key) => !Object.is(settings[key], before[key]))
    .map((key) => settingTable[key].effect);
  if (effects.some((effect) => effect !== 'steps' && effect !== 'goal')) return 'restart';
  return effects.includes('steps') ? 'revise' : null;
}
