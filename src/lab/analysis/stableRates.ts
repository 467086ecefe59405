import type { AnalysisClient } from '../../analysis/client';
import type { OptimumAnswer, StabilityAnswer } from '../../analysis/protocol';
import { zeroStart } from '../../core/model/initial';
import { settled } from '../../render/settled';
import { selectFeatureCount, selectObjective } from '../../store/trainingInputs';
import type { LabParts } from '../ports';

/**
 * Keeps the learning rates that are stable: near the best weights, where there are any, and everywhere. One question for
 * each optimum, and none while `isOutdated` says that the worker has yet to hear of the present points.
 */
export function createStableRates(
  { store, live, paintLoop }: Pick<LabParts, 'store' | 'live' | 'paintLoop'>,
  client: Pick<AnalysisClient, 'ask'>,
  isOutdated: () => boolean,
) {
  /** The answer about the best weights that was asked for last. */
  let askedFor: OptimumAnswer | null = null;
  const setOutstanding = settled.flag();

  /** Asks what is not known yet. */
  function ask(): void {
    const { optimum } = store.getState().insight;
    if (optimum === null || optimum.kind === 'none') forget();
    else if (optimum !== askedFor && !isOutdated()) askAbout(optimum);
  }

  function forget(): void {
    askedFor = null;
    live.stability = null;
    setOutstanding(false);
  }

  function askAbout(optimum: Exclude<OptimumAnswer, { kind: 'none' }>): void {
    askedFor = optimum;
    setOutstanding(true);
    const best = optimum.kind === 'found' ? optimum.parameters : null;
    const tell = (answer: StabilityAnswer | null) => {
      // A late answer is about weights that are the best no more.
      if (askedFor !== optimum) return;
      live.stability = answer && isKnown(answer) ? { ...answer, limit: best ? answer.limit : null } : null;
      setOutstanding(false);
      paintLoop.invalidate();
    };
    const state = store.getState();
    const zero = zeroStart(selectFeatureCount(state));
    const { penalties, weights } = selectObjective(state);
    client
      .ask({ kind: 'stability', parameters: best ?? zero, l2: penalties.l2, weights })
      .then(tell, () => tell(null));
  }

  return { ask };
}

/** Scores beyond all numbers leave no limit, and where the objective does not curve there is none. */
const isKnown = ({ limit, safe }: StabilityAnswer) => Number.isFinite(limit) && Number.isFinite(safe);
