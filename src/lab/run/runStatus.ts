import { browserClock } from '../../bridge/clock';
import type { LabState, RunStatus } from '../../store/state';
import type { Frame } from '../../trainer/protocol';
import type { LabParts } from '../ports';

/** A change of trend is shown at most this often, so that the status does not flicker. */
const trendMilliseconds = 600;

/** An epoch on its way for longer than this is told of. */
const awaitedMilliseconds = 300;

type Reason = 'diverged' | null;

/**
 * Keeps the run's status in step with the picture: it says that training stands still only once the numbers at which it
 * stands are on the screen.
 */
export function createRunStatus({ store, actions, live, frames }: LabParts) {
  let trendShownAt = 0;
  /** How the run has come to stand, until the page shows it. */
  let standing: { readonly reason: Reason } | null = null;
  /** The epoch on its way. */
  let aim: number | null = null;
  let callOff: (() => void) | null = null;

  function headFor(epoch: number | null): void {
    aim = epoch;
    if (epoch === null) {
      callOff?.();
      callOff = null;
      tell();
    } else if (store.getState().run.awaited !== null) {
      tell();
    } else {
      callOff ??= browserClock.later(awaitedMilliseconds, tell);
    }
  }

  function tell(): void {
    callOff = null;
    if (store.getState().run.awaited !== aim) actions.setRun({ awaited: aim });
  }

  function standStill(reason: Reason): void {
    standing = { reason };
    headFor(null);
    live.isMoving = false;
    frames.invalidate();
  }

  /** Says at once how the run stands, from the frame on the screen. */
  function show(reason: Reason): void {
    const trend = live.frame?.trend ?? 'falling';
    const { run } = store.getState();
    const status = reason ?? standingStatus(store.getState(), live.frame);
    actions.setRun({ trend, status, stops: run.stops + 1 });
  }

  return {
    standStill,
    show,
    /** Training is under way, to one epoch where it is told: nothing stands still any more. */
    move(epoch: number | null = null): void {
      standing = null;
      headFor(epoch);
      live.isMoving = true;
    },
    afterPaint(): void {
      if (!standing) return;
      const { reason } = standing;
      standing = null;
      show(reason);
    },
    followTrend({ trend }: Frame): void {
      const { run } = store.getState();
      if (trend === run.trend) return;
      const now = performance.now();
      if (run.status === 'training' && now - trendShownAt < trendMilliseconds) return;
      trendShownAt = now;
      actions.setRun({ trend });
      if (run.status === 'finished' || run.status === 'converged') standStill(null);
    },
  };
}

/** Finished or converged at the last epoch, idle before the first, paused in between. */
export function standingStatus({ settings }: LabState, frame: Frame | null): RunStatus {
  if (!frame || frame.furthest === 0) return 'idle';
  if (frame.epoch < settings.epochs) return 'paused';
  return frame.trend === 'converged' ? 'converged' : 'finished';
}
