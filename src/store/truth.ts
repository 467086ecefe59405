import { trueModel } from '../core/data/trueModel';
import { memoizeLast } from './memoizeLast';
import type { LabState } from './state';

const truthOnce = memoizeLast((recipe: LabState['dataset']['recipe']): Float64Array | null => {
  const truth = trueModel(recipe);
  return truth && Float64Array.of(...truth.weights, truth.bias);
});

type Parts = Pick<LabState, 'dataset' | 'load'>;

/**
 * The true model (w₁, w₂, b) that the labels come from; null where they come from none, and where the plane has no axis for one of its
 * features.
 */
export function selectTruth({ dataset, load }: Parts): Float64Array | null {
  return dataset.source === null && dataset.hasVertical ? truthOnce(load.sampling ?? dataset.recipe) : null;
}

/** The true model as long as its boundary is drawn, else null. */
export function selectDrawnTruth(state: Parts & Pick<LabState, 'plane'>): Float64Array | null {
  return state.plane.hasTruth ? selectTruth(state) : null;
}

/** True if the true probability is told. */
export function selectHasTrueP(state: Parts & Pick<LabState, 'plane'>): boolean {
  return state.plane.hasTrueP === true && selectTruth(state) !== null;
}
