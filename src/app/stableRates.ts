import type { AnalysisClient } from '../analysis/client';
import { zeroStart } from '../core/model/initial';
import { selectFeatureCount } from '../store/course';
import type { LabParts } from '../ui/lab';

/**
 * Keeps the learning rates that are stable: near the best weights, where there are any, and everywhere. One question for
 * each optimum, and none while `isOutdated` says that the worker has yet to hear of the present points.
 */
export function createStableRates(
  { store, live, frames }: Pick<LabParts, 'store' | 'live' | 'frames'>,
  client: Pick<AnalysisClient, 'stability'>,
  isOutdated: () => boolean,
) {
  /** The answer about the best weights that was asked for last. */
  let askedFor: unknown = null;

  /** Asks what is not known yet. */
  function ask(): void {
    const { settings, insight } = store.getState();
    const { optimum } = insight;
    if (optimum === null || optimum.kind === 'none') live.stability = null;
    if (optimum === null || optimum.kind === 'none' || optimum === askedFor || isOutdated()) return;
    askedFor = optimum;
    const best = optimum.kind === 'found' ? optimum.parameters : null;
    client
      .stability(best ?? zeroStart(selectFeatureCount(store.getState())), settings.l2)
      .then((answer) => {
        if (askedFor === optimum) live.stability = answer && { ...answer, limit: best ? answer.limit : null };
      })
      .catch(() => {
        if (askedFor === optimum) live.stability = null;
      })
      .finally(frames.invalidate);
  }

  return { ask };
}
