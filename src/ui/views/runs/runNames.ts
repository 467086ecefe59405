import { words as runsWords } from '#words/runs';
import { words as settingNames } from '#words/settingNames';
import { formatCell, formatCount } from '../../../messages/format';
import type { ComparedRun } from '../../../store/comparedRuns';
import { memoizeLast } from '../../../store/memoizeLast';
import type { StepSettings } from '../../../store/settings';

/** The settings of a run in words, all that matter to it. */
export function describeRun(choice: StepSettings): string {
  const { settings } = runsWords;
  const parts: string[] = [settingNames.optimizers[choice.optimizer]];
  if (choice.optimizer === 'mini-batch') parts.push(settings.batchSize(formatCount(choice.batchSize)));
  if (choice.optimizer !== 'newton') parts.push(settings.rate(formatCell(choice.learningRate)));
  if (choice.l2 > 0) parts.push(settings.l2(formatCell(choice.l2)));
  if (choice.l1 > 0) parts.push(settings.l1(formatCell(choice.l1)));
  if (choice.loss !== 'log-loss') parts.push(runsWords.losses[choice.loss]);
  if (choice.classWeighting !== 'equal') parts.push(weightsOf(choice));
  return runsWords.list(parts);
}

function weightsOf({ classWeighting, classWeight0, classWeight1 }: StepSettings): string {
  const { settings } = runsWords;
  if (classWeighting !== 'custom') return settings[classWeighting];
  return settings.weights(settingNames.weightPair(formatCell(classWeight0), formatCell(classWeight1)));
}

/**
 * A short name for each run that says in what it differs from the others; without others, optimizer and rate. Different
 * runs have different names.
 */
export function nameRuns(choices: readonly StepSettings[]): string[] {
  const { short } = runsWords;
  const differs = (read: (choice: StepSettings) => unknown, among = choices) =>
    new Set(among.map(read)).size > 1;
  const rated = choices.filter(({ optimizer }) => optimizer !== 'newton');
  const batched = choices.filter(({ optimizer }) => optimizer === 'mini-batch');
  const has = {
    rate: differs(({ learningRate }) => learningRate, rated),
    batchSize: differs(({ batchSize }) => batchSize, batched),
    l2: differs(({ l2 }) => l2),
    l1: differs(({ l1 }) => l1),
    loss: differs(({ loss }) => loss),
    weights: differs(weightsOf),
  };
  const isAlike = !Object.values(has).some(Boolean);
  const hasOptimizer = isAlike || differs(({ optimizer }) => optimizer);
  const partsOf = (choice: StepSettings): string[] => {
    const parts: string[] = [];
    if (hasOptimizer) parts.push(short.optimizers[choice.optimizer]);
    if (has.batchSize && choice.optimizer === 'mini-batch')
      parts.push(short.batchSize(formatCount(choice.batchSize)));
    if ((has.rate || choices.length === 1) && choice.optimizer !== 'newton')
      parts.push(short.rate(formatCell(choice.learningRate)));
    return parts;
  };
  return choices.map((choice) => {
    const parts = partsOf(choice);
    // A missing setting is named only where nothing else is.
    const isWorthNaming = (isThere: boolean) => isThere || parts.length === 0;
    if (has.l2 && isWorthNaming(choice.l2 > 0)) parts.push(short.l2(formatCell(choice.l2)));
    if (has.l1 && isWorthNaming(choice.l1 > 0)) parts.push(short.l1(formatCell(choice.l1)));
    if (has.loss && isWorthNaming(choice.loss !== 'log-loss')) parts.push(runsWords.losses[choice.loss]);
    if (has.weights && isWorthNaming(choice.classWeighting !== 'equal')) parts.push(weightsOf(choice));
    const name = runsWords.list(parts);
    return name.replace(/^[a-z]/, (first) => first.toUpperCase());
  });
}

/** The name of each run, by its slot. */
export const namesOfRuns = memoizeLast((runs: readonly ComparedRun[]): ReadonlyMap<number, string> => {
  const names = nameRuns(runs.map(({ choice }) => choice));
  return new Map(runs.map(({ slot }, i) => [slot, names[i]]));
});
