import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradient } from './gradient';
import { hessian } from './hessian';

const small = fc.double({ min: -3, max: 3, noNaN: true });
const points = fc.array(fc.tuple(small, small), { minLength: 1, maxLength: 20 });
const columns = (rows: [number, number][]) => [
  Float64Array.from(rows, (r) => r[0]),
  Float64Array.from(rows, (r) => r[1]),
];

describe('hessian', () => {
  it('is the slope of the gradient by finite differences, symmetric, with the penalty on the weights alone', () => {
    fc.assert(
      fc.property(points, fc.tuple(small, small, small), fc.constantFrom(0, 0.3), (rows, w, l2) => {
        const features = columns(rows);
        const labels = new Uint8Array(rows.length);
        const matrix = hessian(new Float64Array(w), features, l2);
        for (let i = 0; i < 3; i++) {
          const up = new Float64Array(w);
          const down = new Float64Array(w);
          up[i] += 1e-5;
          down[i] -= 1e-5;
          const rise = gradient(up, features, labels);
          const fall = gradient(down, features, labels);
          for (let j = 0; j < 3; j++) {
            const penalty = i === j && i < 2 ? l2 : 0;
            const slope = (rise[j] - fall[j]) / 2e-5 + penalty;
            expect(Math.abs(matrix[3 * i + j] - slope)).toBeLessThan(1e-8);
            expect(matrix[3 * i + j]).toBe(matrix[3 * j + i]);
          }
        }
      }),
    );
  });

  it('adds up any number of points', () => {
    const column = Float64Array.from({ length: 1300 }, (_, i) => i % 3);
    const [xx, x, , one] = hessian(new Float64Array(2), [column], 0);
    expect(xx).toBeCloseTo((434 * 0 + 433 * 1 + 433 * 4) / 1300 / 4, 14);
    expect([x, one]).toEqual([(433 * 3) / 1300 / 4, 0.25]);
  });

  it('keeps its digits where every probability rounds to 0 or 1', () => {
    const [, , , certain] = hessian(new Float64Array([0, -100]), [new Float64Array(3)], 0);
    const [, , , same] = hessian(new Float64Array([0, 100]), [new Float64Array(3)], 0);
    expect(certain / Math.exp(-100)).toBeCloseTo(1, 12);
    expect(same).toBe(certain);
    expect([...hessian(new Float64Array([1e300, 0]), [new Float64Array([1])], 0)]).toEqual([0, 0, 0, 0]);
  });

  it('is the penalty alone without points', () => {
    expect([...hessian(new Float64Array(2), [new Float64Array(0)], 0.5)]).toEqual([0.5, 0, 0, 0]);
  });

  it('takes its powers of e from the function given', () => {
    expect([...hessian(new Float64Array(2), [new Float64Array([1])], 0, null, () => 0)]).toEqual([
      0, 0, 0, 0,
    ]);
  });
});
