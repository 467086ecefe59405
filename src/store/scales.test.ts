import { describe, expect, it } from 'vitest';
import { numberPoints } from '../core/data/dataset';
import { selectScaleTrouble } from './scales';
import { createLabStore } from './store';

function trouble(
  x1: number[],
  x2: number[],
  change: { hasVertical?: boolean; isStandardized?: boolean } = {},
) {
  const state = createLabStore().getState();
  const points = numberPoints({
    x1: Float64Array.from(x1),
    x2: Float64Array.from(x2),
    y: new Uint8Array(x1.length),
    others: [],
  });
  return selectScaleTrouble({
    ...state,
    dataset: { ...state.dataset, points, hasVertical: change.hasVertical ?? true },
    settings: { ...state.settings, isStandardized: change.isStandardized ?? false },
  });
}

describe('selectScaleTrouble', () => {
  it('tells which feature spreads more than ten times as wide as the other, and how many times', () => {
    expect(trouble([-1, 1], [-30, 30])).toEqual({ kind: 'spread', wide: 1, narrow: 0, factor: 30 });
    expect(trouble([-30, 30], [-1, 1])).toEqual({ kind: 'spread', wide: 0, narrow: 1, factor: 30 });
    expect(trouble([-0.3, 0.3], [-2.7, 2.7])).toBeNull();
  });

  it('tells of the feature furthest from 0 where the spreads are alike', () => {
    expect(trouble([40, 50], [16, 18])).toEqual({ kind: 'far', feature: 0, mean: 45 });
    expect(trouble([16, 18], [-50, -40])).toEqual({ kind: 'far', feature: 1, mean: -45 });
  });

  it('calls wide values round 0 not far but large', () => {
    expect(trouble([-500, 540], [-500, 500])).toEqual({
      kind: 'large',
      safe: 8 / (1 + 541_600 / 2 + 250_000),
    });
    expect(trouble([-2, 2], [-3, 3])).toBeNull();
  });

  it('heeds the vertical feature only where it is one', () => {
    expect(trouble([-1, 1], [-30, 30], { hasVertical: false })).toBeNull();
    expect(trouble([60, 80], [-1, 1], { hasVertical: false })).toMatchObject({ kind: 'far', feature: 0 });
  });

  it('is silent once the features are standardised, and about no points and small constant columns', () => {
    expect(trouble([-1, 1], [-30, 30], { isStandardized: true })).toBeNull();
    expect(trouble([], [])).toBeNull();
    expect(trouble([2, 2], [-3, 3])).toBeNull();
  });

  it('keeps its digits far from 0', () => {
    expect(trouble([1e9, 1e9 + 2], [1e9, 1e9 + 60])).toEqual({
      kind: 'spread',
      wide: 1,
      narrow: 0,
      factor: 30,
    });
  });
});
