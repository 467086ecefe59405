import { words } from '#words/metrics';
import type { MetricsAnswer } from '../../../analysis/protocol';
import type { Confusion } from '../../../core/metrics/confusion';
import type { Lab } from '../../../lab/ports';
import { limits } from '../../../store/limits';
import { memoizeLast } from '../../../store/memoizeLast';
import { type ClassWords, selectClassWords, selectPart } from '../../../store/selectors';
import type { LabState } from '../../../store/state';
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
      return questions.ask({
        kind: 'metrics',
        parameters,
        part: selectPart(state),
        costs,
        thresholds: limits.threshold,
      });
    },
  );
  return { counts: () => countsOf(lab), answer: () => latest.current };
}

function countsOf({ store, live }: Lab): Confusion | null {
  return selectPart(store.getState()) === 'test' ? live.testConfusion : live.confusion;
}

const wordsOnce = memoizeLast((classes: ClassWords) => words.of(classes[0], classes[1]));

/** What is said of the classes, by what the file calls them. */
export const selectMetricsWords = (state: LabState) => wordsOnce(selectClassWords(state));
