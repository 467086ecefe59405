import { describe, expect, it } from 'vitest';
import type { Frame } from '../trainer/protocol';
import { distanceToOptimum, explainPlace } from './derived';
import { createLiveRun } from './live';

const model = { parameters: Float64Array.of(2, -1, 0.5) };

describe('explainPlace', () => {
  it('gives terms that add up to the score, and its probability', () => {
    const { term1, term2, bias, score, probability } = explainPlace(model, 0.5, -0.2);
    expect([term1, term2, bias]).toEqual([1, 0.2, 0.5]);
    expect(score).toBeCloseTo(1.7, 12);
    expect(probability).toBeCloseTo(1 / (1 + Math.exp(-1.7)), 12);
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
