import { words as settingNames } from '#words/settingNames';
import { words as truthWords } from '#words/trueNumbers';
import { catalogEntry } from '../../core/data/catalog';
import { trueModel } from '../../core/data/trueModel';
import { formatCount, formatExact, formatShare } from '../../messages/format';
import { words } from '../../messages/words';
import type { LabState } from '../../store/state';

type Line = readonly [name: string, value: string];

/** The settings that matter to the present run, by name and value, and the epoch where it stands. */
export function printedSettings(
  { dataset, settings }: Pick<LabState, 'dataset' | 'settings'>,
  epoch: number,
): Line[] {
  return [...dataLines(dataset), ...trainingLines(settings, epoch)];
}

function dataLines({ recipe, source, points, isEdited }: LabState['dataset']): Line[] {
  const title = source
    ? source.real
      ? words.realData[source.real].title
      : source.table.name
    : words.datasets[recipe.kind];
  const names = {
    noise: [words.fields.noise, formatShare(recipe.noise)],
    balance: [words.shape.balance, formatShare(recipe.balance)],
    separation: [words.shape.separation, formatExact(recipe.separation)],
    spread: [words.shape.spread, formatExact(recipe.spread)],
  } as const;
  return [
    [words.fields.dataset, isEdited ? `${title} · ${words.edited}` : title],
    [words.fields.count, formatCount(points.y.length)],
    ...(source ? [] : catalogEntry(recipe.kind).controls.map((control) => names[control])),
    ...(source ? [] : truthLines(recipe)),
    [words.fields.seed, formatExact(recipe.seed)],
  ];
}

function weightsText({ classWeighting, classWeight0, classWeight1 }: LabState['settings']): string {
  return classWeighting === 'custom'
    ? settingNames.weightPair(formatExact(classWeight0), formatExact(classWeight1))
    : settingNames.weightings[classWeighting];
}

function truthLines(recipe: LabState['dataset']['recipe']): Line[] {
  const truth = trueModel(recipe);
  if (!truth) return [];
  return [
    [truthWords.weight[1], formatExact(truth.weights[0])],
    [truthWords.weight[2], formatExact(truth.weights[1])],
    [truthWords.bias, formatExact(truth.bias)],
  ];
}

function trainingLines(settings: LabState['settings'], epoch: number): Line[] {
  const { optimizer, l1, l2, testShare, isStandardized } = settings;
  const names = settingNames.settingsFields;
  const lines: (Line | null)[] = [
    testShare > 0 ? [words.held.share, formatShare(testShare)] : null,
    [words.fields.epoch, `${formatCount(epoch)} / ${formatCount(settings.epochs)}`],
    optimizer === 'newton' ? null : [words.fields.learningRate, formatExact(settings.learningRate)],
    [names.optimizer, settingNames.optimizers[optimizer]],
    optimizer === 'mini-batch' ? [names.batchSize, formatCount(settings.batchSize)] : null,
    [names.loss, settingNames.lossKinds[settings.loss]],
    settings.classWeighting === 'equal' ? null : [names.classWeights, weightsText(settings)],
    [names.degree, formatCount(settings.degree)],
    isStandardized ? [names.standardize, words.printed.on] : null,
    l2 > 0 ? [names.l2, formatExact(l2)] : null,
    l1 > 0 ? [names.l1, formatExact(l1)] : null,
    [names.start, settingNames.starts[settings.start]],
  ];
  return lines.filter((line) => line !== null);
}
