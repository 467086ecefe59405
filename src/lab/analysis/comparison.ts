import { nearnessOf } from '../../core/training/nearness';
import { selectGuessLoss } from '../../store/trainingInputs';
import type { LabParts } from '../ports';

/** Tells the store how the run compares with what is possible, for the status; only when it changes. */
export function compareWithPossible({ store, actions, live }: Omit<LabParts, 'paintLoop'>): void {
  const state = store.getState();
  const { insight, plane } = state;
  // The model shown then is not the run's.
  if (plane.hand?.stage === 'making') return;
  const { frame } = live;
  const { outlook } = insight;
  const isKnown = frame !== null && outlook !== null;
  const nearness = isKnown ? nearnessOf(frame.objective, outlook.attainable, selectGuessLoss(state)) : null;
  const isMixed = frame !== null && frame.since > 0;
  actions.setInsight({ nearness, isMixed });
}
