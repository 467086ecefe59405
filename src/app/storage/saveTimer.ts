import type { Clock } from '../../trainer/clock';

export interface SaveTimer {
  /** Something has changed. */
  note(): void;
  /** All is saved, or is being saved now. */
  clear(): void;
}

/** Milliseconds without a change after which it is saved, and after which it is saved however it goes on. */
const quiet = 500;
const longest = 5000;

/** Calls `save` once changes have come to rest, or every five seconds while they go on. */
export function createSaveTimer(clock: Clock, save: () => void): SaveTimer {
  let first: number | null = null;
  let last = 0;
  let cancel = () => {};

  function check(): void {
    if (first === null) return;
    const due = Math.min(last + quiet, first + longest);
    const now = clock.now();
    if (now < due) {
      cancel = clock.later(due - now, check);
      return;
    }
    first = null;
    save();
  }

  return {
    note() {
      last = clock.now();
      if (first !== null) return;
      first = last;
      cancel = clock.later(quiet, check);
    },
    clear() {
      cancel();
      first = null;
    },
  };
}
