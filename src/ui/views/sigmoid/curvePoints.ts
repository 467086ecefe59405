import type { Sample } from '../../../core/data/dataset';
import { chooseEvenly } from '../../../core/data/evenChoice';
import { hasIndex, uniteIndices } from '../../../core/data/indices';
import { type PointModel, scoreOf } from '../../../core/model/score';
import type { Lab } from '../../../lab/ports';
import type { CurvePoints } from '../../../render/charts/sigmoidGeometry';
import { memoizeLast } from '../../../store/memoizeLast';

/** So many points are drawn on the curve; of more an even choice. */
export const drawnLimit = 2000;

const chooseOnce = memoizeLast((n: number) => chooseEvenly(n, drawnLimit));

const place = memoizeLast(
  (points: Sample, model: PointModel, chosen: Uint32Array): CurvePoints => ({
    index: chosen,
    z: Float64Array.from(chosen, (i) => scoreOf(model, points, i)),
    y: Uint8Array.from(chosen, (i) => points.y[i]),
  }),
);

const withPoint = memoizeLast((chosen: Uint32Array, extra: number) =>
  hasIndex(chosen, extra) ? chosen : uniteIndices(chosen, Uint32Array.of(extra)),
);

/** The points drawn on the curve, with the one pointed at among them whatever was chosen; null before the first frame. */
export function pointsOnCurve({ store, live }: Pick<Lab, 'store' | 'live'>): CurvePoints | null {
  const { dataset, marks } = store.getState();
  const { points } = dataset;
  if (!live.model) return null;
  const chosen = chooseOnce(points.y.length);
  const isThere = marks.hovered !== null && marks.hovered < points.y.length;
  return place(
    points,
    live.model,
    isThere && marks.hovered !== null ? withPoint(chosen, marks.hovered) : chosen,
  );
}

/** 1 for the points that a view points out or that are selected; null where there are none. */
export const pointedOut = memoizeLast(
  (count: number, highlighted: Uint32Array | null, selection: Uint32Array): Uint8Array | null => {
    const chosen = highlighted ?? (selection.length > 0 ? selection : null);
    if (chosen === null) return null;
    const isChosen = new Uint8Array(count);
    for (const i of chosen) if (i < count) isChosen[i] = 1;
    return isChosen;
  },
);
