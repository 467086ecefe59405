import { createAccuracyRecord, type Moment, type Uncounted } from '../../../core/training/accuracyRecord';
import type { CurveSnapshot } from '../../../core/training/lossCurve';
import type { TraceSnapshot } from '../../../core/training/trace';
import type { Lab } from '../../../lab/ports';
import { selectFeatureCount, selectTrainingData } from '../../../store/trainingInputs';
import type { TrainingData } from '../../../trainer/protocol';

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

/**
 * Keeps `live.accuracies`: called on every frame, it asks the worker for what is not known yet of the kept epochs, one question
 * at a time. Answers about other points or another threshold are dropped.
 */
export function createAccuracies(
  { store, live, questions, paintLoop }: Pick<Lab, 'store' | 'live' | 'questions' | 'paintLoop'>,
  now = () => performance.now(),
) {
  const record = createAccuracyRecord();
  let basis: Basis | null = null;
  let end: End | null = null;
  let followed: readonly unknown[] = [];
  let isAsking = false;
  let askedAt = Number.NEGATIVE_INFINITY;
  /** A question that came to nothing is not put again: of these moments nothing will be known. */
  let refused: { readonly basis: Basis; readonly trace: TraceSnapshot | null } | null = null;

  function present(): Basis {
    const state = store.getState();
    const data = selectTrainingData(state);
    const { threshold } = state.tabs;
    if (basis?.data === data && basis.threshold === threshold) return basis;
    record.clear();
    basis = { data, threshold };
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
    tell();
    return true;
  }

  /** What was drawn stays until something is known. */
  function tell(): void {
    live.accuracies = record.curve() ?? live.accuracies;
  }

  function ask(about: Basis): void {
    if (refused?.basis === about && refused.trace === live.trace) return;
    const { data, threshold } = about;
    const points = data.labels.length + (data.test?.labels.length ?? 0);
    const perModel = points * (selectFeatureCount(store.getState()) + 1);
    const next = record.next(Math.floor(numbersAtOnce / perModel));
    if (!next) return;
    isAsking = true;
    askedAt = now();
    const { trace } = live;
    void questions
      .accuracies({ parameters: next.parameters, threshold })
      .then((answer) => answer && takeIn(about, next, answer))
      .catch(() => false)
      .then((isTaken) => {
        isAsking = false;
        if (!isTaken && about === basis) {
          refused = { basis: about, trace };
          live.accuracies = null;
        }
        paintLoop.invalidate();
      });
  }

  function takeIn(about: Basis, asked: Uncounted, answer: Parameters<typeof record.add>[1]): boolean {
    if (about === basis) record.add(asked, answer);
    tell();
    return true;
  }

  return {
    /** On every frame. */
    update(): void {
      if (isAsking || (live.isMoving && now() - askedAt < rest)) return;
      const about = present();
      if (!follow(about)) {
        live.accuracies = null;
        return;
      }
      ask(about);
    },
  };
}
