import type { Lab } from '../../lab/ports';
import { drawSized, markRadii } from '../../render/plane/markSizes';
import { isDense, type MarkSizes } from '../../render/plane/points';
import type { MarkSize } from '../../store/inferenceLook';
import { measureOf } from '../../store/influence';
import { memoizeLast } from '../../store/memoizeLast';
import { selectTrainedRows, type TrainedRows } from '../../store/update';

const sizesOnce = memoizeLast(
  (values: Float64Array, count: number, { rowOf }: TrainedRows): MarkSizes => ({
    radii: markRadii(values, count, rowOf),
    draw: drawSized,
  }),
);

/** The sizes of marks by what each point does to the best weights; null where that is not known, and where points are drawn as density. */
export function sizesBy(markSize: MarkSize, { store, live }: Pick<Lab, 'store' | 'live'>): MarkSizes | null {
  const state = store.getState();
  const { points } = state.dataset;
  const values = live.influence?.measures?.[measureOf[markSize]];
  const rows = selectTrainedRows(state);
  // While points come and go, the measures may still be of those before.
  if (values?.length !== rows.count || isDense(points) || state.settings.loss !== 'log-loss') return null;
  return sizesOnce(values, points.y.length, rows);
}
