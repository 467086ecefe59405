import type { CurveSnapshot } from '../core/training/lossCurve';
import type { NearEpoch } from '../core/training/nearEpoch';
import type { TraceSnapshot } from '../core/training/trace';
import type { OtherCurves } from '../render/charts/lossChart';
import type { Frame } from '../trainer/protocol';
import type { Model } from './live';
import type { StepSettings } from './settings';

/** The state of a run: it can go on, a number has left the finite range, or its worker has failed. */
export type RaceRunStatus = 'running' | 'diverged' | 'failed';

/** The numbers of a run in a race, renewed by every frame of it; outside React and outside the store, like the live run. */
export interface RaceRun {
  /** Another once a run that was not pinned gets a slot of its own. */
  slot: number;
  readonly choice: StepSettings;
  /** True of what the page's own training has come to with these settings; false of what was raced. */
  readonly isOwn: boolean;
  status: RaceRunStatus;
  frame: Frame | null;
  model: Model | null;
  curve: CurveSnapshot | null;
  trace: TraceSnapshot | null;
  accuracy: number | null;
  /** The lowest objective there is for its penalties; null while it is not known. */
  best: number | 'none' | null;
  /** When it came within 1 % of that; null where it has not. */
  near: NearEpoch | null;
}

export interface LiveRace {
  runs: readonly RaceRun[];
  /** The curves of the runs for the loss curve's picture, while a view compares them; the same object until they are others. */
  curves: (() => OtherCurves | null) | null;
}

export const createLiveRace = (): LiveRace => ({ runs: [], curves: null });
