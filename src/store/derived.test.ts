import { describe, expect, it } from 'vitest';
import { accuracyOf, explainPlace } from './derived';

const model = { parameters: Float64Array.of(2, -1, 0.5) };

describe('explainPlace', () => {
  it('gives terms that add up to the score, and its probability', () => {
    const { term1, term2, bias, score, probability } = explainPlace(model, 0.5, -0.2);
    expect([term1, term2, bias]).toEqual([1, 0.2, 0.5]);
    expect(score).toBeCloseTo(1.7, 12);
    expect(probability).toBeCloseTo(1 / (1 + Math.exp(-1.7)), 12);
  });
});

describe('accuracyOf', () => {
  const points = { x1: Float64Array.of(1, -1), x2: Float64Array.of(0, 0), y: Uint8Array.of(1, 1) };

  it('is the share of points on the right side', () => {
    expect(accuracyOf(points, model)).toBe(0.5);
  });

  it('follows new points and a new model', () => {
    expect(accuracyOf({ ...points, y: Uint8Array.of(1, 0) }, model)).toBe(1);
    expect(accuracyOf(points, { parameters: Float64Array.of(-2, 0, -0.5) })).toBe(0.5);
    expect(accuracyOf(points, { parameters: Float64Array.of(0, 0, -1) })).toBe(0);
  });
});
