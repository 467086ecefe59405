import type { LabParts } from '../ui/lab';

/** A learning rate so many times below the stable limit is called crawling. */
const crawlingFactor = 2000;
/** An objective so much above the lowest one, as a share of it, is called far. */
const farShare = 0.01;

/** Tells the store how the run compares with what is possible, for the status; only when it changes. */
export function compareWithPossible({ store, actions, live }: Omit<LabParts, 'frames'>): void {
  const { insight, settings, view } = store.getState();
  // What is shown then is not the run.
  if (view.hand?.stage === 'making') return;
  const { frame, stability } = live;
  const isCrawling = stability !== null && settings.learningRate * crawlingFactor < stability.limit;
  const best = insight.optimum?.kind === 'found' ? insight.optimum.objective : null;
  const isFar = frame !== null && best !== null && frame.objective > best * (1 + farShare);
  if (isCrawling !== insight.isCrawling || isFar !== insight.isFar) actions.setInsight({ isCrawling, isFar });
}
