import { describe, expect, it } from 'vitest';
import { numberPoints } from '../core/data/dataset';
import { findScaleTrouble, selectScaleTrouble } from './scales';
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

  it('heeds all features, those on no axis by their place after those on the axes', () => {
    const columns = (...values: number[][]) => values.map((column) => Float64Array.from(column));
    expect(findScaleTrouble(columns([-1, 1], [-2, 2], [-30, 30]))).toEqual({
      kind: 'spread',
      wide: 2,
      narrow: 0,
      factor: 30,
    });
    // A column of one value spreads not at all: it is not the narrow one.
    expect(findScaleTrouble(columns([-30, 30], [5, 5], [-1, 1]))).toMatchObject({ wide: 0, narrow: 2 });
    expect(findScaleTrouble(columns([-1, 1], [20, 22], [-45, -43]))).toEqual({
      kind: 'far',
      feature: 2,
      mean: -44,
    });
    // The farthest is wide, so the nearer one is told.
    expect(findScaleTrouble(columns([-300, 500], [40, 140], [-1, 99]))).toMatchObject({
      kind: 'far',
      feature: 1,
    });
    expect(findScaleTrouble(columns([-3, 3], [-3, 3], [-3, 3]))).toEqual({ kind: 'large', safe: 8 / 28 });
    expect(findScaleTrouble(columns([-2, 2], [-2, 2], [-2, 2]))).toBeNull();
  });

  it('heeds them also where one feature alone is on the axes', () => {
    const { dataset, settings, ...state } = createLabStore().getState();
    const column = Float64Array.of(-1, 1);
    const points = numberPoints({
      x1: column,
      x2: column.map((value) => 99 * value),
      y: new Uint8Array(2),
      others: [column.map((value) => 40 * value)],
    });
    const told = (hasVertical: boolean) =>
      selectScaleTrouble({ ...state, settings, dataset: { ...dataset, points, hasVertical } });
    expect(told(true)).toEqual({ kind: 'spread', wide: 1, narrow: 0, factor: 99 });
    expect(told(false)).toEqual({ kind: 'spread', wide: 1, narrow: 0, factor: 40 });
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
