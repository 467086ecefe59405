import type { Sample } from '../../../core/data/dataset';
import { prepareAlike } from '../../../core/features/prepare';
import type { Standardization } from '../../../core/features/standardize';
import { landscapeSample, lossLandscape } from '../../../core/training/landscape';
import type { Place } from '../../../render/charts/surfaceGeometry';
import { selectSplit } from '../../../store/course';
import { memoizeLast } from '../../../store/memoizeLast';
import type { LabState } from '../../../store/store';

/**
 * The objective at one place of the surface, over the very points that the surface is drawn of; `held` holds the other
 * parameters. Null without points.
 */
export function lossAt(
  state: LabState,
  standardization: Standardization | null,
  axes: readonly [number, number],
  held: Float64Array,
  { x, y }: Place,
): number | null {
  const { settings, dataset } = state;
  const { columns, labels } = prepareOnce(
    selectSplit(state).train,
    dataset.hasVertical,
    settings.degree,
    standardization && JSON.stringify([[...standardization.mean], [...standardization.sd]]),
  );
  if (labels.length === 0 || columns.length + 1 !== held.length) return null;
  const spot = { axes, x: { min: x, max: x }, y: { min: y, max: y }, size: 2, held };
  return lossLandscape(columns, labels, spot, settings.loss, settings)[0];
}

/** The features of the points that stand for all; `standardization` as text, so that an equal one is no other. */
const prepareOnce = memoizeLast(
  (points: Sample, hasVertical: boolean, degree: number, standardization: string | null) => {
    const base = hasVertical ? [points.x1, points.x2] : [points.x1];
    const { features, labels } = landscapeSample(base, points.y);
    return { columns: prepareAlike(features, degree, parse(standardization)), labels };
  },
);

function parse(text: string | null): Standardization | null {
  if (text === null) return null;
  const [mean, sd] = JSON.parse(text);
  return { mean: Float64Array.from(mean), sd: Float64Array.from(sd) };
}
