import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRidge, penalty, slope, stationarity } from './penalty';

describe('penalty', () => {
  it('is (λ₂/2)‖w‖² + λ₁‖w‖₁ without the bias', () => {
    expect(penalty(new Float64Array([3, -4, 100]), { l1: 0.5, l2: 0.2 })).toBeCloseTo(6, 14);
  });

  it('is 0 without λs, however large the weights', () => {
    expect(penalty(new Float64Array([1e300, 1, 1]), { l1: 0, l2: 0 })).toBe(0);
  });
});

describe('addRidge', () => {
  it('adds λ₂w and leaves the bias alone', () => {
    const gradient = new Float64Array([1, 1, 1]);
    addRidge(new Float64Array([2, -4, 8]), gradient, 0.5);
    expect([...gradient]).toEqual([2, -1, 1]);
  });
});

describe('stationarity', () => {
  const anySlope = fc.double({ min: -2, max: 2, noNaN: true });

  it('is the largest absolute slope without λ₁', () => {
    fc.assert(
      fc.property(fc.array(anySlope, { minLength: 1 }), (slopes) => {
        const parameters = Float64Array.from(slopes, (_, i) => (i % 3) - 1);
        expect(stationarity(parameters, new Float64Array(slopes), 0)).toBe(Math.max(...slopes.map(Math.abs)));
      }),
    );
  });

  it('is 0 where a step of proximal gradient descent changes nothing, and only there', () => {
    // At w = 0 a slope up to λ₁ is held; at w ≠ 0 the slope must cancel λ₁·sign w; the bias has no λ₁.
    const at = (w: number, g: number, b = 0) =>
      stationarity(new Float64Array([w, 1]), new Float64Array([g, b]), 0.5);
    expect([at(0, 0.5), at(0, -0.3), at(2, -0.5), at(-2, 0.5)]).toEqual([0, 0, 0, 0]);
    expect([at(0, 0.75), at(2, 0.5), at(-2, 0), at(0, 0, -0.25)]).toEqual([0.25, 1, 0.5, 0.25]);
  });
});

describe('slope', () => {
  it('is the way that J goes up along one parameter', () => {
    const at = (w: number, g: number, j = 0) =>
      slope(new Float64Array([w, 1]), new Float64Array([g, 2]), 0.5, j);
    expect([at(3, 1), at(-3, 1), at(0, 0.25), at(0, -0.75), at(3, 1, 1)]).toEqual([1.5, 0.5, 0, -0.25, 2]);
  });
});
