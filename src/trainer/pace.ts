/** Lag that is let go rather than made up, in milliseconds. */
const MAX_LAG = 100;

/** Says how far a run at a fixed number of epochs a second may have come. */
export interface Pace {
  /**
   * The epoch due at time `now`, in milliseconds, for a run that stands at `epoch`. A run that cannot hold
   * the pace, or whose clock stood still, goes on from where it is without making up for it.
   */
  due(now: number, epoch: number): number;
  /** Milliseconds from `now` until the epoch after `epoch` is due; 0 or less when it already is. */
  wait(now: number, epoch: number): number;
}

/**
 * The pace of a run that stands at `epoch`, its last step having been taken at time `lastStep` (−∞: none
 * yet).
 */
export function createPace(epochsPerSecond: number, now: number, epoch: number, lastStep: number): Pace {
  const interval = 1000 / epochsPerSecond;
  // A step long past lets the next one come at once; a recent one, when the pace was just changed, does not.
  let startTime = Math.max(lastStep, now - interval);
  let startEpoch = epoch;
  return {
    due(time, present) {
      const due = startEpoch + Math.floor((time - startTime) / interval);
      if ((due - present - 1) * interval <= MAX_LAG) return due;
      startTime = time;
      startEpoch = present + 1;
      return startEpoch;
    },
    wait: (time, present) => startTime + (present + 1 - startEpoch) * interval - time,
  };
}
