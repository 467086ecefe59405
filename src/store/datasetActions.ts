import { type DatasetKind, defaultRecipe, type Recipe, recipeOfKind } from '../core/data/catalog';
import type { Dataset } from '../core/data/dataset';
import type { Domain } from '../core/data/domain';
import type { ReadPoints } from '../loader/protocol';
import { type DatasetSlice, sampleSlice, type TableSource } from './datasetSlice';
import { type Display, displayOf, withDisplay } from './display';
import { limits } from './limits';
import { selectCanDrawPoints } from './selectors';
import { initialSettings, type SettingsSlice } from './settings';
import { type LabState, noMarks, type PlaneSlice, type Undoable } from './state';
import type { LabStore } from './store';

/** Other points altogether: random ones, or those of a table; each a step of undo. */
export function createDatasetActions({ getState, setState, history }: LabStore) {
  function takeDataset(dataset: DatasetSlice, suited: Partial<SettingsSlice> = {}): void {
    setState((state) => ({
      dataset,
      settings: { ...settingsFor(dataset, state), ...suited },
      load: { ...state.load, sampling: null },
      plane: { ...state.plane, probe: probeWithin(dataset, state) },
      marks: { ...state.marks, ...noMarks },
      // The columns that are on no axis may be others now.
      ...(state.tabs.tableSort?.column.startsWith('other') && { tabs: { ...state.tabs, tableSort: null } }),
    }));
  }

  /**
   * Fresh points by the present recipe with some of it changed; another kind comes as it is first shown. Many points are
   * first asked for from the loader.
   */
  function samplePoints(change: Partial<Recipe>): void {
    const { dataset, load } = getState();
    const before = load.sampling ?? dataset.recipe;
    const isOtherKind = change.kind !== undefined && change.kind !== before.kind;
    const base = isOtherKind ? recipeOfKind(change.kind, before) : before;
    const recipe = { ...base, ...change };
    if (dataset.source && !load.sampling && change.kind === undefined) return setRecipe(recipe);
    if (dataset.source === null && changesNothing(before, change)) return;
    if (recipe.count <= countAtOnce)
      takeDataset({ ...sampleSlice(recipe), hasVertical: hasVerticalNext(dataset) });
    else setState(({ load }) => ({ load: { ...load, sampling: recipe } }));
  }

  /** Points from a table stay what they are; the seed still decides the start and the held-back points. */
  function setRecipe(recipe: Recipe): void {
    setState((state) => ({ dataset: { ...state.dataset, recipe } }));
  }

  return {
    samplePoints,
    /** Other random points of the same kind: the next seed. Points from a table stay, unless all were removed. */
    newPoints(): void {
      const { dataset, load } = getState();
      if (!selectCanDrawPoints(getState())) return;
      const { seed, kind } = load.sampling ?? dataset.recipe;
      const next = seed >= limits.seed.max ? 0 : seed + 1;
      samplePoints(dataset.source ? { seed: next, kind } : { seed: next });
    },
    /** Points that the loader has drawn. */
    takeSample(recipe: Recipe, points: Dataset): void {
      takeDataset({ ...sampleSlice(recipe, points), hasVertical: hasVerticalNext(getState().dataset) });
    },
    /** Points that were read from a table, with the settings that suit them. */
    takeTable(
      source: TableSource,
      { points, home, held }: Pick<ReadPoints, 'points' | 'home' | 'held'>,
      suited: Partial<SettingsSlice> = {},
    ): void {
      const { recipe } = getState().dataset;
      const hasVertical = source.reading.vertical !== null;
      takeDataset({ recipe, source, points, isEdited: false, hasVertical, home, held }, suited);
    },
    /** Where the plane holds the features on no axis; a probe that was given values of its own keeps them. */
    setHeld(held: readonly number[]): void {
      setState((state) => ({ dataset: { ...state.dataset, held } }));
    },
    /** True if x2 is a feature of the model. */
    setVertical(hasVertical: boolean): void {
      if (getState().dataset.hasVertical === hasVertical) return;
      setState((state) => ({ dataset: { ...state.dataset, hasVertical } }));
    },

    /** Another page that stands at `epoch`, as one step of undo, which leads back to this one and the epoch that it `leaves`. */
    takePage(
      { dataset, settings, display, epoch }: Undoable & { display: Display; epoch: number },
      leaves: number,
    ): void {
      const before = { display: displayOf(getState()), epoch: leaves, leaves: epoch };
      setState((state) => ({
        // A recipe of its own makes it a new run.
        dataset: { ...dataset, recipe: { ...dataset.recipe } },
        settings,
        load: { ...state.load, sampling: null },
        ...withDisplay(state, display),
        marks: { ...state.marks, ...noMarks },
      }));
      history.notePage(before);
    },
    /** Another display over the same points and settings, as one step of undo; the run goes on. */
    takeDisplay(display: Display): void {
      const before = { display: displayOf(getState()), epoch: 0, leaves: 0 };
      setState((state) => ({ dataset: { ...state.dataset }, ...withDisplay(state, display) }));
      history.notePage(before);
    },
    /** Points and settings as on a first visit, as one step of undo. */
    startFresh(): void {
      // A recipe of its own makes it a new run, also where only points were edited before.
      const dataset = sampleSlice({ ...defaultRecipe });
      setState(({ load, marks }) => ({
        dataset,
        settings: initialSettings,
        load: { ...load, sampling: null },
        marks: { ...marks, ...noMarks },
      }));
    },
  };
}

