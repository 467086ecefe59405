import type { LabStore } from './store';

export type Gesture = ReturnType<typeof createGesture>;

/** The first change of a gesture is recorded for undo, all later ones join it. */
export function createGesture({ getState, temporal }: LabStore) {
  let isUnderWay = false;
  let isRecording = false;

  function end(): void {
    if (!isUnderWay) return;
    isUnderWay = false;
    temporal.getState().resume();
  }
  return {
    end,
    record(change: () => void): void {
      const { dataset, settings } = getState();
      isRecording = true;
      change();
      isRecording = false;
      const after = getState();
      if (isUnderWay || (after.dataset === dataset && after.settings === settings)) return;
      isUnderWay = true;
      temporal.getState().pause();
    },
    /** A change that is no part of the gesture ends it, so that the two are undone apart. */
    interrupt(): void {
      if (!isRecording) end();
    },
    cancel(): void {
      if (!isUnderWay) return;
      end();
      temporal.getState().undo();
      temporal.setState({ futureStates: [] });
    },
  };
}
