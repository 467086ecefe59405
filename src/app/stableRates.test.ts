import { describe, expect, it, vi } from 'vitest';
import type { StabilityAnswer } from '../analysis/protocol';
import { createActions } from '../store/actions';
import { createLiveRun } from '../store/live';
import { createLabStore } from '../store/store';
import type { Frame } from '../trainer/protocol';
import { createStableRates } from './stableRates';
import { testFrames } from './testing/frames';

const heard = () => new Promise((resolve) => setTimeout(resolve));

function open() {
  const store = createLabStore();
  const live = createLiveRun();
  const now = vi.spyOn(performance, 'now').mockReturnValue(0);
  const stability = vi.fn<(parameters: Float64Array, l2: number) => Promise<StabilityAnswer | null>>();
  stability.mockResolvedValue({ limit: 2, safe: 1 });
  const state = { isOutdated: false };
  const frames = testFrames((paint) => queueMicrotask(paint));
  const parts = { store, live, frames };
  const rates = createStableRates(parts, { stability }, () => state.isOutdated);
  const stepTo = (milliseconds: number) => {
    now.mockReturnValue(milliseconds);
    live.frame = { parameters: new Float64Array(3) } as Frame;
    rates.ask();
  };
  return { actions: createActions(store), live, stability, state, rates, frames, stepTo };
}

describe('the stable learning rates', () => {
  it('are asked for ten times a second at most, one question at a time', async () => {
    const { live, stability, stepTo } = open();
    stepTo(0);
    stepTo(200);
    expect(stability).toHaveBeenCalledTimes(1);
    await heard();
    expect(live.stability).toEqual({ limit: 2, safe: 1 });
    stepTo(99);
    expect(stability).toHaveBeenCalledTimes(1);
    stepTo(100);
    expect(stability).toHaveBeenCalledTimes(2);
  });

  it('are asked for a little later at weights that stay, without another frame', async () => {
    vi.useFakeTimers();
    const { stability, rates, frames, stepTo } = open();
    frames.subscribe(rates.ask);
    stepTo(0);
    await vi.advanceTimersByTimeAsync(0);
    stepTo(30);
    expect(stability).toHaveBeenCalledTimes(1);
    vi.mocked(performance.now).mockReturnValue(100);
    await vi.advanceTimersByTimeAsync(70);
    expect(stability).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });

  it('are asked for anew at the same weights only once the points are others', async () => {
    const { stability, state, rates, stepTo } = open();
    state.isOutdated = true;
    stepTo(0);
    expect(stability).not.toHaveBeenCalled();
    state.isOutdated = false;
    rates.ask();
    await heard();
    vi.mocked(performance.now).mockReturnValue(500);
    rates.ask();
    expect(stability).toHaveBeenCalledTimes(1);
    rates.forget();
    rates.ask();
    expect(stability).toHaveBeenCalledTimes(2);
  });

  it('are not known for other optimizers and losses, nor where the worker fails', async () => {
    const { actions, live, stability, stepTo } = open();
    stepTo(0);
    await heard();
    stability.mockRejectedValueOnce(new Error('broke down'));
    stepTo(100);
    await heard();
    expect(live.stability).toBeNull();
    stepTo(200);
    await heard();
    expect(live.stability).not.toBeNull();
    actions.setSettings({ optimizer: 'adam' });
    stepTo(300);
    expect(live.stability).toBeNull();
    expect(stability).toHaveBeenCalledTimes(3);
  });
});
