import type { Lab } from '../../../lab/ports';
import { memoizeLast } from '../../../store/memoizeLast';
import type { Undoable } from '../../../store/state';
import {
  isStale,
  type NextUpdate,
  selectUpdate,
  type WorkedPoint,
  workOutPoints,
} from '../../../store/update';
import type { Frame } from '../../../trainer/protocol';

type Source = Pick<Lab, 'store' | 'live'>;

/** The next update as of the newest frame; null where there is none to show. */
export function presentUpdate({ store, live }: Source): NextUpdate | null {
  return selectUpdate(store.getState(), live.frame);
}

/** Why there is no update to show; null when there is one. */
export function missingReason({ store, live }: Source): 'points' | 'earlier' | 'waiting' | null {
  if (store.getState().dataset.points.y.length === 0) return 'points';
  if (live.frame && isStale(live.frame)) return 'earlier';
  return presentUpdate({ store, live }) ? null : 'waiting';
}

/** One point worked out at the newest frame. */
export function presentPoint({ store, live }: Source, index: number): WorkedPoint | null {
  const { dataset, settings } = store.getState();
  return live.frame && index < dataset.points.y.length
    ? pointOnce(dataset, settings, live.frame, index)
    : null;
}

const pointOnce = memoizeLast(
  (dataset: Undoable['dataset'], settings: Undoable['settings'], frame: Frame, index: number) =>
    workOutPoints({ dataset, settings }, frame, [index]).at(0) ?? null,
);
