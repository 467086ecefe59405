import { countClasses, type Label } from '../core/data/dataset';
import { words } from '../messages/words';
import { memoizeLast } from './memoizeLast';
import type { LabState } from './store';

const countOnce = memoizeLast(countClasses);

/** Points of either class; counted once for each new set of points. */
export function selectClassCounts({ dataset }: LabState): { class0: number; class1: number } {
  return countOnce(dataset.points);
}

/** The only class there is, or null when there are both or none. */
function onlyClass(state: LabState): Label | null {
  const { class0, class1 } = selectClassCounts(state);
  if (class0 > 0 === class1 > 0) return null;
  return class0 > 0 ? 0 : 1;
}

/** The training status in one plain sentence that says what to do next. */
export function selectStatusSentence(state: LabState): string {
  const { status, trend } = state.run;
  const { isCrawling, isFar } = state.insight;
  if (status === 'failed') return words.status.failed;
  if (status === 'diverged') return words.status.diverged;
  if (state.dataset.points.y.length === 0) return words.status.noPoints;
  const only = onlyClass(state);
  if (only !== null) return words.status.oneClass[only];
  switch (status) {
    case 'idle':
      return words.status.idle;
    case 'paused':
      return words.status.paused;
    case 'converged':
      return words.status.converged;
    case 'finished':
      if (trend === 'oscillating') return words.status.finishedOscillating;
      return isFar ? words.status.finishedFar : words.status.finished;
    case 'training':
      if (trend === 'oscillating') return words.status.oscillating;
      if (trend === 'converged') return words.status.trainingSettled;
      return isCrawling ? words.status.crawling : words.status.training;
  }
}
