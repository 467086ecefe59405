import { memoizeLast } from './memoizeLast';
import { freeSlot, type PinnedRun } from './pinnedRuns';
import { areSameSteps, type SettingsSlice, stepSettingsOf } from './settings';
import type { LabState } from './state';

/** Lanes times points that a race may hold at most: every lane has a worker with points of its own. */
export const maxLanePoints = 200_000;

/** A run that takes part in a race. */
export interface Lane extends PinnedRun {
  readonly isPinned: boolean;
  /** Whether it has the present settings. */
  readonly isPresent: boolean;
}

/** The pinned runs and, where it is none of them and there is room, the run of the present settings. */
export function selectLanes({ race, settings }: LabState): readonly Lane[] {
  return lanesOnce(race.pinned, settings);
}

const lanesOnce = memoizeLast((pinned: readonly PinnedRun[], settings: SettingsSlice): readonly Lane[] => {
  const lanes = pinned.map(({ slot, choice }) => ({
    slot,
    choice,
    isPinned: true,
    isPresent: areSameSteps(choice, settings),
  }));
  const slot = freeSlot(pinned);
  if (slot === null || lanes.some(({ isPresent }) => isPresent)) return lanes;
  return [...lanes, { slot, choice: stepSettingsOf(settings), isPinned: false, isPresent: true }];
});

/** Why there can be no race now; null where there can. */
export function selectRaceHindrance(state: LabState): 'no-points' | 'no-runs' | 'too-many' | null {
  const count = state.dataset.points.y.length;
  if (count === 0) return 'no-points';
  if (state.race.pinned.length === 0) return 'no-runs';
  return selectLanes(state).length * count > maxLanePoints ? 'too-many' : null;
}
