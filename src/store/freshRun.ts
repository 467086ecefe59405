import type { RaceRun } from './liveRace';
import type { PinnedRun } from './pinnedRuns';

/** A run that nothing is known of yet. */
export function freshRun({ slot, choice }: PinnedRun, isOwn = false): RaceRun {
  return {
    slot,
    choice,
    isOwn,
    status: 'running',
    frame: null,
    model: null,
    curve: null,
    trace: null,
    accuracy: null,
    best: null,
    near: null,
  };
}
