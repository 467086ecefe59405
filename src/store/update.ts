import { prepareAlike, prepareFeatures } from '../core/features/prepare';
import { type PointTerm, pointTerm } from '../core/training/pointTerm';
import type { TrainingSettings } from '../core/training/settings';
import { type PointSums, type PredictedUpdate, predictUpdate, sumPoints } from '../core/training/update';
import type { Frame, TrainingData } from '../trainer/protocol';
import { memoizeLast } from './memoizeLast';
import type { Undoable } from './state';
import {
  selectExpansion,
  selectFeatureCount,
  selectFittedData,
  selectSplit,
  selectTrainingSettings,
} from './trainingInputs';

/** Numbers gone through for the sums in one frame: a few milliseconds. */
const budget = 300_000;

/** The next epoch from where the run stands now. */
export interface NextUpdate {
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
  const { train } = selectSplit(state);
  const count = train.y.length;
  if (count === 0 || isStale(frame) || frame.parameters.length !== selectFeatureCount(state) + 1) return null;
  const settings = selectTrainingSettings(state);
  return {
    frame,
    settings,
    count,
    sums: canSumUp(count, frame.parameters.length)
      ? sumPoints(columnsOnce(selectFittedData(state)), train.y, frame.parameters, settings.loss)
      : null,
    predicted: predictUpdate(settings, frame),
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
  if (columns.length + 1 !== parameters.length) return [];
  return indices.map((index, row) => {
    const features = columns.map((column) => column[row]);
    const score =
      features.reduce((sum, value, j) => sum + parameters[j] * value, 0) + parameters[features.length];
    return { features, score, label: y[index], ...pointTerm(score, y[index], settings.loss) };
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
