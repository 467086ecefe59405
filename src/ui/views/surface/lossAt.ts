import { sampleEvenly } from '../../../core/data/evenChoice';
import { prepareAlike } from '../../../core/features/prepare';
import type { Standardization } from '../../../core/features/standardize';
import { landscapePoints, lossLandscape } from '../../../core/training/landscape';
import type { Place } from '../../../render/charts/surfaceGeometry';
import { memoizeLast } from '../../../store/memoizeLast';
import type { LabState } from '../../../store/state';
import { selectFittedData, selectObjective } from '../../../store/trainingInputs';
import type { TrainingData } from '../../../trainer/protocol';

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
  const { columns, labels } = prepareOnce(
    selectFittedData(state),
    standardization && JSON.stringify([[...standardization.mean], [...standardization.sd]]),
  );
  const { loss, penalties, weights } = selectObjective(state);
  if (labels.length === 0 || columns.length + 1 !== held.length) return null;
  const spot = { axes, x: { min: x, max: x }, y: { min: y, max: y }, size: 2, held };
  return lossLandscape(columns, labels, spot, loss, penalties, weights)[0];
}

/** The features of the points that stand for all; `standardization` as text, so that an equal one is no other. */
const prepareOnce = memoizeLast((data: TrainingData, standardization: string | null) => {
  const { columns, labels } = sampleEvenly(data.features, data.labels, landscapePoints);
  return { columns: prepareAlike(columns, data, parse(standardization)), labels };
});

function parse(text: string | null): Standardization | null {
  if (text === null) return null;
  const [mean, sd] = JSON.parse(text);
  return { mean: Float64Array.from(mean), sd: Float64Array.from(sd) };
}
