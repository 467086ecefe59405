import type { Standardization } from '../core/features/standardize';
import type { Trend } from '../core/training/diagnosis';
import type { CurveSnapshot } from '../core/training/lossCurve';
import type { TrainingSettings } from '../core/training/settings';
import type { TraceSnapshot } from '../core/training/trace';

export type { TrainingSettings };

/**
 * Base columns (each of length n), labels (0 or 1, length n), and what the worker makes of the columns before
 * it trains on them: polynomial features of the first `axes` of them up to `degree` (1…5) and the others as they are, then, if wanted, all standardised. A run has one
 * parameter for every feature so made, and the bias. Points may change in mid-run; number of columns, degree
 * and standardisation need a new run. Standardisation is fitted to the points of the moment: after a change of
 * points the same parameters stand for slightly different ones in original units.
 */
export interface TrainingData {
  readonly features: readonly Float64Array[];
  readonly labels: Uint8Array;
  /** Points held back: never trained on, only their loss is told. Null where there are none. */
  readonly test: { readonly features: readonly Float64Array[]; readonly labels: Uint8Array } | null;
  readonly axes: number;
  readonly degree: number;
  readonly isStandardized: boolean;
}

/** From epoch `since` on, steps were taken with these settings on these points. */
export interface Segment {
  readonly since: number;
  readonly settings: TrainingSettings;
  readonly data: TrainingData;
}

/** The state of a run, for a worker that takes over from one that crashed; `journal` makes old epochs exact again. */
export interface Resume {
  readonly epoch: number;
  readonly parameters: Float64Array;
  readonly memory: Float64Array;
  readonly journal: readonly Segment[];
  readonly curve: CurveSnapshot;
  readonly objectiveCurve: CurveSnapshot | null;
  readonly testCurve: CurveSnapshot | null;
  readonly trace: TraceSnapshot;
}

/**
 * Where a run stands, without its points and settings: the newest took effect at epoch `since`. `isCut`: they are to take
 * effect only here, and what was trained beyond this epoch is dropped.
 */
export interface Standing extends Omit<Resume, 'journal'> {
  readonly since: number;
  readonly isCut: boolean;
}

/**
 * What the trainer is to aim at. Train is `run`, pause is `idle`, one step is `reach` the next epoch,
 * scrubbing is `reach` an old one. `epochsPerSecond` null means as fast as it goes.
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

/**
 * One moment of a run. `loss` (the data loss, of the kind chosen), `objective` (J: with the penalties),
 * `gradientNorm` (largest absolute entry of J's gradient, with λ₁ of its smallest subgradient) and `trend` are
 * those at `parameters`.
 */
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
  /** Weights in the space of features trained in, then the bias. */
  readonly parameters: Float64Array;
  /** The optimizer's state, for a worker that takes over. */
  readonly memory: Float64Array;
  /** How the feature columns were standardised; null where they were not. */
  readonly standardization: Standardization | null;
  readonly loss: number;
  /** The data loss of the points held back; null where there are none. */
  readonly testLoss: number | null;
  readonly objective: number;
  readonly gradientNorm: number;
  readonly trend: Trend;
  /** The whole bounded curve of the data loss; null when it is as it was in the frame before. */
  readonly curve: CurveSnapshot | null;
  /** Gradient of J's smooth part (the data loss and the L2 penalty) at `parameters`. */
  readonly gradient: Float64Array;
  /** The path of the run up to `furthest`, thinned; null when it is as it was in the frame before. */
  readonly trace: TraceSnapshot | null;
  /**
   * The curve of `objective`, as long as `curve`; null where that is null, and where nothing was ever penalised: J is then the
   * data loss. NaN for epochs of which it is not known.
   */
  readonly objectiveCurve: CurveSnapshot | null;
  /** The curve of `testLoss`, as long as `curve`; null where that is null and where no points are held back. */
  readonly testCurve: CurveSnapshot | null;
}

/** `reached`: the goal's epoch, or rest for an idle goal; `diverged`: a number left the finite range, the last finite state stands. */
export type SettledReason = 'reached' | 'diverged';

/** The replies of the worker, each of one run; `settled` is about the goal with that id. */
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
