import { isNewtonDefined } from '../core/training/settings';
import { areSameSteps, type StepSettings, stepSettingsOf } from './settings';

/** A run kept for comparison. Its slot, from 0 up to but not including `maxComparedRuns`, gives it its look and its number. */
export interface PinnedRun {
  readonly slot: number;
  readonly choice: StepSettings;
}

/** So many runs stand side by side at most. */
export const maxComparedRuns = 6;

/** The lowest slot that no run has; null where all are taken. */
export function freeSlot(pinned: readonly PinnedRun[]): number | null {
  for (let slot = 0; slot < maxComparedRuns; slot++) {
    if (pinned.every((run) => run.slot !== slot)) return slot;
  }
  return null;
}

/** The runs with one more, in the order of their slots; the same runs where there is no room or it is there already. */
export function withRun(pinned: readonly PinnedRun[], choice: StepSettings): readonly PinnedRun[] {
  const slot = freeSlot(pinned);
  if (slot === null || pinned.some((run) => areSameSteps(run.choice, choice))) return pinned;
  return [...pinned, { slot, choice: stepSettingsOf(choice) }].sort((a, b) => a.slot - b.slot);
}

/** Runs that can stand side by side: trainable, each in a slot of its own, none twice. */
export function soundRuns(runs: readonly PinnedRun[]): readonly PinnedRun[] {
  const sound: PinnedRun[] = [];
  for (const run of runs) {
    const isTrainable = run.choice.optimizer !== 'newton' || isNewtonDefined(run.choice);
    const isNew = sound.every(({ slot, choice }) => slot !== run.slot && !areSameSteps(choice, run.choice));
    if (isTrainable && isNew) sound.push(run);
  }
  return sound.sort((a, b) => a.slot - b.slot);
}
