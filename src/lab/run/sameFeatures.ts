import type { DatasetSlice, TableSource } from '../../store/datasetSlice';
import { consequenceOf } from '../../store/settings';
import type { Undoable } from '../../store/state';
import type { KeptRun } from '../pageState/record';
import { maxChanges } from './shown';

type Featured = Pick<DatasetSlice, 'source' | 'hasVertical'>;

/**
 * Where each parameter of a straight model of `after` stands in one of `before`, the bias too, where both have the same features of the
 * same table in another order, as with other columns on the axes, and the same classes. Null where the models differ.
 */
export function orderOfSame(before: Featured, after: Featured): readonly number[] | null {
  const [old, now] = [before.source, after.source];
  if (!old || !now || old.table !== now.table) return null;
  if (old.reading.label !== now.reading.label || old.reading.positive !== now.reading.positive) return null;
  const keys = keysOf(old, before.hasVertical);
  const order = keysOf(now, after.hasVertical).map((key) => keys.indexOf(key));
  return order.length === keys.length && !order.includes(-1) ? [...order, keys.length] : null;
}

/**
 * The run of `before`, as it goes on in `after`; null where the model of that is another, and where nothing was trained: then the run
 * begins anew.
 */
export function carryOn(before: Undoable, after: Undoable, run: KeptRun | null): KeptRun | null {
  const isStraight = after.settings.degree === 1 && after.dataset.recipe === before.dataset.recipe;
  if (!isStraight || !run?.curve.epochs || consequenceOf(after.settings, before.settings) === 'restart')
    return null;
  const order = orderOfSame(before.dataset, after.dataset);
  return order && reordered(run, order);
}

/** Says of each feature what its weight is about: its column, and of a level which one it is, and against which. */
function keysOf({ reading }: TableSource, hasVertical: boolean): string[] {
  const { horizontal, vertical, others } = reading;
  const axes = hasVertical && vertical !== null ? [horizontal, vertical] : [horizontal];
  return [
    ...axes.map(String),
    ...others.flatMap(({ column, levels }) =>
      levels === null
        ? [String(column)]
        : levels.slice(1).map((level) => JSON.stringify([column, levels[0], level])),
    ),
  ];
}

/**
 * A run with its parameters in another order: it goes on where it stood, on points whose columns are in that order. What was trained
 * beyond that is dropped. Epochs before are those that were kept: they could not be worked out again to the last bit, as scores are
 * summed up in another order from here on.
 */
export function reordered(run: KeptRun, order: readonly number[]): KeptRun {
  const size = order.length;
  const { epoch, memory, trace, changes } = run;
  /** Of rows of parameters that begin at `from`. */
  const put = (values: Float64Array, from = 0, rows = Math.floor(values.length / size)): Float64Array => {
    const moved = values.slice();
    for (let row = 0; row < rows; row++) {
      const start = from + row * size;
      for (const [at, old] of order.entries()) moved[start + at] = values[start + old];
    }
    return moved;
  };
  return {
    ...run,
    ...{ since: epoch, isCut: true },
    parameters: put(run.parameters),
    // The owner, its two rows, and two numbers of their own.
    memory: put(memory, 1, 2),
    trace: { ...trace, parameters: put(trace.parameters) },
    changes: [...changes.filter((at) => at < epoch).slice(-maxChanges), epoch],
  };
}
