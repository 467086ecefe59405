import { epochWithin } from '../../core/training/nearEpoch';
import type { RaceRun } from '../../store/liveRace';

/** How far above the lowest objective counts as near it, as a share of it. */
const nearShare = 0.01;

/** Works out anew when the run has come near its optimum. */
export function updateNear(run: RaceRun): void {
  const { best, frame, curve, trace, choice } = run;
  run.near = null;
  if (typeof best !== 'number' || !frame || !curve) return;
  const limit = best * (1 + nearShare);
  run.near = epochWithin(curve, trace, choice, limit);
  // A trace may not have kept the newest epoch.
  if (!run.near && frame.objective <= limit) run.near = { epoch: frame.epoch, isExact: false };
}
