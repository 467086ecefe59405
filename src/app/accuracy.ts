import { createAccuracyMeter } from '../store/accuracy';
import { selectSplit } from '../store/course';
import type { LabParts } from '../ui/lab';

/** Keeps the accuracies of the live run up to date, ahead of all that paints them; many points take several frames. */
export function wireAccuracy({ store, live, frames }: LabParts): void {
  const training = createAccuracyMeter();
  const testing = createAccuracyMeter();
  frames.subscribe(() => {
    const { train, test } = selectSplit(store.getState());
    live.accuracy = training.read(train, live.model, live.isMoving);
    live.testAccuracy = testing.read(test, live.model, live.isMoving);
    if (!training.isExact || !testing.isExact) frames.invalidate();
  });
}
