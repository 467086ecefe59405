import { describe, expect, it } from 'vitest';
import { createLiveRun, modelWith } from '../../store/live';
import { createLabStore } from '../../store/store';
import { pageFacts } from './pageFacts';

describe('how honest probabilities are, as lessons ask it', () => {
  // 100 points on a hidden line; with w₁ = 8 alone the points given 75% to 85% are those with x₁ from 0.137 to 0.217.
  const store = createLabStore();
  const live = createLiveRun();
  const { number } = pageFacts({ store, live }, undefined);
  const { x1, y } = store.getState().dataset.points;

  it('is not known without a model', () => {
    expect(number('ones-at-80')).toBeNull();
    expect(number('calibration-error')).toBeNull();
  });

  it('counts the points about a probability', () => {
    live.model = modelWith(Float64Array.of(8, 0, 0), { hasVertical: true, held: [] });
    const near = [...x1.keys()].filter((i) => x1[i] >= 0.13733 && x1[i] <= 0.21682);
    expect(near.length).toBeGreaterThan(1);
    const ones = near.filter((i) => y[i] === 1).length;
    expect(number('ones-at-80')).toBe(ones / near.length);
    expect(number('test-ones-at-80')).toBeNull();
  });

  it('says how far they are off on average', () => {
    // All of them in one bin, at 50%.
    live.model = modelWith(Float64Array.of(0, 0, 0), { hasVertical: true, held: [] });
    const share = y.reduce((sum, label) => sum + label, 0) / y.length;
    expect(number('calibration-error')).toBeCloseTo(Math.abs(0.5 - share), 12);
  });
});
