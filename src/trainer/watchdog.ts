import type { Clock } from './clock';

/** Milliseconds between two looks; an answer missing at two in a row is taken for a death. */
const INTERVAL = 5000;

/**
 * Calls `onSilence` when nothing was heard over two looks in a row, 5 s (and the patience allowed) apart,
 * while an answer was due all along. One look alone could follow a sleep of the whole machine.
 */
export interface Watchdog {
  /** Says whether an answer is due, and after how many milliseconds more than usual it may come. */
  expect(isDue: boolean, patience?: number): void;
  /** Says that something was heard. */
  hear(): void;
}

/** Looks by `clock`, and not at all while no answer is due. */
export function createWatchdog(clock: Clock, onSilence: () => void): Watchdog {
  let cancel: (() => void) | null = null;
  let wait = INTERVAL;
  let misses = 0;

  const look = () => {
    cancel = null;
    misses++;
    if (misses < 2) return arm();
    misses = 0;
    onSilence();
  };
  const arm = () => {
    cancel = clock.later(wait, look);
  };
  const disarm = () => {
    cancel?.();
    cancel = null;
    misses = 0;
  };
  return {
    expect(isDue, patience = 0) {
      if (!isDue) return disarm();
      if (cancel && wait === INTERVAL + patience) return;
      cancel?.();
      wait = INTERVAL + patience;
      arm();
    },
    hear: disarm,
  };
}
