import { expect, it } from 'vitest';
import { createActions } from './actions';
import { createLabStore } from './store';
import { truePOfPoint, trueProbability } from './trueProbability';
import { selectDrawnTruth, selectHasTrueP, selectTruth } from './truth';

function open() {
  const store = createLabStore();
  return { state: store.getState, actions: createActions(store) };
}

it('the truth is that of the recipe, the very same until it is another', () => {
  const { state, actions } = open();
  expect(selectTruth(state())).toBeNull();
  actions.samplePoints({ kind: 'true-model', w1: 1, w2: 2, b: -3 });
  const truth = selectTruth(state());
  expect(truth).toEqual(Float64Array.of(1, 2, -3));
  actions.addPoint(0, 0, 1);
  expect(selectTruth(state())).toBe(truth);
  actions.setVertical(false);
  expect(selectTruth(state())).toBeNull();
});

it('the truth of more points than are drawn at once is there before they are', () => {
  const { state, actions } = open();
  actions.samplePoints({ kind: 'true-model', count: 50_000 });
  expect(state().load.sampling).not.toBeNull();
  expect(selectTruth(state())).toEqual(Float64Array.of(3, -2, 0.5));
});

it('the truth is drawn, and told, only where that is wished', () => {
  const { state, actions } = open();
  actions.setPlane({ hasTruth: true, hasTrueP: true });
  expect([selectDrawnTruth(state()), selectHasTrueP(state())]).toEqual([null, false]);
  actions.samplePoints({ kind: 'true-model' });
  expect(selectDrawnTruth(state())).toBe(selectTruth(state()));
  expect(selectHasTrueP(state())).toBe(true);
  actions.setPlane({ hasTruth: undefined, hasTrueP: undefined });
  expect([selectDrawnTruth(state()), selectHasTrueP(state())]).toEqual([null, false]);
});

it('the true p is σ(w·x + b) at a place and of a point', () => {
  const { state, actions } = open();
  expect(trueProbability(state(), { x1: 0, x2: 0 })).toBeNull();
  actions.samplePoints({ kind: 'true-model' });
  expect(trueProbability(state(), { x1: 1, x2: 1 })).toBeCloseTo(1 / (1 + Math.exp(-1.5)), 15);
  const { x1, x2 } = state().dataset.points;
  expect(truePOfPoint(state(), 4)).toBeCloseTo(1 / (1 + Math.exp(-(3 * x1[4] - 2 * x2[4] + 0.5))), 15);
});
