import { heldAt, type LiveRun, type Model, modelOf, type Slice } from '../../store/live';
import type { Frame } from '../../trainer/protocol';

/** The model held elsewhere; null where it is one of another number of features. */
function modelAt(model: Model | null, held: readonly number[]): Model | null {
  return model?.others.length === held.length ? heldAt(model, held) : null;
}

/** Marks of mid-run changes that are kept for the loss curve. */
export const maxChanges = 200;

/** A line made by hand, as it lies over the run: its model, and what is known of it put into the run's frame. */
export interface HandLayer {
  readonly model: Model | null;
  readonly frame: (under: Frame) => Frame;
}

/** The run's own frame, shown unless a line is being made by hand. */
export interface RunLayer {
  readonly frame: Frame;
  readonly model: Model | null;
}

/**
 * What is shown of the training: the newest frame of the run, or a line made by hand that lies over it. The one writer of the live
 * run's frame, model, curves and marks.
 */
export interface Shown {
  /** A new run, which was changed at these epochs before it came here. */
  begin(changes: readonly number[]): void;
  takeFrame(frame: Frame, slice: Slice): void;
  /**
   * The plane holds the features on no axis elsewhere. Where they are others than those of the models, there is no model until
   * the next frame: these cannot score the points any more.
   */
  hold(held: readonly number[]): void;
  setMoving(isMoving: boolean): void;
  /** Lays a line over the run; null takes it away, and the run is shown as it is. */
  layHand(hand: HandLayer | null): void;
  /** The run below; null before its first frame. */
  run(): RunLayer | null;
}

export function createShown(live: LiveRun): Shown {
  let run: RunLayer | null = null;
  let hand: HandLayer | null = null;
  let isRunMoving = false;

  function tellMoving(): void {
    live.isMoving = isRunMoving || hand !== null;
  }

  function lay(): void {
    tellMoving();
    if (!run) return;
    live.frame = hand ? hand.frame(run.frame) : run.frame;
    live.model = hand?.model ?? run.model;
  }

  return {
    begin(changes) {
      live.changes = changes;
    },
    takeFrame(frame, slice) {
      live.changes = changesAfter(frame, run?.frame ?? null, live.changes);
      run = { frame, model: modelOf(frame.parameters, frame.standardization, slice) };
      live.trace = frame.trace ?? live.trace;
      if (frame.curve) {
        live.curve = frame.curve;
        live.objectiveCurve = frame.objectiveCurve;
        live.testCurve = frame.testCurve;
      }
      lay();
    },
    hold(held) {
      if (run) run = { ...run, model: modelAt(run.model, held) };
      if (hand) hand = { ...hand, model: modelAt(hand.model, held) };
      lay();
    },
    setMoving(isMoving) {
      isRunMoving = isMoving;
      tellMoving();
    },
    layHand(layer) {
      hand = layer;
      lay();
    },
    run: () => run,
  };
}

/** The epochs of mid-run changes once `frame` has come after `before`. */
function changesAfter(frame: Frame, before: Frame | null, changes: readonly number[]): readonly number[] {
  if (frame.runId !== before?.runId) return changes;
  if (frame.revision === before.revision) return changes;
  const kept = changes.filter((epoch) => epoch < frame.since).slice(-maxChanges);
  return frame.since > 0 ? [...kept, frame.since] : kept;
}
