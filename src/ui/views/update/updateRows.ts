import type { TableRow } from '../../../codec/tableFile';
import type { Lab } from '../../../lab/ports';
import { rowNumber } from '../../../store/selectors';
import { selectFeatureCount } from '../../../store/trainingInputs';
import { selectTrainedRows, workOutPoints } from '../../../store/update';
import { parameterNames } from '../../readouts/Equation';
import { parameterColumns, parameterValues } from './parameterColumns';
import { presentUpdate } from './present';
import { hasPlainSlope, rowColumns } from './rowColumns';

type Source = Pick<Lab, 'store' | 'live'>;

/** The points worked out, for a file; only the header before the first frame. */
export function pointRows({ store, live }: Source): TableRow[] {
  const state = store.getState();
  const { dataset } = state;
  const d = selectFeatureCount(state);
  const { count, indexAt } = selectTrainedRows(state);
  const columns = rowColumns(d, hasPlainSlope(state), null);
  const indices = Array.from({ length: count }, (_, row) => indexAt(row));
  const worked = live.frame ? workOutPoints(state, live.frame, indices) : [];
  const rows = worked.map((point, row) => [
    rowNumber(dataset.points.id[indices[row]], dataset),
    point.label,
    ...columns.slice(2).map(({ read }) => read(point)),
  ]);
  return [columns.map(({ name }) => name), ...rows];
}

/** Gradient, step and new value of every parameter, for a file; only the header where there is no update to show. */
export function parameterRows({ store, live }: Source): TableRow[] {
  const state = store.getState();
  const update = presentUpdate({ store, live });
  const columns = parameterColumns(state.settings.optimizer);
  const names = update ? parameterNames(selectFeatureCount(state)) : [];
  const rows = names.map((name, at) => [
    name,
    ...columns.map((column) => update && parameterValues[column](update, at)),
  ]);
  return [['parameter', ...columns], ...rows];
}
