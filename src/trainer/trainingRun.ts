import { memoryLength } from '../core/optim/step';
import { diagnose, TREND_WINDOW } from '../core/training/diagnosis';
import { createHistory, type History } from '../core/training/history';
import { advance, beginTraining, evaluate, gradientNorm, type TrainingState } from '../core/training/run';
import { createTrace, restoreTrace, type Trace, type TraceSnapshot } from '../core/training/trace';
import { amendJournal } from './journal';
import { type Kernels, Problem } from './problem';
import type { Frame, Resume, Segment, TrainingData, TrainingSettings } from './protocol';
import { type EpochLosses, RunCurves } from './runCurves';

/** The contents of a frame, without the fields of the protocol. */
export type Moment = Omit<Frame, 'kind' | 'runId' | 'revision' | 'sequence'>;

/** How much a run keeps: moments, buckets of its loss curve, and bytes of points besides the newest. */
export interface Limits {
  readonly moments?: number | undefined;
  readonly buckets?: number | undefined;
  readonly bytes?: number | undefined;
}

/**
 * One run with all that is needed to stand at any of its epochs again, byte for byte: kept moments, and the
 * journal of the settings and points that led from each to the next. Epochs before the journal's first
 * segment can no longer be worked out; there only the kept moments are left, shown with the oldest points
 * held.
 */
export class TrainingRun {
  private readonly problem: Problem;
  private readonly state: TrainingState;
  /** Parameters, the optimizer's memory and the latest values of J side by side: what the history keeps. */
  private readonly moment: Float64Array;
  /** J at epoch k at k mod 64; NaN before the segment's first and where it is not known. */
  private readonly recent: Float64Array;
  private readonly history: History;
  private readonly curves: RunCurves;
  private readonly trace: Trace;
  /** The newest test loss known, and the epoch it is of; −1: of none. */
  private readonly tested = { epoch: -1, loss: 0 };
  private segment: Segment;
  private nextSince = Number.POSITIVE_INFINITY;
  private isCurveNew = true;
  private isTraceNew = true;

  /**
   * A run at epoch 0 of `start`, or at the moment that `resume` tells of, `journal` being its segments so
   * far. Throws Error where the points do not go with the number of parameters, or the settings with each other.
   */
  constructor(
    kernels: Kernels,
    start: Float64Array,
    private journal: readonly Segment[],
    resume: Omit<Resume, 'journal'> | null,
    private readonly limits: Limits = {},
  ) {
    const size = start.length;
    const end = size + memoryLength(size);
    this.moment = new Float64Array(end + TREND_WINDOW);
    this.moment.set(start);
    this.recent = this.moment.subarray(end);
    this.recent.fill(Number.NaN);
    this.history = createHistory(this.moment.length, limits.moments);
    this.segment = journal[0];
    this.problem = new Problem(kernels, size);
    this.problem.enter(this.segment);
    this.state = beginTraining(
      this.moment.subarray(0, size),
      this.problem.method,
      this.moment.subarray(size, end),
    );
    this.curves = new RunCurves(this.losses(), resume, limits.buckets);
    this.trace = resume ? restoreTrace(resume.trace, size) : createTrace(size);
    this.trace.record(0, this.state.parameters);
    this.recent[0] = this.state.objective;
    this.keep();
    if (resume) {
      this.recall(resume.trace);
      this.standAt(resume);
    }
  }

  get epoch(): number {
    return this.state.epoch;
  }

  /** Epoch at which the newest settings and points took effect. */
  get since(): number {
    return this.journal[this.journal.length - 1].since;
  }

  /** Rough cost of one epoch at the present place: numbers to go through. */
  get work(): number {
    return this.problem.work;
  }

  /**
   * Goes up to `count` epochs on, training where nothing was trained yet; fewer where other settings or
   * points take over. False when a number would leave the finite range: then the last finite moment stands.
   */
  advance(count: number): boolean {
    const { state, recent, curves } = this;
    const { method } = this.problem;
    for (let i = 0; i < count; i++) {
      if (!advance(state, method)) return false;
      const isTakenOver = state.epoch === this.nextSince;
      if (isTakenOver) this.enterSegment(true);
      recent[state.epoch % TREND_WINDOW] = state.objective;
      if (state.epoch > curves.epochs) {
        curves.append(state.loss, state.objective, this.testLoss());
        if (this.trace.record(state.epoch, state.parameters)) this.isTraceNew = true;
        this.isCurveNew = true;
      }
      this.history.record(state.epoch, this.moment);
      if (isTakenOver) break;
    }
    return true;
  }

  /**
   * Jumps to the kept moment from which `epoch` is soonest reached, unless it is reached sooner from here.
   * Returns the epoch that `advance` can lead to: `epoch`, or where that can no longer be worked out, the
   * next kept one in its direction, and then the run stands there already.
   */
  approach(epoch: number): number {
    const first = this.journal[0].since;
    const kept = this.history.nearest(epoch);
    const here = this.state.epoch;
    if (here === epoch || (here >= first && here < epoch && here >= (kept?.epoch ?? 0))) return epoch;
    if (kept && (kept.epoch >= first || kept.epoch === epoch)) {
      this.jump(kept.epoch, kept.values);
      return epoch;
    }
    const landing = (epoch > here ? this.history.next(epoch) : null) ?? kept;
    if (landing && landing.epoch !== here) this.jump(landing.epoch, landing.values);
    return this.state.epoch;
  }

