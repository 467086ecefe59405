import { accuracy, type Confusion } from '../../core/metrics/confusion';
import { lazyService } from '../../render/lazyService';
import { createConfusionMeter } from '../../store/confusionMeter';
import { selectSplit } from '../../store/trainingInputs';
import type { LabParts } from '../ports';
import type { Accuracies } from './accuracies';

/**
 * Keeps the counts of right and wrong predictions of the live run up to date; many points take several
 * frames. While `hasAccuracy` is preferred, the accuracies at its kept epochs too, by a part that is fetched for that.
 */
export function wireAccuracy(
  { store, live, paintLoop }: Pick<LabParts, 'store' | 'live' | 'paintLoop'>,
  fetchAccuracies: () => Promise<Accuracies>,
): void {
  const accuracies = lazyService(fetchAccuracies);
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
    if (state.preferences.hasAccuracy) accuracies.get(paintLoop.invalidate)?.update();
    else accuracies.present()?.stop();
  });
}

function shareRight(counts: Confusion | null): number | null {
  return counts && accuracy(counts);
}
