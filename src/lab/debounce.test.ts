import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { debounce } from './debounce';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a debounced task', () => {
  it('runs once, so long after the last of many calls', () => {
    const task = vi.fn();
    const debounced = debounce(150, task);
    for (let i = 0; i < 5; i++) {
      debounced.ask();
      vi.advanceTimersByTime(100);
    }
    expect(task).not.toHaveBeenCalled();
    expect(debounced.isPending()).toBe(true);
    vi.advanceTimersByTime(50);
    expect(task).toHaveBeenCalledTimes(1);
    expect(debounced.isPending()).toBe(false);
  });

  it('never runs once cancelled', () => {
    const task = vi.fn();
    const debounced = debounce(150, task);
    debounced.ask();
    debounced.cancel();
    expect(debounced.isPending()).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(task).not.toHaveBeenCalled();
  });
});
