import type { Clock } from '../../bridge/clock';

/** The kind of a change: points, settings or view, which only a person can bring back; or the epoch, which training can. */
export type Change = 'page' | 'epoch';

export interface SaveTimer {
  /** Something has changed. */
  note(change: Change): void;
  /** All is saved, or is being saved now. */
  clear(): void;
}

/** Milliseconds without another such change after which it is saved, and after which it is saved however it goes on. */
const waits = {
  page: { quiet: 150, longest: 300 },
  epoch: { quiet: 500, longest: 5000 },
} as const;

/** When the first change since the last save came, and when the latest. */
interface Noted {
  readonly first: number;
  readonly last: number;
}

/** Calls `save` once changes have come to rest, or a while after the first of them where they go on. */
export function createSaveTimer(clock: Clock, save: () => void): SaveTimer {
  const noted = new Map<Change, Noted>();
  let cancel: (() => void) | null = null;
  /** When the next look is. */
  let next = Number.POSITIVE_INFINITY;

  function due(): number {
    const times = Array.from(noted, ([change, { first, last }]) =>
      Math.min(last + waits[change].quiet, first + waits[change].longest),
    );
    return Math.min(...times);
  }

  function look(): void {
    next = Number.POSITIVE_INFINITY;
    if (due() > clock.now()) return arm();
    noted.clear();
    save();
  }

  /** A look too early is only one too many: changes that go on do not begin the wait anew each time. */
  function arm(): void {
    const time = due();
    if (time >= next) return;
    cancel?.();
    next = time;
    cancel = clock.later(Math.max(0, time - clock.now()), look);
  }

  return {
    note(change) {
      const now = clock.now();
      noted.set(change, { first: noted.get(change)?.first ?? now, last: now });
      arm();
    },
    clear() {
      cancel?.();
      noted.clear();
      next = Number.POSITIVE_INFINITY;
    },
  };
}
