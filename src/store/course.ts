import type { Sample } from '../core/data/dataset';
import { type Split, splitData } from '../core/data/split';
import { featureCount } from '../core/features/polynomial';
import { smallRandomStart, zeroStart } from '../core/model/initial';
import type { TrainingData, TrainingSettings } from '../trainer/protocol';
import { limits } from './limits';
import { memoizeLast } from './memoizeLast';
import type { LabState, Undoable } from './store';

/** What of the settings decides the steps of a run; all of it may change in mid-run. */
export function trainingSettings({ settings, dataset }: Undoable): TrainingSettings {
  const { learningRate, optimizer, batchSize, l1, l2, loss } = settings;
  return { learningRate, optimizer, batchSize, l1, l2, loss, seed: dataset.recipe.seed };
}

/** The points held back and those to train on; worked out once for each set of points, share and seed. */
export function selectSplit({ dataset, settings }: Undoable): Split {
  return splitOnce(dataset.points, settings.testShare, dataset.recipe.seed);
}
const splitOnce = memoizeLast(splitData);

/** The points with what is to be made of them before training. */
export function trainingData(state: LabState): TrainingData {
  const { dataset, settings } = state;
  const { train, test } = selectSplit(state);
  const features = ({ x1, x2 }: Sample) => (dataset.hasVertical ? [x1, x2] : [x1]);
  return {
    features: features(train),
    labels: train.y,
    test: test && { features: features(test), labels: test.y },
    degree: settings.degree,
    isStandardized: settings.isStandardized,
  };
}

/** How many features the model has. */
export function selectFeatureCount({ dataset, settings }: Undoable): number {
  return featureCount(dataset.hasVertical ? 2 : 1, settings.degree);
}

/** The parameters at epoch 0: weights, one for each feature, then the bias. */
export function startParameters(state: LabState): Float64Array {
  const { dataset, settings } = state;
  const d = selectFeatureCount(state);
  if (settings.start === 'small-random') return smallRandomStart(dataset.recipe.seed, d);
  const start = zeroStart(d);
  if (settings.start === 'custom') start.set(settings.customStart.slice(0, d + 1));
  return start;
}

/** The start that there is with some of its parameters, by index, at other values; for the setting of a custom one. */
export function startWith(state: LabState, changes: readonly (readonly [number, number])[]): number[] {
  const start = Array.from(startParameters(state));
  const { min, max } = limits.startValue;
  for (const [index, value] of changes) start[index] = Math.max(min, Math.min(max, value));
  return start;
}

type Settings = LabState['settings'];
const restarting = [
  'degree',
  'isStandardized',
  'start',
  'customStart',
  'testShare',
] as const satisfies readonly (keyof Settings)[];
const revising = [
  'learningRate',
  'optimizer',
  'batchSize',
  'l1',
  'l2',
  'loss',
] as const satisfies readonly (keyof Settings)[];

/** What a change of settings asks of the run: to start again, to go on differently, or nothing. */
export function consequenceOf(settings: Settings, before: Settings): 'restart' | 'revise' | null {
  const differs = (key: keyof Settings) => !Object.is(settings[key], before[key]);
  if (restarting.some(differs)) return 'restart';
  return revising.some(differs) ? 'revise' : null;
}
