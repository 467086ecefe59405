import type { Clock } from '../trainer/clock';

/** The page's own time. */
export const browserClock: Clock = {
  now: () => performance.now(),
  later(milliseconds, task) {
    const timer = window.setTimeout(task, milliseconds);
    return () => window.clearTimeout(timer);
  },
};
