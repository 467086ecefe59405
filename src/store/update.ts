import { prepareAlike, prepareFeatures } from '../core/features/prepare';
import { weightOf } from '../core/model/classWeights';
import { type PointTerm, pointTerm } from '../core/training/pointTerm';
import type { TrainingSettings } from '../core/training/settings';
import { type PointSums, type PredictedUpdate, predictUpdate, sumPoints } from '../core/training/update';
import type { Frame, TrainingData } from '../trainer/protocol';
import { memoizeLast } from './memoizeLast';
import type { Undoable } from './state';
import {
  selectClassWeights,
  selectExpansion,
  selectFeatureCount,
  selectFittedData,
  selectSplit,
  selectTrainingSettings,
} from './trainingInputs';

/** Numbers gone through for the sums once the model stands, and while it moves in one frame: some 10 ms, and 2. */
const [budget, frameBudget] = [300_000, 60_000];

/** The next epoch from where the run stands now. */
export interface NextUpdate {
  /** The points and settings that it belongs to. */
  readonly basis: Undoable;
  readonly frame: Frame;
  readonly settings: TrainingSettings;
  /** How many points are trained on. */
  readonly count: number;
  /** Summed over all points trained on; null where they are too many to sum up on every frame. */
  readonly sums: PointSums | null;
  /** Null where the epoch does not follow from the gradient alone (mini-batch, Newton). */
  readonly predicted: PredictedUpdate | null;
}

/**
 * What the next epoch will do. Null where the page cannot say: without points or frame, while a frame of the present
 * points is still to come, and where the run has gone back to before a change, as settings of then will be used again.
 */
export function selectUpdate(state: Undoable, frame: Frame | null): NextUpdate | null {
  return workOutOnce(state.dataset, state.settings, frame);
}

const workOutOnce = memoizeLast(
  (dataset: Undoable['dataset'], settings: Undoable['settings'], frame: Frame | null) =>
    frame && workOut({ dataset, settings }, frame),
);

function workOut(state: Undoable, frame: Frame): NextUpdate | null {
  const update = foretell(state, frame);
  return (
    update && { ...update, sums: canSumUp(update.count, frame.parameters.length) ? sumUp(update) : null }
  );
}

/** The update without the sums over the points. */
function foretell({ dataset, settings: chosen }: Undoable, frame: Frame): NextUpdate | null {
  const basis = { dataset, settings: chosen };
  const count = selectSplit(basis).train.y.length;
  if (count === 0 || isStale(frame) || frame.parameters.length !== selectFeatureCount(basis) + 1) return null;
  const settings = selectTrainingSettings(basis);
  return { basis, frame, settings, count, sums: null, predicted: predictUpdate(settings, frame) };
}

/** The sums over the points from `from` up to `to`, added to those before. */
function sumUp({ basis, frame, settings, sums }: NextUpdate, from?: number, to?: number): PointSums {
  const columns = columnsOnce(selectFittedData(basis));
  const { y } = selectSplit(basis).train;
  const weights = selectClassWeights(basis);
  return sumPoints(columns, y, frame.parameters, settings.loss, weights, from, to, sums ?? undefined);
}

/** True if the update is of these very points and settings. */
export const isOf = ({ basis }: NextUpdate, { dataset, settings }: Undoable): boolean =>
  basis.dataset === dataset && basis.settings === settings;

/** Works out the next update of a model that moves, of many points a part a frame. */
export interface UpdateMeter {
  /** True if the last answer was of the very frame asked about. */
  readonly isExact: boolean;
  /**
   * The next update from this frame. Where there are too many points for one go, each call sums up a part of them, and the answer is
   * that of an earlier frame until all are summed up. A model that has come to stand is worked out at once.
   */
  read(state: Undoable, frame: Frame | null, isMoving: boolean): NextUpdate | null;
}

