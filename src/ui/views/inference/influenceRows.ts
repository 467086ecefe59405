import { words } from '#words/influence';
import type { TableRow } from '../../../codec/tableFile';
import type { Lab } from '../../../lab/ports';
import { fittedP } from '../../../store/influence';
import { rowNumber } from '../../../store/selectors';
import { selectTrainedRows } from '../../../store/update';

/** The measures of all training points for a file, a row for each in their order. */
export function influenceRows({ store, live }: Lab): readonly TableRow[] {
  const { point, label, p, leverage, devianceResidual, pearsonResidual, cooksDistance } = words.file;
  const header = [point, label, p, leverage, devianceResidual, pearsonResidual, cooksDistance];
  const state = store.getState();
  const rows = selectTrainedRows(state);
  const measures = live.influence?.measures;
  if (measures?.leverage.length !== rows.count) return [header];
  const { points } = state.dataset;
  return [
    header,
    ...Array.from(measures.leverage, (value, row) => {
      const index = rows.indexAt(row);
      return [
        rowNumber(points.id[index], state.dataset),
        points.y[index],
        fittedP(measures, row),
        value,
        measures.devianceResidual[row],
        measures.pearsonResidual[row],
        measures.cooksDistance[row],
      ];
    }),
  ];
}
