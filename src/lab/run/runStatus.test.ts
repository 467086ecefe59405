import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActions } from '../../store/actions';
import { createLiveRun } from '../../store/live';
import { selectStatusSentence } from '../../store/status';
import { createLabStore } from '../../store/store';
import { createRunStatus } from './runStatus';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function open() {
  const store = createLabStore();
  const frames = { invalidate: () => undefined };
  const parts = { store, actions: createActions(store), live: createLiveRun(), frames };
  // Only what paints is called of the frame loop.
  const status = createRunStatus(parts as unknown as Parameters<typeof createRunStatus>[0]);
  return { status, said: () => selectStatusSentence(store.getState()) };
}

describe('the status of an epoch on its way', () => {
  it('says nothing of an epoch that comes soon', () => {
    const { status, said } = open();
    const before = said();
    status.move(7);
    vi.advanceTimersByTime(250);
    status.standStill(null);
    vi.advanceTimersByTime(1000);
    expect(said()).toBe(before);
  });

  it('names one that takes a while, and the newest of a scrub at once', () => {
    const { status, said } = open();
    status.move(7);
    vi.advanceTimersByTime(200);
    status.move(1234);
    vi.advanceTimersByTime(150);
    expect(said()).toBe('Working out epoch 1,234 …');
    status.move(5);
    expect(said()).toBe('Working out epoch 5 …');
  });

  it('is over once training stands, goes on to no one epoch, or begins anew', () => {
    const { status, said } = open();
    const before = said();
    for (const end of [() => status.standStill(null), () => status.move()]) {
      status.move(7);
      vi.advanceTimersByTime(400);
      expect(said()).not.toBe(before);
      end();
      expect(said()).toBe(before);
    }
  });
});
