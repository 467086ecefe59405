import type { Recipe } from '../core/data/catalog';
import { trueModel } from '../core/data/trueModel';
import { samplePointsRange } from './inferenceLook';
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

/** The recipe that has that true model; null as that is. */
export const selectTruthRecipe = (state: Parts): Recipe | null =>
  selectTruth(state) && (state.load.sampling ?? state.dataset.recipe);

/** How many points each data set of a sampling experiment has: as many as were drawn here, unless others were chosen. */
export function samplePointsOf(state: Parts & Pick<LabState, 'tabs'>): number {
  const { min, max } = samplePointsRange;
  const count = selectTruthRecipe(state)?.count ?? max;
  return state.tabs.inference?.samplePoints ?? Math.max(min, Math.min(max, count));
}

/** The true model as long as its boundary is drawn, else null. */
export function selectDrawnTruth(state: Parts & Pick<LabState, 'plane'>): Float64Array | null {
  return state.plane.hasTruth ? selectTruth(state) : null;
}

/** True if the true probability is told. */
export function selectHasTrueP(state: Parts & Pick<LabState, 'plane'>): boolean {
  return state.plane.hasTrueP === true && selectTruth(state) !== null;
}
