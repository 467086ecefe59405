import type { CurveSnapshot } from '../core/training/lossCurve';
import type { Frame } from '../trainer/protocol';

/**
 * What changes on every frame, outside React and outside the store: the newest frame of the present run, its loss
 * curve, and the epochs at which points or settings were changed in mid-run.
 */
export interface LiveRun {
  frame: Frame | null;
  curve: CurveSnapshot | null;
  changes: readonly number[];
}

export function createLiveRun(): LiveRun {
  return { frame: null, curve: null, changes: [] };
}
