import type { CurveSnapshot } from '../core/training/lossCurve';
import type { Frame } from '../trainer/protocol';

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
  optimum: Model | null;
  curve: CurveSnapshot | null;
  changes: readonly number[];
}

export function createLiveRun(): LiveRun {
  return { frame: null, model: null, optimum: null, curve: null, changes: [] };
}
