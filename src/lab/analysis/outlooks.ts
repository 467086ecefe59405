import type { AnalysisClient } from '../../analysis/client';
import { selectNewRun } from '../../store/trainingInputs';
import { debounce } from '../debounce';
import type { LabParts } from '../ports';

/** Milliseconds without a change of the inputs before the outlook of a run is asked for. */
const outlookMilliseconds = 150;

/**
 * Keeps what a new run would come to, for the advice: asked once a run is there to be advised on, and anew after every
 * change of what it depends on. `isOutdated` says that the worker has yet to hear of the present points.
 */
export function createOutlooks(
  { store, actions }: Pick<LabParts, 'store' | 'actions'>,
  client: Pick<AnalysisClient, 'ask'>,
  isOutdated: () => boolean,
) {
  /** Answers to older questions are of the past. */
  let count = 0;
  let isWanted = true;
  const rest = debounce(outlookMilliseconds, ask);

  function ask(): void {
    const state = store.getState();
    if (isOutdated() || state.run.status === 'idle' || state.run.status === 'failed') return;
    isWanted = false;
    const question = count;
    client.ask({ kind: 'outlook', ...selectNewRun(state) }).then(
      (outlook) => {
        if (question === count) actions.setInsight({ outlook });
      },
      // Without an answer nothing is advised.
      () => {},
    );
  }

  return {
    /** Something it depends on has changed. */
    forget(): void {
      count++;
      isWanted = true;
      // First, as the store tells at once what follows from it.
      rest.ask();
      if (store.getState().insight.outlook) actions.setInsight({ outlook: null, nearness: null });
    },
    /** Asks what is not known yet and may be wanted by now. */
    follow(): void {
      if (isWanted && !rest.isPending()) ask();
    },
  };
}
