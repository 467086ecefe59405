import { shiftBias } from '../../core/model/bias';
import { logit } from '../../core/model/sigmoid';
import type { Lab } from '../../lab/ports';

/** The model (w₁, w₂, b) as a line whose score is 0 where the boundary is drawn, whatever the threshold; null without a model. */
export function boundaryLine({ live, store }: Pick<Lab, 'live' | 'store'>): Float64Array | null {
  return live.model && shiftBias(live.model.parameters, -logit(store.getState().tabs.threshold));
}

/** The model whose boundary at the present threshold is such a line. */
export function modelOfBoundary({ store }: Pick<Lab, 'store'>, line: Float64Array): Float64Array {
  return shiftBias(line, logit(store.getState().tabs.threshold));
}