export function createUpdateMeter(atOnce = frameBudget): UpdateMeter {
  /** The last one that came to its end, and one whose points are summed up so far. */
  let known: NextUpdate | null = null;
  let begun: { readonly update: NextUpdate; readonly summed: number } | null = null;
  let isExact = true;

  function goOn(state: Undoable, frame: Frame): void {
    const update = begun?.update ?? foretell(state, frame);
    const summed = begun?.summed ?? 0;
    if (!update) {
      known = null;
      return;
    }
    const { count, frame: of } = update;
    const to = Math.min(count, summed + Math.max(1, Math.floor(atOnce / of.parameters.length)));
    const more = { ...update, sums: sumUp(update, summed, to) };
    begun = to < count ? { update: more, summed: to } : null;
    if (!begun) known = more;
  }
  function isInParts(state: Undoable, { parameters }: Frame): boolean {
    const { length } = selectSplit(state).train.y;
    return length * parameters.length > atOnce && canSumUp(length, parameters.length);
  }
  return {
    get isExact() {
      return isExact;
    },
    read(state, frame, isMoving) {
      if (known && !isOf(known, state)) known = begun = null;
      if (!isMoving || !known || !frame || isStale(frame) || !isInParts(state, frame)) {
        begun = null;
        known = selectUpdate(state, frame);
      } else if (known.frame !== frame) goOn(state, frame);
      isExact = (known?.frame ?? frame) === frame;
      return known;
    },
  };
}

/** True if so many points are few enough to sum up on every frame, for `size` parameters. */
export function canSumUp(count: number, size: number): boolean {
  return count * size <= budget;
}

/** True if the run has gone back to an epoch before its newest points and settings took effect. */
export function isStale({ epoch, since }: Frame): boolean {
  return epoch < since;
}

const columnsOnce = memoizeLast(
  (data: TrainingData) => prepareFeatures(data.features, data, data.isStandardized).columns,
);

/** A point as the engine sees it: its features in the space trained in, its score, and what follows from it. */
export interface WorkedPoint extends PointTerm {
  readonly features: readonly number[];
  readonly score: number;
  readonly label: number;
}

/** The points at these indices worked out at the frame's parameters. */
export function workOutPoints(
  { dataset, settings }: Undoable,
  frame: Frame,
  indices: readonly number[],
): WorkedPoint[] {
  const { x1, x2, y, others } = dataset.points;
  const gather = (column: Float64Array) => Float64Array.from(indices, (i) => column[i]);
  const base = [x1, ...(dataset.hasVertical ? [x2] : []), ...others].map(gather);
  const expansion = selectExpansion({ dataset, settings });
  const columns = prepareAlike(base, expansion, frame.standardization);
  const { parameters } = frame;
  const weights = selectClassWeights({ dataset, settings });
  if (columns.length + 1 !== parameters.length) return [];
  return indices.map((index, row) => {
    const features = columns.map((column) => column[row]);
    const score =
      features.reduce((sum, value, j) => sum + parameters[j] * value, 0) + parameters[features.length];
    const label = y[index];
    return { features, score, label, ...pointTerm(score, label, settings.loss, weightOf(weights, label)) };
  });
}

/** The points trained on, in their order, as rows from 0 on. */
export interface TrainedRows {
  readonly count: number;
  /** The index of the point in a row. */
  readonly indexAt: (row: number) => number;
  /** The row of a point; null for one that is held back or not there. */
  readonly rowOf: (index: number) => number | null;
}

/** Which points the table of an update has as its rows. */
export function selectTrainedRows(state: Undoable): TrainedRows {
  return rowsOnce(state.dataset.points.y.length, selectSplit(state).isTest);
}

const rowsOnce = memoizeLast((size: number, isTest: Uint8Array | null): TrainedRows => {
  if (!isTest) {
    return {
      count: size,
      indexAt: (row) => row,
      rowOf: (index) => (index < size ? index : null),
    };
  }
  const rows = new Int32Array(size).fill(-1);
  const indices = new Uint32Array(size);
  let count = 0;
  for (let i = 0; i < size; i++) {
    if (isTest[i] === 1) continue;
    rows[i] = count;
    indices[count++] = i;
  }
  return {
    count,
    indexAt: (row) => indices[row],
    rowOf: (index) => ((rows[index] ?? -1) < 0 ? null : rows[index]),
  };
});
