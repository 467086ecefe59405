import { describe, expect, it } from 'vitest';
import { createLiveRun, type Model, modelWith } from '../../store/live';
import type { LabStore } from '../../store/store';
import { openClinic } from '../../store/testing/clinic';
import { planeOf, saidOf } from './meaningFacts';
import { saidOfOthers } from './othersFacts';

/** Of age, pressure, bmi, smoker = yes, ward = north and ward = west, then the bias. */
const own = Float64Array.of(0.01, -0.2, 0.3, 1, -0.01, 0.5, -2);

function factsOf(store: LabStore, model: Model, best: Model | null = null) {
  const live = createLiveRun();
  live.model = model;
  if (best) live.optimum = { ...best, trained: best.own, loss: 0, objective: 0, isUnique: true };
  const state = store.getState();
  const plane = planeOf(state.dataset);
  return { said: saidOf(live, plane), others: saidOfOthers(state, live, plane) };
}

describe('what is said of a model with features on no axis', () => {
  it('is of those that change the score by most over their values, a level by its own step', () => {
    const { store } = openClinic();
    const { others } = factsOf(store, modelWith(own, store.getState().dataset));
    // bmi goes from 22 to 35: 3.9 of score; smoker = yes 1, ward = west 0.5, ward = north 0.01.
    expect(others.told).toEqual([
      { at: 0, sign: 'positive', best: 'alike' },
      { at: 1, sign: 'positive', best: 'alike' },
      { at: 3, sign: 'positive', best: 'alike' },
    ]);
    expect(others.more).toBe(1);
  });

  it('names the strongest of all features, and two that are about as strong', () => {
    const { store } = openClinic();
    const strongest = (change: Record<number, number>) => {
      const weights = own.map((value, j) => change[j] ?? value);
      return factsOf(store, modelWith(weights, store.getState().dataset)).others.strongest;
    };
    // Pressure goes over 45 or more: 9 of score.
    expect(strongest({})).toEqual([1]);
    expect(strongest({ 1: 0.001 })).toEqual([2]);
    expect(strongest({ 1: 0, 2: 0.08 })).toEqual([2, 3]);
    expect(strongest({ 0: 0, 1: 0, 2: 0, 3: 0, 5: 0 })).toEqual([]);
  });

  it('names none of a curved model, whose weights do not stand for features', () => {
    const { store, actions } = openClinic();
    actions.setSettings({ degree: 2 });
    const weights = Float64Array.of(1, 1, 1, 1, 1, 0, 1, 0, 0, -2);
    const { others } = factsOf(store, modelWith(weights, store.getState().dataset));
    expect(others.strongest).toEqual([]);
    expect(others.told[0]).toEqual({ at: 1, sign: 'positive', best: 'alike' });
  });

  it('says where the best weights go the other way', () => {
    const { store } = openClinic();
    const { dataset } = store.getState();
    const best = own.map((value, j) => (j === 3 || j === 1 ? -value : value));
    const { said, others } = factsOf(store, modelWith(own, dataset), modelWith(best, dataset));
    expect(others.told.map((told) => told.best)).toEqual(['alike', 'negative', 'alike']);
    expect([said.best1, said.best2]).toEqual(['alike', 'positive']);
  });

  it('takes the bias of the model, not that of the slice', () => {
    const { store } = openClinic();
    const model = modelWith(own, store.getState().dataset);
    expect(model.parameters[2]).toBeGreaterThan(0);
    expect(factsOf(store, model).said.bias).toBe('negative');
  });

  it('leaves out the feature that is on no axis with one on the plane', () => {
    const { store } = openClinic({ hasVertical: false });
    const weights = Float64Array.of(0.01, 0.3, 1, -0.01, 0.5, -2);
    const { said, others } = factsOf(store, modelWith(weights, store.getState().dataset));
    expect([said.w1, said.w2]).toEqual(['positive', 'none']);
    expect(others.strongest).toEqual([1]);
  });
});
