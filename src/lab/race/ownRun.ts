import { type ComparedRun, selectComparedRuns } from '../../store/comparedRuns';
import { freshRun } from '../../store/freshRun';
import type { LiveRace, RaceRun } from '../../store/liveRace';
import { areSameSteps } from '../../store/settings';
import type { LabParts } from '../ports';
import { updateNear } from './near';

type Parts = Pick<LabParts, 'store' | 'live'>;

/**
 * Has the page's own training count as the run of its settings, unless that is raced: while the runs are seen, and as far as it
 * came once they are pinned. `epochNow`: the epoch that it stands at by its settings alone, else 0. Returns true where this has
 * added a run.
 */
export function followOwnRun(parts: Parts, race: LiveRace, epochNow: number): boolean {
  const state = parts.store.getState();
  const present = selectComparedRuns(state).find(({ isPresent }) => isPresent);
  const known = race.runs.find(({ choice }) => areSameSteps(choice, state.settings)) ?? null;
  if (!present || known?.isOwn === false) return false;
  if (!isToBeShown(parts, present, epochNow)) {
    if (known && !present.isPinned) race.runs = race.runs.filter((run) => run !== known);
    return false;
  }
  const own = known ?? freshRun(present, true);
  if (isAhead(parts, own, present)) takeOver(parts, own);
  if (!known) race.runs = [...race.runs, own];
  return !known;
}

function isToBeShown({ store, live }: Parts, { isPinned }: ComparedRun, epochNow: number): boolean {
  const { tabs, plane } = store.getState();
  const epoch = live.frame?.epoch ?? 0;
  return (
    (isPinned || tabs.tab === 'runs') && plane.hand?.stage !== 'making' && epoch > 0 && epoch === epochNow
  );
}

/** A pinned run keeps the furthest that it came to; another is as the page stands. */
function isAhead({ live: { frame } }: Parts, own: RaceRun, { isPinned }: ComparedRun): boolean {
  if (own.frame === frame) return false;
  return !isPinned || (frame?.epoch ?? 0) >= (own.frame?.epoch ?? 0);
}

function takeOver({ store, live: { frame, model, curve, trace } }: Parts, own: RaceRun): void {
  const status = store.getState().run.status === 'diverged' ? 'diverged' : 'running';
  Object.assign(own, { frame, model, curve, trace, status });
  updateNear(own);
}
