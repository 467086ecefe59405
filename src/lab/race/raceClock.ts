/** Milliseconds: shorter rounds grow, longer ones shrink unless they pay, and none is to be longer than the last. */
const round = { shortest: 50, longest: 150, most: 1000 };
/** A round twice as long pays when so many times the epochs get done in the same time. */
const worthwhile = 1.4;
/** Lag behind the pace that is let go rather than made up, in milliseconds. */
const maxLag = 250;

/**
 * The one clock of a race. It is run in rounds: all runs train to the same epoch, and only when the last of them stands
 * there the next round begins. So none is ever ahead by more than a round, however slow another is.
 */
export interface RaceClock {
  /** The epoch that all are to reach next, all standing at `epoch` at time `now`; null: none is due yet. */
  next(now: number, epoch: number): number | null;
  /** Milliseconds from `now` until the next is due, for runs that stand at `epoch`. */
  wait(now: number, epoch: number): number;
}

/** A clock for runs that stand at `epoch`. Rate null: as fast as they go. Rounds begin at least `minInterval` milliseconds apart. */
export function createRaceClock(
  epochsPerSecond: number | null,
  minInterval: number,
  now: number,
  epoch: number,
): RaceClock {
  const interval = epochsPerSecond === null ? 0 : 1000 / epochsPerSecond;
  let size = 1;
  /** Epochs a millisecond in rounds half as long. */
  let rateOfHalf = 0;
  let inFlight: { readonly since: number; readonly epochs: number } | null = null;
  // The first epoch is due at once.
  let pace = { time: now - interval, epoch };

  /**
   * What the last round took says how many epochs go into one. Much of it may be the way to the workers and the screen, not
   * training: then longer rounds get more done.
   */
  function learn(time: number): void {
    if (!inFlight || inFlight.epochs === 0) return;
    const took = time - inFlight.since;
    const isFull = inFlight.epochs === size;
    const rate = inFlight.epochs / Math.max(took, 1);
    const pays = isFull && rate > worthwhile * rateOfHalf;
    inFlight = { ...inFlight, epochs: 0 };
    if (took > round.most || (took > round.longest && !pays)) {
      size = Math.max(1, Math.floor(size / 2));
      rateOfHalf = Number.POSITIVE_INFINITY;
    } else if (isFull && (took < round.shortest || pays)) {
      size *= 2;
      rateOfHalf = rate;
    }
  }
  function due(time: number): number {
    if (interval === 0) return Number.POSITIVE_INFINITY;
    return pace.epoch + Math.floor((time - pace.time) / interval + 1e-9);
  }
  return {
    next(time, present) {
      learn(time);
      if (inFlight && time < inFlight.since + minInterval) return null;
      const latest = due(time);
      if (latest <= present) return null;
      const target = Math.min(latest, present + size);
      if (interval > 0 && (latest - target) * interval > maxLag) pace = { time, epoch: target };
      inFlight = { since: time, epochs: target - present };
      return target;
    },
    wait(time, present) {
      const rest = inFlight ? inFlight.since + minInterval - time : 0;
      const paced = interval === 0 ? 0 : pace.time + (present + 1 - pace.epoch) * interval - time;
      return Math.max(0, rest, paced);
    },
  };
}
