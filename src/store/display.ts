import { firstVisit } from './firstVisit';
import type { LabState, ViewTab } from './state';

/** The slice of the store that has each part of the display. The names are those in links and stored records, in their order. */
const places = {
  classToAdd: ['plane', 'classToAdd'],
  probe: ['plane', 'probe'],
  tool: ['plane', 'tool'],
  brushSize: ['plane', 'brushSize'],
  threshold: ['tabs', 'threshold'],
  costs: ['tabs', 'costs'],
  metricsChart: ['tabs', 'metricsChart'],
  enlarged: ['tabs', 'enlarged'],
  complexityAxis: ['tabs', 'complexityAxis'],
  inference: ['tabs', 'inference'],
  hasGhost: ['plane', 'hasOptimum'],
  hasTruth: ['plane', 'hasTruth'],
  hasTrueP: ['plane', 'hasTrueP'],
  isUnfaded: ['plane', 'isUnfaded'],
  hiddenParts: ['plane', 'hiddenParts'],
  pinned: ['race', 'pinned'],
  hasLaneGhosts: ['race', 'hasBoundaries'],
  isEpochLog: ['preferences', 'isEpochLog'],
  hasChosenEpochs: ['preferences', 'hasChosenEpochs'],
  isLossLog: ['preferences', 'isLossLog'],
  hasAccuracy: ['preferences', 'hasAccuracy'],
  areKeysHidden: ['preferences', 'areKeysHidden'],
  hasSingleKeys: ['preferences', 'hasSingleKeys'],
  lesson: ['lesson', 'open'],
} as const;

type Places = typeof places;
type Key = keyof Places;
/** The slices that hold parts of the display. */
type Slice = Places[Key][0];
type Shown = Pick<LabState, Slice>;
type Field<S, F> = S extends keyof LabState ? (F extends keyof LabState[S] ? LabState[S][F] : never) : never;

/**
 * How a page is looked at, as far as a person would want it back; the theme is kept for all tabs together. An enlarged view is
 * written by its tab, which is open then.
 */
export type Display = {
  readonly [K in Key]: K extends 'enlarged'
    ? ViewTab | 'loss' | undefined
    : Field<Places[K][0], Places[K][1]>;
};

const keys = Object.keys(places) as Key[];
const slices: ReadonlySet<Slice> = new Set(keys.map((key) => places[key][0]));

function partOf(state: Shown, key: Key): unknown {
  const { enlarged, tab } = state.tabs;
  if (key === 'enlarged' && enlarged === 'view') return tab;
  const [slice, field] = places[key];
  return (state[slice] as unknown as Record<string, unknown>)[field];
}

export function displayOf(state: Shown): Display {
  return Object.fromEntries(keys.map((key) => [key, partOf(state, key)])) as unknown as Display;
}

/** The slices of a state with this display in them. */
export function withDisplay(state: Shown, display: Display): Shown {
  const changed = Object.fromEntries(Array.from(slices, (slice) => [slice, { ...state[slice] }]));
  for (const key of keys) {
    const [slice, field] = places[key];
    Object.assign(changed[slice], { [field]: display[key] });
  }
  const { enlarged } = display;
  if (enlarged && enlarged !== 'loss') Object.assign(changed.tabs, { tab: enlarged, enlarged: 'view' });
  return changed as unknown as Shown;
}

/** True if two states are the same in all that is kept of the display. */
export function isSameDisplay(state: Shown, before: Shown): boolean {
  return keys.every((key) => partOf(state, key) === partOf(before, key));
}

/** How a first visit looks at the page. */
export const initialDisplay = displayOf(firstVisit);