/**
 * The settings with which random points of a kind show what their note says, where those of a first visit do not: the reference
 * program's with coin-flip labels; a rate that comes to the best within the usual epochs; and one that suits only one of two scales.
 */
const settingsOfKind: { readonly [Kind in DatasetKind]?: Pick<SettingsSlice, 'learningRate' | 'epochs'> } = {
  'coin-flip': { learningRate: 0.01, epochs: 1000 },
  imbalanced: { learningRate: 5, epochs: 1000 },
  moons: { learningRate: 5, epochs: 1000 },
  'far-outlier': { learningRate: 5, epochs: 1000 },
  'wrong-outlier': { learningRate: 5, epochs: 1000 },
  'unequal-scales': { learningRate: 0.02, epochs: 1000 },
};

/** Settings of their own come with points; the learning rate, unless it was changed meanwhile, goes with them. What suits the scales of a table goes with the table. */
function settingsFor(dataset: DatasetSlice, { dataset: before, settings }: Undoable): SettingsSlice {
  const [left, own] = [ownSettings(before), ownSettings(dataset)];
  if (before.source && !dataset.source) {
    const { learningRate, isStandardized, epochs } = initialSettings;
    return { ...settings, learningRate, isStandardized, epochs, ...own };
  }
  if (left === own) return settings;
  const isLeft = left !== undefined && settings.learningRate === left.learningRate;
  return { ...settings, ...(isLeft && { learningRate: initialSettings.learningRate }), ...own };
}

const ownSettings = ({ source, recipe }: DatasetSlice) =>
  source === null ? settingsOfKind[recipe.kind] : undefined;

/** The probe where it is if that is in sight, else the middle of the plane; an axis of another column of a table begins at its middle. */
function probeWithin(
  { home, source }: DatasetSlice,
  { dataset: { source: before }, plane: { probe } }: LabState,
): PlaneSlice['probe'] {
  const isOther = (axis: 'horizontal' | 'vertical') =>
    source && before && columnOn(source, axis) !== columnOn(before, axis);
  const x1 = isOther('horizontal') ? middleOf(home.x1) : probe.x1;
  const x2 = isOther('vertical') ? middleOf(home.x2) : probe.x2;
  const isIn = ({ min, max }: Domain, value: number) => value >= min && value <= max;
  const isKept = isIn(home.x1, x1) && isIn(home.x2, x2);
  return isKept ? { x1, x2 } : { x1: middleOf(home.x1), x2: middleOf(home.x2) };
}

const columnOn = ({ table, reading }: TableSource, axis: 'horizontal' | 'vertical') =>
  table.header[reading[axis] ?? -1];

/** Three digits of the range are enough for a place to begin at. */
function middleOf({ min, max }: Domain): number {
  const step = 10 ** Math.floor(Math.log10((max - min) / 100));
  return Number((Math.round((min / 2 + max / 2) / step) * step).toPrecision(12));
}

/** Recipes of no more points are drawn at once, in a few milliseconds. */
const countAtOnce = 20_000;

/** Random points have both features: a table's one feature goes with the table, a person's choice of one stays. */
function hasVerticalNext({ source, hasVertical }: DatasetSlice): boolean {
  return source !== null || hasVertical;
}

/** True if all that `change` gives is as it is already. */
export function changesNothing<T extends object>(present: T, change: Partial<T>): boolean {
  return (Object.keys(change) as (keyof T)[]).every((key) => Object.is(present[key], change[key]));
}
