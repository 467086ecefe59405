import type { ViewSlice } from './state';

const kept = {
  classToAdd: true,
  probe: true,
  tool: true,
  brushSize: true,
  threshold: true,
  costs: true,
  metricsChart: true,
  hasGhost: true,
  pinned: true,
  hasLaneGhosts: true,
  isEpochLog: true,
  isLossLog: true,
  hasSingleKeys: true,
} as const satisfies Partial<Record<keyof ViewSlice, true>>;

/** What of the view a person would want back; the theme is kept for all tabs together. */
export type KeptView = Pick<ViewSlice, keyof typeof kept>;

const keptKeys = Object.keys(kept) as (keyof KeptView)[];

/** The kept part of a view. */
export function keptView(view: ViewSlice): KeptView {
  return Object.fromEntries(keptKeys.map((key) => [key, view[key]])) as unknown as KeptView;
}

/** Whether two views are the same in all that is kept. */
export function isSameView(view: ViewSlice, before: ViewSlice): boolean {
  return view === before || keptKeys.every((key) => view[key] === before[key]);
}
