import type { AccuracyCurve } from '../core/metrics/accuracies';
import { type CurveSnapshot, landmarkEpoch } from '../core/training/lossCurve';
import type { TraceSnapshot } from '../core/training/trace';

/** The history of a run. */
export interface SavedHistory {
  readonly curve: CurveSnapshot;
  /** As long as `curve`; null where nothing was ever penalised. */
  readonly objectiveCurve: CurveSnapshot | null;
  /** As long as `curve`; null where no points were ever held back. */
  readonly testCurve: CurveSnapshot | null;
  /** Null unless it is drawn beside the loss. */
  readonly accuracies: AccuracyCurve | null;
  readonly trace: TraceSnapshot | null;
  /** The epoch at which the run stands. */
  readonly present: {
    readonly epoch: number;
    readonly loss: number;
    readonly objective: number;
    readonly testLoss: number | null;
    readonly parameters: Float64Array;
  };
}

/**
 * The training history as a CSV file: epoch, loss (the data loss), objective (with penalties), test_loss, accuracy,
 * test_accuracy, w1, w2, …, bias (in the space trained in). A cell is empty where nothing is known.
 *
 * Thinned as it is on the page: the exact loss of every epoch up to 128, of 64 epochs in each doubling from there, of at
 * least every `curve.stride`-th (every one up to epoch 2047), of the last, and of the one it stands at; parameters and accuracies at those
 * of the trace's epochs (at most 512) that are among them. Nothing is interpolated.
 */
export function writeHistoryFile(history: SavedHistory): string {
  const { curve, objectiveCurve, testCurve } = history;
  const { epoch: now, loss: lossNow, objective, testLoss, parameters: place } = history.present;
  const losses = lossesOf(curve).set(now, lossNow);
  const objectives = objectiveCurve && lossesOf(objectiveCurve).set(now, objective);
  const testLosses = testCurve && lossesOf(testCurve).set(now, testLoss ?? Number.NaN);
  const accuracies = accuraciesOf(history.accuracies);
  const moments = momentsOf(history.trace, place.length).set(now, place);
  const d = place.length - 1;
  const header = [
    'epoch',
    'loss',
    ...(objectives ? ['objective'] : []),
    ...(testLosses ? ['test_loss'] : []),
    ...accuracies.map(({ name }) => name),
    ...Array.from({ length: d }, (_, j) => `w${j + 1}`),
    'bias',
  ];
  const rowOf = (epoch: number) => {
    return [
      epoch,
      losses.get(epoch) ?? Number.NaN,
      ...(objectives ? [objectives.get(epoch) ?? Number.NaN] : []),
      ...(testLosses ? [testLosses.get(epoch) ?? Number.NaN] : []),
      ...accuracies.map(({ known }) => known.get(epoch) ?? Number.NaN),
      ...(moments.get(epoch) ?? new Float64Array(d + 1).fill(Number.NaN)),
    ];
  };
  const rows = [...losses.keys()].sort((a, b) => a - b).map((epoch) => rowOf(epoch).map(cell).join(','));
  return `${[header.join(','), ...rows].join('\n')}\n`;
}

const cell = (value: number) => (Number.isNaN(value) ? '' : String(value));

/** Every exact loss that a curve holds, by its epoch. */
function lossesOf({ losses, stride, landmarks, epochs, latest }: CurveSnapshot): Map<number, number> {
  const known = new Map<number, number>();
  for (const [i, loss] of losses.entries()) known.set(i * stride, loss);
  for (const [i, loss] of landmarks.entries()) known.set(landmarkEpoch(i), loss);
  return known.set(epochs, latest);
}

/** The columns of accuracies by their names, each with its values by their epochs. */
function accuraciesOf(curve: AccuracyCurve | null) {
  const byEpoch = (values: readonly number[]) => new Map(curve?.epochs.map((epoch, k) => [epoch, values[k]]));
  return [
    ...(curve ? [{ name: 'accuracy', known: byEpoch(curve.training) }] : []),
    ...(curve?.test ? [{ name: 'test_accuracy', known: byEpoch(curve.test) }] : []),
  ];
}

function momentsOf(trace: TraceSnapshot | null, size: number): Map<number, Float64Array> {
  const moments = new Map<number, Float64Array>();
  if (!trace) return moments;
  for (const [k, epoch] of trace.epochs.entries()) {
    moments.set(epoch, trace.parameters.subarray(k * size, (k + 1) * size));
  }
  return moments;
}
