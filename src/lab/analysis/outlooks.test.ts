import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnalysisClient } from '../../analysis/client';
import type { OutlookAnswer, QuestionOf } from '../../analysis/protocol';
import { createActions } from '../../store/actions';
import { createLabStore } from '../../store/store';
import { createOutlooks } from './outlooks';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const far: OutlookAnswer = {
  attainable: { best: 0.4, isAttained: true },
  end: 'far',
  remedy: { kind: 'rate', to: 0.5 },
};

function open() {
  const store = createLabStore();
  const actions = createActions(store);
  const outlook = vi.fn<(question: QuestionOf<'outlook'>) => Promise<OutlookAnswer | null>>();
  outlook.mockResolvedValue(far);
  const state = { isOutdated: false };
  const outlooks = createOutlooks(
    { store, actions },
    { ask: outlook as unknown as AnalysisClient['ask'] },
    () => state.isOutdated,
  );
  return { store, actions, outlook, state, outlooks };
}

describe('what a new run comes to', () => {
  it('is asked once there is a run to advise on, with what it depends on', async () => {
    const { store, actions, outlook, outlooks } = open();
    outlooks.follow();
    expect(outlook).not.toHaveBeenCalled();
    actions.setRun({ status: 'training' });
    outlooks.follow();
    outlooks.follow();
    expect(outlook).toHaveBeenCalledTimes(1);
    expect(outlook.mock.calls[0][0]).toMatchObject({
      epochs: 1000,
      settings: { optimizer: 'batch', seed: 1 },
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getState().insight.outlook).toBe(far);
  });

  it('is forgotten with a change, and asked anew once that rests', async () => {
    const { store, actions, outlook, outlooks } = open();
    actions.setRun({ status: 'finished' });
    outlooks.follow();
    outlooks.forget();
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getState().insight.outlook).toBeNull();
    for (let i = 0; i < 5; i++) {
      outlooks.forget();
      outlooks.follow();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(outlook).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(50);
    expect(outlook).toHaveBeenCalledTimes(2);
    expect(store.getState().insight.outlook).toBe(far);
  });

  it('waits for the worker to hear of the points, and is unknown after a failure', async () => {
    const { store, actions, outlook, outlooks, state } = open();
    actions.setRun({ status: 'finished' });
    state.isOutdated = true;
    outlooks.follow();
    expect(outlook).not.toHaveBeenCalled();
    state.isOutdated = false;
    outlook.mockRejectedValueOnce(new Error('broke down'));
    outlooks.follow();
    await vi.advanceTimersByTimeAsync(0);
    expect(outlook).toHaveBeenCalledTimes(1);
    expect(store.getState().insight.outlook).toBeNull();
  });
});
