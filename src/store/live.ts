import type { CurveSnapshot } from '../core/training/lossCurve';
import type { Frame } from '../trainer/protocol';

/** The exact optimum as a model. */
export interface Optimum extends Model {
  /** The same parameters in the space of features that is trained in. */
  readonly trained: Float64Array;
  /** The data loss there. */
  readonly loss: number;
}

/** Weights over x₁, x₂ and their products up to some degree, then the bias; all in original units. */
export interface Model {
  readonly parameters: Float64Array;
}

/**
 * What changes on every frame, outside React and outside the store: the newest frame of the present run, its loss
 * curve, and the epochs at which points or settings were changed in mid-run.
 */
export interface LiveRun {
  frame: Frame | null;
  /** The frame's model in original units, which is how everything is drawn and explained. */
  model: Model | null;
  /** The exact optimum in original units; null where there is none or it is not known yet. */
  optimum: Optimum | null;
  /** Learning rates below `limit` are stable at the present weights, below `safe` everywhere; null where not known. */
  stability: { readonly limit: number; readonly safe: number } | null;
  curve: CurveSnapshot | null;
  changes: readonly number[];
}

export function createLiveRun(): LiveRun {
  return { frame: null, model: null, optimum: null, stability: null, curve: null, changes: [] };
}
