import type { Accuracies as Counted } from '../../core/metrics/accuracies';
import { createAccuracyRecord, type Moment, type Uncounted } from '../../core/training/accuracyRecord';
import type { CurveSnapshot } from '../../core/training/lossCurve';
import type { TraceSnapshot } from '../../core/training/trace';
import { selectFeatureCount, selectTrainingData } from '../../store/trainingInputs';
import type { TrainingData } from '../../trainer/protocol';
import type { LabParts, Questions } from '../ports';

/** Numbers that the worker goes through for one question, so that it keeps no other waiting: about a tenth of a second. */
const numbersAtOnce = 30_000_000;

/** While training goes on, milliseconds from one question to the next. */
const rest = 300;

/** What accuracies belong to. */
interface Basis {
  readonly data: TrainingData;
  readonly threshold: number;
}

/** The end of the run, for as long as its loss curve is the same. */
interface End {
  readonly curve: CurveSnapshot;
  readonly moment: Moment;
}

/** Accuracies at the kept epochs of the live run. */
export interface Accuracies {
  /** On every frame: takes up what is new of the run, and asks the worker for what is not known yet, one question at a time. */
  update(): void;
  /** Forgets all; answers on their way are dropped. */
  stop(): void;
}

/** Keeps `live.accuracies`: those of the present points at the present threshold, as far as they are known. */
export function createAccuracies(
  { store, live, paintLoop }: Pick<LabParts, 'store' | 'live' | 'paintLoop'>,
  questions: Pick<Questions, 'ask'>,
  now = () => performance.now(),
): Accuracies {
  const record = createAccuracyRecord();
  let basis: Basis | null = null;
  let end: End | null = null;
  let followed: readonly unknown[] = [];
  let isAsking = false;
  let askedAt = Number.NEGATIVE_INFINITY;
  /** A question that came to nothing is not put again: of these moments nothing will be known. */
  let refused: TraceSnapshot | null = null;

  function isPresent(about: Basis): boolean {
    const state = store.getState();
    return about.data === selectTrainingData(state) && about.threshold === state.tabs.threshold;
  }

  /** What is known of other points, or at another threshold, holds no more. */
  function forget(): void {
    basis = null;
    end = null;
    followed = [];
    refused = null;
    record.clear();
    live.accuracies = null;
  }

  function present(): Basis {
    if (basis && isPresent(basis)) return basis;
    forget();
    const state = store.getState();
    basis = { data: selectTrainingData(state), threshold: state.tabs.threshold };
    return basis;
  }

  /** Takes up the moments of the run; false where it has none that these points can be asked about. */
  function follow({ data }: Basis): boolean {
    const { trace, frame, curve } = live;
    const size = selectFeatureCount(store.getState()) + 1;
    if (!trace || !frame || !curve || data.labels.length === 0) return false;
    if (frame.parameters.length !== size || trace.parameters.length !== trace.epochs.length * size)
      return false;
    // A line made by hand is no moment of the run.
    const isOwn = store.getState().plane.hand?.stage !== 'making';
    if (isOwn && frame.epoch === curve.epochs) end = { curve, moment: frame };
    const last = end?.curve === curve ? end.moment : null;
    if (followed[0] === trace && followed[1] === last?.parameters) return true;
    followed = [trace, last?.parameters];
    record.follow(trace, last);
    live.accuracies = record.curve();
    return true;
  }

  function ask(about: Basis): void {
    const { trace } = live;
    if (refused === trace) return;
    const { data, threshold } = about;
    const points = data.labels.length + (data.test?.labels.length ?? 0);
    const perModel = points * (selectFeatureCount(store.getState()) + 1);
    const next = record.next(Math.floor(numbersAtOnce / perModel));
    if (!next) return;
    isAsking = true;
    askedAt = now();
    // Null where it failed, or where a later question took its place.
    const answered = questions
      .ask({ kind: 'accuracies', parameters: next.parameters, threshold })
      .catch(() => null);
    void answered.then((answer) => {
      isAsking = false;
      // Points and threshold may be others by now, or nobody may want to know any more.
      if (about === basis && isPresent(about)) takeIn(next, answer, trace);
      paintLoop.invalidate();
    });
  }

  function takeIn(asked: Uncounted, answer: Counted | null, trace: TraceSnapshot | null): void {
    if (answer) record.add(asked, answer);
    else refused = trace;
    live.accuracies = answer && record.curve();
  }

  return {
    update(): void {
      const about = present();
      if (isAsking || (live.isMoving && now() - askedAt < rest)) return;
      if (follow(about)) ask(about);
      else live.accuracies = null;
    },
    stop: forget,
  };
}
