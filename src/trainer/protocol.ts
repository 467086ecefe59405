import type { Trend } from '../core/training/diagnosis';
import type { CurveSnapshot } from '../core/training/lossCurve';

/** What decides the size and direction of a step; may change in mid-run. */
export interface TrainingSettings {
  readonly learningRate: number;
}

/** Feature columns (each of length n) and labels (0 or 1, length n). */
export interface TrainingData {
  readonly features: readonly Float64Array[];
  readonly labels: Uint8Array;
}

/** From epoch `since` on, steps were taken with these settings on these points. */
export interface Segment {
  readonly since: number;
  readonly settings: TrainingSettings;
  readonly data: TrainingData;
}

/** Where a run stood, for a worker that takes over from a dead one; `journal` makes old epochs exact again. */
export interface Resume {
  readonly epoch: number;
  readonly parameters: Float64Array;
  readonly journal: readonly Segment[];
  readonly curve: CurveSnapshot;
}

/**
 * What the trainer is to aim at. Train is `run`, pause is `idle`, one step is `reach` the next epoch,
 * scrubbing is `reach` an old one. `epochsPerSecond` null means flat out.
 */
export type Goal =
  | { readonly kind: 'idle' }
  | { readonly kind: 'run'; readonly until: number; readonly epochsPerSecond: number | null }
  | { readonly kind: 'reach'; readonly epoch: number };

/**
 * `configure` with a new run id starts at epoch 0 from `start` (weights, then bias); with the present run id it goes
 * on from the present weights and whatever was trained beyond the present epoch is dropped. `data` null: the same
 * points as before. `revision` counts the configures of a run. `painted` returns the credit of one frame.
 */
export type Command =
  | {
      readonly kind: 'configure';
      readonly runId: number;
      readonly revision: number;
      readonly settings: TrainingSettings;
      readonly data: TrainingData | null;
      readonly start: Float64Array;
      readonly resume: Resume | null;
    }
  | { readonly kind: 'pursue'; readonly goalId: number; readonly goal: Goal }
  | { readonly kind: 'painted' };

/** One moment of a run. `loss`, `gradientNorm` (largest absolute entry) and `trend` are those at `parameters`. */
export interface Frame {
  readonly kind: 'frame';
  readonly runId: number;
  readonly revision: number;
  /** Epoch at which this revision took effect. */
  readonly since: number;
  readonly sequence: number;
  readonly epoch: number;
  /** The last epoch ever trained in this run; at least `epoch`. */
  readonly furthest: number;
  readonly parameters: Float64Array;
  readonly loss: number;
  readonly gradientNorm: number;
  readonly trend: Trend;
  /** The whole bounded loss curve; null when it is as it was in the frame before. */
  readonly curve: CurveSnapshot | null;
}

/** `reached`: the goal's epoch, or rest for an idle goal; `diverged`: a number left the finite range, the last finite state stands. */
export type SettledReason = 'reached' | 'diverged';

export type Reply =
  | Frame
  | {
      readonly kind: 'settled';
      readonly runId: number;
      readonly goalId: number;
      readonly reason: SettledReason;
    }
  | { readonly kind: 'failed'; readonly runId: number; readonly message: string };

/** Frames that may be on their way to the screen at once. */
export const FRAME_CREDITS = 2;
