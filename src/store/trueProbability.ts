import { score } from '../core/model/score';
import { sigmoid } from '../core/model/sigmoid';
import type { LabState } from './state';
import { selectTruth } from './truth';

type Parts = Pick<LabState, 'dataset' | 'load'>;

/** The probability of class 1 at a place by the true model; null where there is none. */
export function trueProbability(
  state: Parts,
  { x1, x2 }: { readonly x1: number; readonly x2: number },
): number | null {
  const truth = selectTruth(state);
  return truth && sigmoid(score(truth, x1, x2));
}

/** The same of a point. */
export function truePOfPoint(state: Parts, index: number): number | null {
  const { x1, x2 } = state.dataset.points;
  return trueProbability(state, { x1: x1[index], x2: x2[index] });
}
