import type { Clock } from './clock';

/** Milliseconds between two looks; an answer missing at two in a row is taken for a crash. */
const interval = 5000;

/**
 * Calls `onSilence` when nothing came over two looks in a row, 5 s (and what is allowed besides) apart, while an
 * answer was due all along. One look alone could follow a sleep of the whole machine.
 */
export interface Watchdog {
  /** Says whether an answer is due, and after how many milliseconds more than usual it may come. */
  expect(isDue: boolean, allowance?: number): void;
}

/** Looks by `clock`, and not at all while no answer is due. */
export function createWatchdog(clock: Clock, onSilence: () => void): Watchdog {
  let cancel: (() => void) | null = null;
  let wait = interval;
  let misses = 0;

  function look(): void {
    cancel = null;
    misses++;
    if (misses < 2) return arm();
    misses = 0;
    onSilence();
  }
  function arm(): void {
    cancel = clock.later(wait, look);
  }
  return {
    expect(isDue, allowance = 0) {
      if (isDue && cancel && wait === interval + allowance) return;
      cancel?.();
      cancel = null;
      if (!isDue) {
        misses = 0;
        return;
      }
      wait = interval + allowance;
      arm();
    },
  };
}
