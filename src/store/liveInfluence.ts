import type { Influence } from '../core/inference/influence';
import type { TrainingData } from '../trainer/protocol';

/** What each training point does to the best weights. */
export interface LiveInfluence {
  /** The points that the measures are of: those present, or for a moment those before. */
  readonly data: TrainingData;
  /** One value a training point; null where no weights are best. */
  readonly measures: Influence | null;
}

/** The best weights without the one point that is pointed at. `number`: the line of the file that it is from, or its number. */
export type LiveWithout = { readonly index: number; readonly number: string } & (
  | {
      readonly kind: 'found';
      /** Weights, then the bias, in original units: without the point, and with all points. */
      readonly own: Float64Array;
      readonly all: Float64Array;
    }
  /** The others have no best weights; it is not trained on anyway. */
  | { readonly kind: 'none' }
  | { readonly kind: 'held-back' }
);

/** Of more points the line without one of them is drawn for those chosen in the list only, and measures wait until the points rest. */
export const mostFollowed = 20_000;
