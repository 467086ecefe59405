import type { ApartAnswer, InferenceAnswer } from '../analysis/inferenceAnswers';
import type { FitKind } from '../core/inference/resample';
import type { TrainingData } from '../trainer/protocol';

/** The fits of resamples, as far as they are known. While the points change, those of the points before stand until theirs come. */
export interface Swarm {
  /** By the number of the resample: weights, then the bias, in own units; null for one of one class only. */
  readonly fits: readonly (Float64Array | null)[];
  readonly kinds: readonly FitKind[];
  /** How many, from the first on, are of the present points. */
  readonly known: number;
  /** How many there will be. */
  readonly wanted: number;
}

/** How sure the best weights are. Objects are others where anything in them is. */
export interface LiveInference {
  /** The points that `answer` is about: those present, or for a moment those before. */
  readonly data: TrainingData;
  readonly answer: InferenceAnswer;
  readonly swarm: Swarm | null;
  /** Widest margin and Firth's fit, of the points `about`: those present, or for a moment those before. Null unless they are looked at. */
  readonly apart: { readonly about: TrainingData; readonly answer: ApartAnswer } | null;
}
