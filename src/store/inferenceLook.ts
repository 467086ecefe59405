/** What gives the size of the points' marks: how far the fit may be drawn to them, or how far it would move without them. */
export type MarkSize = 'leverage' | 'cook';

/**
 * How the certainty of the best weights is looked at. Whatever is left out is off, or at its first value, so that pages are written as they
 * always were.
 */
export interface InferenceLook {
  /** The band of the decision boundary and of the S-curve is drawn. */
  readonly hasBand?: true;
  /** The lines of resamples are drawn. */
  readonly hasLines?: true;
  /** How many resamples, and their seed. */
  readonly resamples?: number;
  readonly seed?: number;
  /** Intervals by likelihood instead of Wald's. */
  readonly isByLikelihood?: true;
  readonly markSize?: MarkSize;
}

/** B at first, and its range. */
export const resampleRange = { min: 10, max: 1000, whole: true, initial: 200 } as const;
export const seedRange = { min: 1, max: 999_999, whole: true, initial: 1 } as const;

/** More points than this are resampled for nobody: the lines would lie on each other. */
export const mostResampled = 100_000;

export const resamplesOf = (look: InferenceLook | undefined): number =>
  look?.resamples ?? resampleRange.initial;
export const seedOf = (look: InferenceLook | undefined): number => look?.seed ?? seedRange.initial;

/** The look with these changes; undefined where nothing is left that differs from a first visit. */
export function changedLook(
  look: InferenceLook | undefined,
  change: { readonly [K in keyof InferenceLook]?: InferenceLook[K] | undefined },
): InferenceLook | undefined {
  const kept = Object.entries({ ...look, ...change }).filter(([, value]) => value !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
