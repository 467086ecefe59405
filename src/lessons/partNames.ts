import { partOfView } from './viewParts';

/** Controls that a step can bring into its own column. */
export const controlNames = [
  'learning-rate',
  'epochs',
  'optimizer',
  'loss-kind',
  'class-weights',
  'degree',
  'standardize',
  'penalties',
  'start',
  'data-set',
  'recipe',
  'seed',
  'test-share',
  'probe',
  'threshold',
  'sampling',
] as const;
export type ControlName = (typeof controlNames)[number];

const planeTools = ['class-to-add', 'tools', 'new-points', 'clear'] as const;
const moreSettings = [
  'optimizer',
  'batch-size',
  'loss',
  'class-weights',
  'polynomial-degree',
  'standardize-features',
  'l2-penalty',
  'l1-penalty',
  'initial-weights',
] as const;
const dataSettings = [
  'data-set',
  'number-of-points',
  'noise',
  'class-balance',
  'separation',
  'spread',
  'true-model',
  'random-seed',
  'columns',
  'test-share',
] as const;
const views = [
  'meaning',
  'loss-surface',
  'sigmoid',
  'metrics',
  'weights',
  'one-update',
  'runs',
  'complexity',
  'inference',
  'table',
] as const;

/** What of the page can be left out, one by one, by the names that the page has for them. */
const single = [
  'undo',
  'redo',
  'lessons',
  'import',
  'export',
  'share',
  'settings',
  'keyboard-shortcuts',
  ...planeTools,
  'legend',
  'equation',
  'numbers',
  'train',
  'step',
  'reset',
  'epoch',
  'speed',
  'training-status',
  'learning-rate',
  'epochs',
  ...moreSettings,
  ...dataSettings,
  'probe',
  'held-values',
  'loss-curve',
  'best-possible-weights',
  ...views,
] as const;
type SinglePart = (typeof single)[number];

/** Parts together, those within others first. A group is gone where all that is in it is. */
const groups = {
  'plane-tools': planeTools,
  'more-settings': moreSettings,
  'training-settings': ['learning-rate', 'epochs', 'speed', 'more-settings'],
  'data-settings': dataSettings,
  controls: ['training-settings', 'data-settings', 'probe', 'held-values'],
  views,
  insight: ['loss-curve', 'views'],
} as const;
type Group = keyof typeof groups;

export type PartName = SinglePart | Group;

const groupNames = Object.keys(groups) as Group[];

/** All names of parts. */
export const partNames: readonly [PartName, ...PartName[]] = [...single, ...groupNames];

const isPart = (name: string): name is PartName => partNames.includes(name as PartName);
const isGroup = (name: PartName): name is Group => name in groups;

/** The single parts that a name stands for. */
function singlesOf(name: PartName): readonly SinglePart[] {
  return isGroup(name) ? groups[name].flatMap(singlesOf) : [name];
}

/** What is to be left out: these parts, and all but those. */
export interface Hiding {
  readonly hide?: readonly PartName[] | undefined;
  readonly only?: readonly PartName[] | undefined;
}

/** The parts that a step's own controls are. */
const partsOfControls: Readonly<Record<ControlName, readonly SinglePart[]>> = {
  'learning-rate': ['learning-rate'],
  epochs: ['epochs'],
  optimizer: ['optimizer', 'batch-size'],
  'loss-kind': ['loss'],
  'class-weights': ['class-weights'],
  degree: ['polynomial-degree'],
  standardize: ['standardize-features'],
  penalties: ['l2-penalty', 'l1-penalty'],
  start: ['initial-weights'],
  'data-set': ['data-set'],
  recipe: ['number-of-points', 'noise', 'class-balance', 'separation', 'spread', 'true-model'],
  seed: ['random-seed'],
  'test-share': ['test-share'],
  probe: ['probe'],
  threshold: [],
  sampling: [],
};

/**
 * The parts that are out of sight where all of these are asked for. The controls that a step brings itself are in sight, though the
 * groups they belong to may not be.
 */
export function hiddenParts(
  asked: readonly Hiding[],
  brought: readonly ControlName[] = [],
): readonly PartName[] {
  const isHidden = (part: SinglePart) =>
    asked.some(
      ({ hide = [], only }) =>
        hide.some((name) => singlesOf(name).includes(part)) ||
        only?.some((name) => singlesOf(name).includes(part)) === false,
    );
  const hidden = single.filter(isHidden);
  const whole = groupNames.filter((name) => singlesOf(name).every((part) => hidden.includes(part)));
  const own = brought.flatMap((name) => partsOfControls[name]);
  return [...hidden.filter((part) => !own.includes(part)), ...whole];
}

/** What an address says before the #: show= and hide=, with the names in it that stand for nothing. */
export function hidingOf(query: URLSearchParams): Hiding & { readonly unknown: readonly string[] } {
  const namesIn = (key: string) =>
    query
      .getAll(key)
      .flatMap((list) => list.split(','))
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => partOfView(name));
  const [hide, only] = [namesIn('hide'), namesIn('show')];
  // Of a list that names nothing there is, nothing follows.
  const known = only.filter(isPart);
  return {
    hide: hide.filter(isPart),
    only: known.length > 0 ? known : undefined,
    unknown: [...new Set([...hide, ...only])].filter((name) => !isPart(name)),
  };
}
