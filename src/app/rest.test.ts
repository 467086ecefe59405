import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenAtRest } from './rest';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a task that waits for rest', () => {
  it('runs once, so long after the last of many calls', () => {
    const task = vi.fn();
    const resting = whenAtRest(150, task);
    for (let i = 0; i < 5; i++) {
      resting.ask();
      vi.advanceTimersByTime(100);
    }
    expect(task).not.toHaveBeenCalled();
    expect(resting.isDue()).toBe(true);
    vi.advanceTimersByTime(50);
    expect(task).toHaveBeenCalledTimes(1);
    expect(resting.isDue()).toBe(false);
  });

  it('runs at once when flushed, and then not again', () => {
    const task = vi.fn();
    const resting = whenAtRest(150, task);
    resting.ask();
    resting.flush();
    resting.flush();
    vi.advanceTimersByTime(1000);
    expect(task).toHaveBeenCalledTimes(1);
  });

  it('never runs once dropped', () => {
    const task = vi.fn();
    const resting = whenAtRest(150, task);
    resting.ask();
    resting.drop();
    resting.flush();
    vi.advanceTimersByTime(1000);
    expect(task).not.toHaveBeenCalled();
  });
});
