import { accuracy, type Confusion } from '../../core/metrics/confusion';
import { createConfusionMeter } from '../../store/confusionMeter';
import { selectSplit } from '../../store/trainingInputs';
import type { LabParts } from '../ports';

/**
 * Keeps the counts of right and wrong predictions of the live run up to date; many points take several
 * frames.
 */
export function wireAccuracy({ store, live, paintLoop }: LabParts): void {
  const training = createConfusionMeter();
  const testing = createConfusionMeter();
  paintLoop.subscribe('derive', () => {
    const state = store.getState();
    const { train, test } = selectSplit(state);
    const { threshold } = state.tabs;
    live.confusion = training.read(train, live.model, threshold, live.isMoving);
    live.testConfusion = testing.read(test, live.model, threshold, live.isMoving);
    live.accuracy = shareRight(live.confusion);
    live.testAccuracy = shareRight(live.testConfusion);
    if (!training.isExact || !testing.isExact) paintLoop.invalidate();
  });
}

function shareRight(counts: Confusion | null): number | null {
  return counts && accuracy(counts);
}
