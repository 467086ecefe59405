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
  /** Of the sampling experiment: how many new data sets, how many points each has, and the parameter looked at. */
  readonly samples?: number;
  readonly samplePoints?: number;
  readonly sampled?: Exclude<Sampled, 'w1'>;
  /** The widest margin between classes that are apart, and Firth's fit, are drawn. */
  readonly hasMargin?: true;
  readonly hasFirth?: true;
  /** The parameter whose likelihood is looked at, by index; the first where there are not so many. */
  readonly parameter?: number;
}

/** The parameters of a true model, in their order. */
export const sampledParameters = ['w1', 'w2', 'b'] as const;
export type Sampled = (typeof sampledParameters)[number];

/** B at first, and its range. */
export const resampleRange = { min: 10, max: 1000, whole: true, initial: 200 } as const;
/** How many new data sets a sampling experiment has at first; and the points of each, at first as many as there are. */
export const samplesRange = { min: 10, max: 1000, whole: true, initial: 100 } as const;
export const samplePointsRange = { min: 10, max: 2000, whole: true } as const;
export const seedRange = { min: 1, max: 999_999, whole: true, initial: 1 } as const;

/** The index of a parameter, by default the first. */
export const parameterRange = { min: 0, max: 999, whole: true, initial: 0 } as const;
/** More points than this are resampled for nobody: the lines would lie on each other. */
export const mostResampled = 100_000;

export const resamplesOf = (look: InferenceLook | undefined): number =>
  look?.resamples ?? resampleRange.initial;
export const seedOf = (look: InferenceLook | undefined): number => look?.seed ?? seedRange.initial;

export const samplesOf = (look: InferenceLook | undefined): number => look?.samples ?? samplesRange.initial;
export const sampledOf = (look: InferenceLook | undefined): Sampled => look?.sampled ?? 'w1';

/** The look with these changes; undefined where nothing is left that differs from a first visit. */
export function changedLook(
  look: InferenceLook | undefined,
  change: { readonly [K in keyof InferenceLook]?: InferenceLook[K] | undefined },
): InferenceLook | undefined {
  const kept = Object.entries({ ...look, ...change }).filter(([, value]) => value !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
