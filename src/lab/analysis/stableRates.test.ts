import { describe, expect, it, vi } from 'vitest';
import type { AnalysisClient } from '../../analysis/client';
import type { OptimumAnswer, QuestionOf, StabilityAnswer } from '../../analysis/protocol';
import { createActions } from '../../store/actions';
import { createLiveRun } from '../../store/live';
import { createLabStore } from '../../store/store';
import { testPaintLoop } from '../testing/paintLoop';
import { createStableRates } from './stableRates';

const heard = () => new Promise((resolve) => setTimeout(resolve));
const best = new Float64Array([1, 2, 3]);
const found = { kind: 'found', parameters: best } as OptimumAnswer;

function open() {
  const store = createLabStore();
  const actions = createActions(store);
  const live = createLiveRun();
  const stability = vi.fn<(question: QuestionOf<'stability'>) => Promise<StabilityAnswer | null>>();
  stability.mockResolvedValue({ limit: 2, safe: 1 });
  const state = { isOutdated: false };
  const rates = createStableRates(
    { store, live, paintLoop: testPaintLoop() },
    { ask: stability as unknown as AnalysisClient['ask'] },
    () => state.isOutdated,
  );
  return {
    live,
    stability,
    state,
    ask(optimum: OptimumAnswer | null) {
      actions.setInsight({ optimum });
      rates.ask();
      return heard();
    },
  };
}

describe('the stable learning rates', () => {
  it('are asked for once at the best weights', async () => {
    const { live, stability, ask } = open();
    await ask(null);
    expect(stability).not.toHaveBeenCalled();
    await ask(found);
    await ask(found);
    expect(stability.mock.calls).toEqual([[{ kind: 'stability', parameters: best, l2: 0, weights: null }]]);
    expect(live.stability).toEqual({ limit: 2, safe: 1 });
    await ask(null);
    expect(live.stability).toBeNull();
  });

  it('are what is safe everywhere, and nothing else, where there are no best weights', async () => {
    const { live, stability, ask } = open();
    await ask({ kind: 'separable', unbounded: [0, 1] });
    expect(stability.mock.calls).toEqual([
      [{ kind: 'stability', parameters: new Float64Array(3), l2: 0, weights: null }],
    ]);
    expect(live.stability).toEqual({ limit: null, safe: 1 });
    await ask({ kind: 'none' });
    expect(live.stability).toBeNull();
  });

  it('are unknown where they are no numbers', async () => {
    for (const answer of [
      { limit: Number.NaN, safe: 1 },
      { limit: Number.POSITIVE_INFINITY, safe: 0 },
    ]) {
      const { live, stability, ask } = open();
      stability.mockResolvedValue(answer);
      await ask(found);
      expect(live.stability).toBeNull();
    }
  });

  it('are not asked for while the worker has yet to hear of the points, and unknown after a failure', async () => {
    const { live, state, stability, ask } = open();
    state.isOutdated = true;
    await ask(found);
    expect(stability).not.toHaveBeenCalled();
    state.isOutdated = false;
    stability.mockRejectedValueOnce(new Error('broke down'));
    await ask(found);
    expect(live.stability).toBeNull();
  });

  it('forget an answer about weights that are the best no more', async () => {
    const { live, stability, ask } = open();
    let answer = (_: StabilityAnswer) => {};
    stability.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    await ask(found);
    stability.mockResolvedValue({ limit: 9, safe: 3 });
    await ask({ ...found });
    answer({ limit: 2, safe: 1 });
    await heard();
    expect(live.stability).toEqual({ limit: 9, safe: 3 });
  });
});
