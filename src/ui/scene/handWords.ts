import type { Lab } from '../../lab/ports';
import { formatLoss } from '../../messages/format';
import { shownOptimum } from '../../store/live';

/** The lowest data loss there can be, in words; null where it is not known or, with penalties, not what is aimed at. */
export function bestLoss({ live, store }: Pick<Lab, 'live' | 'store'>): string | null {
  const best = lowestLoss({ live, store });
  return best === null ? null : formatLoss(best);
}

/** The same as a number. */
export function lowestLoss({ live, store }: Pick<Lab, 'live' | 'store'>): number | null {
  const state = store.getState();
  const { l1, l2 } = state.settings;
  return l1 > 0 || l2 > 0 ? null : (shownOptimum(state, live)?.loss ?? null);
}
