import type { MetricsAnswer } from '../../../analysis/protocol';
import type { Confusion } from '../../../core/metrics/confusion';
import type { Lab } from '../../../lab/ports';
import { limits } from '../../../store/limits';
import { selectPart } from '../../../store/selectors';
import { selectTrainingData } from '../../../store/trainingInputs';
import { useLab } from '../../useLab';
import { useLatest } from '../useLatest';

/** The source of the metrics of the part looked at, read on each frame. */
export interface Metrics {
  /** The counts at the present threshold; null where not known. */
  readonly counts: () => Confusion | null;
  /** The confusion counts at all thresholds; null where not known. */
  readonly answer: () => MetricsAnswer | null;
}

export function useMetrics(): Metrics {
  const lab = useLab();
  const { store, live, questions } = lab;
  const latest = useLatest(
    () => {
      const state = store.getState();
      return [live.frame?.parameters, selectTrainingData(state), selectPart(state), state.tabs.costs];
    },
    () => {
      const state = store.getState();
      const parameters = live.frame?.parameters;
      if (!parameters) return Promise.resolve(null);
      const { costs } = state.tabs;
      return questions.metrics({ parameters, part: selectPart(state), costs, thresholds: limits.threshold });
    },
  );
  return { counts: () => countsOf(lab), answer: () => latest.current };
}

function countsOf({ store, live }: Lab): Confusion | null {
  return selectPart(store.getState()) === 'test' ? live.testConfusion : live.confusion;
}
