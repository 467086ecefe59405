import type { Lab } from '../../../lab/ports';
import { memoizeLast } from '../../../store/memoizeLast';
import type { Undoable } from '../../../store/state';
import {
  createUpdateMeter,
  isOf,
  isStale,
  type NextUpdate,
  selectUpdate,
  type WorkedPoint,
  workOutPoints,
} from '../../../store/update';
import type { Frame } from '../../../trainer/protocol';

type Source = Pick<Lab, 'store' | 'live'>;

/**
 * Keeps the update that is shown while the model moves: of many points it takes some frames to sum them up. Returns what ends it.
 */
export function followUpdate({ store, live, paintLoop }: Source & Pick<Lab, 'paintLoop'>): () => void {
  const meter = createUpdateMeter();
  const stop = paintLoop.subscribe('derive', () => {
    live.update = meter.read(store.getState(), live.frame, live.isMoving);
    if (!meter.isExact) paintLoop.invalidate();
  });
  return () => {
    stop();
    live.update = null;
  };
}

/**
 * The next update as of the newest frame, of many points and while the model moves as of one shortly before; null where there is none
 * to show. All that the view shows is of this one.
 */
export function presentUpdate({ store, live }: Source): NextUpdate | null {
  const state = store.getState();
  const { update } = live;
  return live.isMoving && update && isOf(update, state) ? update : selectUpdate(state, live.frame);
}

/** The frame that the next update starts from. */
export const presentFrame = (source: Source): Frame | null =>
  presentUpdate(source)?.frame ?? source.live.frame;

/** Why there is no update to show; null when there is one. */
export function missingReason({ store, live }: Source): 'points' | 'earlier' | 'waiting' | null {
  if (store.getState().dataset.points.y.length === 0) return 'points';
  if (live.frame && isStale(live.frame)) return 'earlier';
  return presentUpdate({ store, live }) ? null : 'waiting';
}

/** One point worked out at that frame. */
export function presentPoint(source: Source, index: number): WorkedPoint | null {
  const { dataset, settings } = source.store.getState();
  const frame = presentFrame(source);
  return frame && index < dataset.points.y.length ? pointOnce(dataset, settings, frame, index) : null;
}

const pointOnce = memoizeLast(
  (dataset: Undoable['dataset'], settings: Undoable['settings'], frame: Frame, index: number) =>
    workOutPoints({ dataset, settings }, frame, [index]).at(0) ?? null,
);
