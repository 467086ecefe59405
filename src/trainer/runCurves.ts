import {
  beginLossCurveBeside,
  type CurveSnapshot,
  createLossCurve,
  type LossCurve,
  restoreLossCurve,
} from '../core/training/lossCurve';

/** The curves of a run, of one length and thinned alike. */
export interface CurveSnapshots {
  readonly curve: CurveSnapshot;
  readonly objectiveCurve: CurveSnapshot | null;
  readonly testCurve: CurveSnapshot | null;
}

/** What is known of one epoch: L, J and the loss of the points held back; `test` null where there are none. */
export interface EpochLosses {
  readonly loss: number;
  readonly objective: number;
  readonly test: number | null;
  readonly isPenalized: boolean;
}

/** The curves of L, of J where something was ever penalised, and of the points held back where there ever were any. */
export class RunCurves {
  private readonly losses: LossCurve;
  /** Null where nothing was ever penalised: J is then L. NaN where it is not known. */
  private objectives: LossCurve | null;
  /** NaN where no points were held back, null where none ever were. */
  private tests: LossCurve | null;

  /** The curves of a run that stands at epoch 0 with `first`, or those of one that goes on. */
  constructor(
    first: EpochLosses,
    resume: CurveSnapshots | null,
    private readonly buckets: number | undefined,
  ) {
    const { loss, objective, test, isPenalized } = first;
    if (!resume) {
      this.losses = createLossCurve(loss, buckets);
      this.objectives = isPenalized ? createLossCurve(objective, buckets) : null;
      this.tests = test === null ? null : createLossCurve(test, buckets);
      return;
    }
    const { curve, objectiveCurve, testCurve } = resume;
    this.losses = restoreLossCurve(curve, buckets);
    this.objectives = objectiveCurve && restoreLossCurve(objectiveCurve, buckets);
    this.tests = testCurve && restoreLossCurve(testCurve, buckets);
    // Runs were once kept without their objectives.
    if (isPenalized) this.objectives ??= beginLossCurveBeside(this.losses, Number.NaN, buckets);
  }

  /** The last epoch whose losses are known. */
  get epochs(): number {
    return this.losses.epochs;
  }

  /** Adds the next epoch; its losses come singly, as an object for each epoch would slow down runs of few points. */
  append(loss: number, objective: number, test: number | null): void {
    this.losses.append(loss);
    this.objectives?.append(objective);
    this.tests?.append(test ?? Number.NaN);
  }

  /**
   * Forgets every epoch after `epoch`, which has these losses from now on. What is first penalised here has had its loss for its
   * objective so far; where points are first held back, their curve begins here.
   */
  truncate(epoch: number, { loss, objective, test, isPenalized }: EpochLosses): void {
    const { losses, buckets } = this;
    losses.truncate(epoch, loss);
    if (isPenalized) this.objectives ??= restoreLossCurve(losses.snapshot(), buckets);
    else if (epoch === 0) this.objectives = null;
    this.objectives?.truncate(epoch, objective);
    if (this.tests) this.tests.truncate(epoch, test ?? Number.NaN);
    else if (test !== null) this.tests = beginLossCurveBeside(losses, test, buckets);
  }

  snapshot(): CurveSnapshots {
    return {
      curve: this.losses.snapshot(),
      objectiveCurve: this.objectives?.snapshot() ?? null,
      testCurve: this.tests?.snapshot() ?? null,
    };
  }
}
