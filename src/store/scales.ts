import type { Dataset } from '../core/data/dataset';
import { type Measure, measure } from '../core/data/measure';
import { memoizeLast } from './memoizeLast';
import type { LabState } from './state';

/** The reason why one learning rate is a poor fit for all weights; features by their index among those of the points. */
export type ScaleTrouble =
  /** The feature `wide` has so many times the standard deviation of the feature `narrow`, of all the least. */
  | { readonly kind: 'spread'; readonly wide: number; readonly narrow: number; readonly factor: number }
  /** The feature's values lie around `mean`, more than ten times as far from 0 as the 1 that stands before the bias. */
  | { readonly kind: 'far'; readonly feature: number; readonly mean: number }
  /** The features' values are so large that only learning rates below `safe` lower the loss for certain. */
  | { readonly kind: 'large'; readonly safe: number };

const tooMany = 10;
/** A learning rate as of the first visit is then no longer certain to lower the loss. */
const smallRate = 0.5;

const findOnce = memoizeLast(({ x1, x2, others }: Dataset, hasVertical: boolean) =>
  findScaleTrouble([x1, ...(hasVertical ? [x2] : []), ...others]),
);

/** Why the features had better be standardised, whether they are or not; null where they need not. */
export function selectRawScaleTrouble({ dataset }: Pick<LabState, 'dataset'>): ScaleTrouble | null {
  return findOnce(dataset.points, dataset.hasVertical);
}

/** The same, but null also where they are standardised. */
export function selectScaleTrouble(state: LabState): ScaleTrouble | null {
  return state.settings.isStandardized ? null : selectRawScaleTrouble(state);
}

/** Why features with these values (a column each, at least one) had better be standardised; null where they need not. */
export function findScaleTrouble(features: readonly Float64Array[]): ScaleTrouble | null {
  const measures = features.map(measure);
  const varied = measures.flatMap(({ sd }, index) => (sd > 0 ? [{ sd, index }] : []));
  const by = [...varied].sort((a, b) => a.sd - b.sd);
  const [narrow, wide] = [by[0], by[by.length - 1]];
  if (by.length > 1 && wide.sd / narrow.sd > tooMany)
    return { kind: 'spread', wide: wide.index, narrow: narrow.index, factor: wide.sd / narrow.sd };
  const sizes = measures.map(({ mean }) => Math.abs(mean));
  const farthest = sizes.indexOf(Math.max(...sizes));
  const far = isFar(measures[farthest]) ? farthest : measures.findIndex(isFar);
  if (far >= 0) return { kind: 'far', feature: far, mean: measures[far].mean };
  const safe = safeRate(measures);
  return safe < smallRate ? { kind: 'large', safe } : null;
}

/**
 * A learning rate that lowers the loss for certain: 8 over the trace of X̃ᵀX̃/n, which is no smaller than its largest eigenvalue
 * (compare `safeEverywhere`).
 */
function safeRate(measures: readonly Measure[]): number {
  return 8 / measures.reduce((sum, { mean, sd }) => sum + mean * mean + sd * sd, 1);
}

/** Far from 0 as a whole: not merely wide. */
function isFar({ mean, sd }: Measure): boolean {
  return Math.abs(mean) > Math.max(tooMany, sd);
}
