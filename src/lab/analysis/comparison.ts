import { nearnessOf } from '../../core/training/nearness';
import { guessLoss } from '../../core/training/settings';
import type { LabParts } from '../ports';

/** Tells the store how the run compares with what is possible, for the status; only when it changes. */
export function compareWithPossible({ store, actions, live }: Omit<LabParts, 'paintLoop'>): void {
  const { insight, settings, plane } = store.getState();
  // The model shown then is not the run's.
  if (plane.hand?.stage === 'making') return;
  const { frame } = live;
  const { outlook } = insight;
  const isKnown = frame !== null && outlook !== null;
  const nearness = isKnown ? nearnessOf(frame.objective, outlook.attainable, guessLoss[settings.loss]) : null;
  const isMixed = frame !== null && frame.since > 0;
  actions.setInsight({ nearness, isMixed });
}
