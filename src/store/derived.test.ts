import { describe, expect, it } from 'vitest';
import type { Frame } from '../trainer/protocol';
import { distanceToOptimum, explainPlace, explainProbe } from './derived';
import { createLiveRun, modelWith } from './live';
import { openClinic } from './testing/clinic';

const model = { axes: Float64Array.of(2, -1, 0.5), others: new Float64Array(0) };

describe('explainPlace', () => {
  it('gives terms that add up to the score, and its probability', () => {
    const place = { x1: 0.5, x2: -0.2 };
    const { term1, term2, others, bias, score, probability } = explainPlace(model, place, []);
    expect([term1, term2, others, bias]).toEqual([1, 0.2, 0, 0.5]);
    expect(score).toBeCloseTo(1.7, 12);
    expect(probability).toBeCloseTo(1 / (1 + Math.exp(-1.7)), 12);
  });

  it('counts the values of the features on no axis, and 0 for those that are missing', () => {
    const many = { ...model, others: Float64Array.of(0.1, -2) };
    const at = explainPlace(many, { x1: 0.5, x2: -0.2 }, [30, 1]);
    expect(at.others).toBeCloseTo(1, 12);
    expect(at.rest).toBeCloseTo(2.2, 12);
    expect(at.bias + at.rest).toBeCloseTo(at.score, 12);
    expect(explainPlace(many, { x1: 0.5, x2: -0.2 }, [30]).score).toBeCloseTo(4.7, 12);
  });
});

describe('explainProbe', () => {
  it('goes by the values that the plane holds until the probe has its own', () => {
    const { store, actions } = openClinic();
    const own = Float64Array.of(0.1, 0.02, 0.5, 1, -1, 2, -8);
    const live = { model: modelWith(own, store.getState().dataset) };
    const score = () => explainProbe(store.getState(), live)?.score;
    actions.setPlane({ probe: { x1: 40, x2: 120 } });
    expect(score()).toBeCloseTo(4 + 2.4 + 12.5 + 2 - 8, 12);
    actions.setHeld([20, 1, 0, 0]);
    expect(score()).toBeCloseTo(4 + 2.4 + 10 + 1 - 8, 12);
    actions.setPlane({ probe: { x1: 40, x2: 120, others: [2, 0, 1, 0] } });
    expect(score()).toBeCloseTo(4 + 2.4 + 1 - 1 - 8, 12);
    actions.setHeld([99, 0, 0, 0]);
    expect(score()).toBeCloseTo(4 + 2.4 + 1 - 1 - 8, 12);
    expect(explainProbe(store.getState(), { model: null })).toBeNull();
  });
});

describe('distanceToOptimum', () => {
  it('is the length of the difference, and unknown without a frame, an optimum, or a like number of parameters', () => {
    const frame = { parameters: Float64Array.of(3, 4, 1) } as Frame;
    const optimum = {
      own: new Float64Array(3),
      axes: new Float64Array(3),
      others: new Float64Array(0),
      parameters: new Float64Array(3),
      trained: Float64Array.of(0, 0, 1),
      loss: 0.1,
      objective: 0.1,
      isUnique: true,
    };
    expect(distanceToOptimum({ ...createLiveRun(), frame, optimum })).toBe(5);
    expect(
      distanceToOptimum({ ...createLiveRun(), frame, optimum: { ...optimum, isUnique: false } }),
    ).toBeNull();
    expect(distanceToOptimum(createLiveRun())).toBeNull();
    expect(distanceToOptimum({ ...createLiveRun(), frame })).toBeNull();
    const other = { ...optimum, trained: new Float64Array(6) };
    expect(distanceToOptimum({ ...createLiveRun(), frame, optimum: other })).toBeNull();
  });
});
