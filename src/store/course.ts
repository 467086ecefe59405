import { featureCount } from '../core/features/polynomial';
import { smallRandomStart, zeroStart } from '../core/model/initial';
import type { TrainingData, TrainingSettings } from '../trainer/protocol';
import type { LabState } from './store';

/** What of the settings decides the steps of a run; all of it may change in mid-run. */
export function trainingSettings({ settings, dataset }: LabState): TrainingSettings {
  const { learningRate, optimizer, batchSize, l1, l2, loss } = settings;
  return { learningRate, optimizer, batchSize, l1, l2, loss, seed: dataset.recipe.seed };
}

/** The points with what is to be made of them before training. */
export function trainingData({ dataset, settings }: LabState): TrainingData {
  const { x1, x2, y } = dataset.points;
  return { features: [x1, x2], labels: y, degree: settings.degree, isStandardized: settings.isStandardized };
}

/** The parameters at epoch 0: weights, one for each feature, then the bias. */
export function startParameters({ dataset, settings }: LabState): Float64Array {
  const d = featureCount(2, settings.degree);
  if (settings.start === 'small-random') return smallRandomStart(dataset.recipe.seed, d);
  const start = zeroStart(d);
  if (settings.start === 'custom') start.set(settings.customStart.slice(0, d + 1));
  return start;
}

type Settings = LabState['settings'];
const restarting = [
  'degree',
  'isStandardized',
  'start',
  'customStart',
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
