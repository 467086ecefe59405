import { memoizeLast } from './memoizeLast';
import { freeSlot, type PinnedRun } from './pinnedRuns';
import { areSameSteps, type SettingsSlice, stepSettingsOf } from './settings';
import type { LabState } from './state';

/** Runs times points that a race may hold at most: every run has a worker with points of its own. */
export const maxRacePoints = 200_000;

/** A run that takes part in a race. */
export interface ComparedRun extends PinnedRun {
  readonly isPinned: boolean;
  /** True if it has the present settings. */
  readonly isPresent: boolean;
}

/** The pinned runs and, where it is none of them and there is room, the run of the present settings. */
export function selectComparedRuns({ race, settings }: LabState): readonly ComparedRun[] {
  return comparedOnce(race.pinned, settings);
}

const comparedOnce = memoizeLast(
  (pinned: readonly PinnedRun[], settings: SettingsSlice): readonly ComparedRun[] => {
    const runs = pinned.map(({ slot, choice }) => ({
      slot,
      choice,
      isPinned: true,
      isPresent: areSameSteps(choice, settings),
    }));
    const slot = freeSlot(pinned);
    if (slot === null || runs.some(({ isPresent }) => isPresent)) return runs;
    return [...runs, { slot, choice: stepSettingsOf(settings), isPinned: false, isPresent: true }];
  },
);

/** Why there can be no race now; null where there can. */
export function selectRaceHindrance(state: LabState): 'no-points' | 'no-runs' | 'too-many' | null {
  const count = state.dataset.points.y.length;
  if (count === 0) return 'no-points';
  if (state.race.pinned.length === 0) return 'no-runs';
  return selectComparedRuns(state).length * count > maxRacePoints ? 'too-many' : null;
}