  /**
   * From an epoch that nothing can follow from, as the journal no longer reaches back to it, to the next that
   * it can.
   */
  leaveGap(): void {
    const first = this.journal[0].since;
    if (this.state.epoch >= first) return;
    const landing = this.history.next(first);
    if (landing) this.jump(landing.epoch, landing.values);
  }

  /**
   * From this epoch on these settings and points (null: the newest so far); all that was trained beyond it is
   * dropped.
   */
  revise(settings: TrainingSettings, data: TrainingData | null): void {
    const since = this.state.epoch;
    const points = data ?? this.journal[this.journal.length - 1].data;
    const segment = { since, settings, data: points };
    this.problem.enter(segment);
    this.journal = amendJournal(this.journal, segment, this.limits.bytes);
    this.history.truncate(since - 1);
    this.enterSegment(true);
    this.recent[since % TREND_WINDOW] = this.state.objective;
    this.curves.truncate(since, this.losses());
    this.trace.truncate(since + 1);
    this.isTraceNew = true;
    this.isCurveNew = true;
    this.keep();
  }

  /**
   * What to show of the present moment, in arrays of its own; the curve only if it changed since the last
   * call.
   */
  describe(): Moment {
    const { state, curves } = this;
    const norm = gradientNorm(state, this.problem.method);
    const drawn = this.isCurveNew
      ? curves.snapshot()
      : { curve: null, objectiveCurve: null, testCurve: null };
    this.isCurveNew = false;
    const trace = this.isTraceNew ? this.trace.snapshot() : null;
    this.isTraceNew = false;
    return {
      since: this.since,
      epoch: state.epoch,
      furthest: curves.epochs,
      parameters: state.parameters.slice(),
      memory: state.memory.slice(),
      standardization: this.problem.standardization,
      loss: state.loss,
      objective: state.objective,
      gradient: state.gradient.slice(),
      gradientNorm: norm,
      trend: diagnose(this.recentLosses(), state.objective, norm, this.problem.isNoisy),
      trace,
      testLoss: this.testLoss(),
      ...drawn,
    };
  }

  /** The loss of the points held back, here and now; worked out once for each moment. */
  private testLoss(): number | null {
    const { state, problem, tested } = this;
    if (tested.epoch === state.epoch) return tested.loss;
    const loss = problem.testLoss(state.parameters);
    if (loss === null) return null;
    tested.epoch = state.epoch;
    tested.loss = loss;
    return loss;
  }

  private losses(): EpochLosses {
    const { loss, objective } = this.state;
    const { l1, l2 } = this.problem.method.penalties;
    return { loss, objective, test: this.testLoss(), isPenalized: l1 > 0 || l2 > 0 };
  }

  /** The known values of J up to the present one, in order. */
  private recentLosses(): Float64Array {
    const { epoch } = this.state;
    const losses: number[] = [];
    for (let k = epoch; k > epoch - TREND_WINDOW && k >= 0; k--) {
      const loss = this.recent[k % TREND_WINDOW];
      if (Number.isNaN(loss)) break;
      losses.push(loss);
    }
    return new Float64Array(losses.reverse());
  }

  /** Keeps the moments of a trace, but for those that something is to follow from where that takes an optimizer's memory. */
  private recall({ epochs, parameters }: TraceSnapshot): void {
    const size = this.state.parameters.length;
    const isFree = !this.journal.some(({ settings }) => hasMemory(settings));
    this.recent.fill(Number.NaN);
    epochs.forEach((epoch, k) => {
      if (!isFree && epoch >= this.journal[0].since) return;
      this.state.parameters.set(parameters.subarray(k * size, (k + 1) * size));
      this.history.record(epoch, this.moment);
    });
  }

  private standAt({ epoch, parameters, memory }: Omit<Resume, 'journal'>): void {
    this.state.epoch = epoch;
    this.state.parameters.set(parameters);
    this.state.memory.set(memory);
    this.enterSegment(true);
    this.recent[epoch % TREND_WINDOW] = this.state.objective;
    this.keep();
  }

  private jump(epoch: number, values: Float64Array): void {
    this.state.epoch = epoch;
    this.moment.set(values);
    this.enterSegment(false);
    this.recent[epoch % TREND_WINDOW] = this.state.objective;
  }

  /** Takes up the settings and points of the present epoch and evaluates it on them. */
  private enterSegment(isFresh: boolean): void {
    const { epoch } = this.state;
    const index = Math.max(
      0,
      this.journal.findLastIndex(({ since }) => since <= epoch),
    );
    this.segment = this.journal[index];
    this.nextSince = this.journal[index + 1]?.since ?? Number.POSITIVE_INFINITY;
    this.problem.enter(this.segment);
    this.tested.epoch = -1;
    if (isFresh) this.recent.fill(Number.NaN);
    evaluate(this.state, this.problem.method);
  }

  /** Keeps the present moment for good; the others that `advance` passes are thinned. */
  private keep(): void {
    this.history.record(this.state.epoch, this.moment);
    this.history.pin(this.state.epoch, this.moment);
  }
}

function hasMemory({ optimizer }: TrainingSettings): boolean {
  return optimizer === 'momentum' || optimizer === 'adam';
}
