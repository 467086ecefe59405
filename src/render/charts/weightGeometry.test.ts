import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochScale } from './lossGeometry';
import { isBiasFarLarger, namedColumns, spreadLabels, weightPath, weightScale } from './weightGeometry';

const box = { width: 352, height: 220, left: 46, right: 24, top: 24, bottom: 38 };
const lines = {
  epochs: Float64Array.of(0, 1, 10, 100),
  columns: [Float64Array.of(0, 1, 2, 3), Float64Array.of(0, -1, -1.5, -2)],
  norms: Float64Array.of(0, 1.4, 2.5, 3.6),
};
const numbers = (path: string) => (path.match(/-?[\d.]+/g) ?? []).map(Number);

describe('lines of weights', () => {
  it('hold zero and every value between top and base', () => {
    const y = weightScale(lines, box);
    expect(y.domain()).toEqual([-2, 4]);
    expect(y.range()).toEqual([182, 24]);
  });

  it('go from epoch to epoch, and end at the last value', () => {
    const x = epochScale(100, box, false);
    const y = weightScale(lines, box);
    const drawn = numbers(weightPath(lines.epochs, lines.columns[0], x, y, false));
    expect(drawn).toHaveLength(8);
    expect(drawn.slice(0, 2)).toEqual([46, Number(y(0).toFixed(2))]);
    expect(drawn.slice(-2)).toEqual([328, Number(y(3).toFixed(2))]);
  });

  it('are pressed together by a bias far larger than the weights, of either sign', () => {
    const of = (weight: number, bias: number) => ({
      epochs: Float64Array.of(0, 1),
      columns: [Float64Array.of(0, weight), Float64Array.of(0, bias)],
      norms: Float64Array.of(0, Math.abs(weight)),
    });
    expect(isBiasFarLarger(of(-0.23, 15))).toBe(true);
    expect(isBiasFarLarger(of(0.23, -15))).toBe(true);
    expect(isBiasFarLarger(of(5, -15))).toBe(false);
    expect(isBiasFarLarger(of(0, 0))).toBe(false);
  });

  it('begin at epoch 1 on a log axis, each power of ten as wide', () => {
    const x = epochScale(100, box, true);
    const y = weightScale(lines, box);
    const drawn = numbers(weightPath(lines.epochs, lines.columns[0], x, y, true));
    expect(drawn.filter((_, i) => i % 2 === 0)).toEqual([46, 187, 328]);
  });

  it('leave a gap where a value is no number', () => {
    const x = epochScale(100, box, false);
    const path = weightPath(
      lines.epochs,
      Float64Array.of(0, Number.NaN, 1, 2),
      x,
      weightScale(lines, box),
      false,
    );
    expect(path.match(/M/g)).toHaveLength(2);
  });
});

describe('names of lines', () => {
  it('are for all of six parameters, and of more for the five largest', () => {
    const columns = [1, -9, 3, 0.5, -4, 8, 2].map((value) => Float64Array.of(value));
    const many = { epochs: Float64Array.of(0), columns, norms: Float64Array.of(1) };
    expect(namedColumns(many, 0)).toEqual([1, 2, 4, 5, 6]);
    expect(namedColumns({ ...many, columns: columns.slice(0, 6) }, 0)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('never lie on one another nor outside, and keep their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 24, max: 182 }), { maxLength: 7 }), (wanted) => {
        const placed = spreadLabels(wanted, 13, 24, 182);
        const sorted = [...placed].sort((a, b) => a - b);
        for (let i = 1; i < sorted.length; i++) expect(sorted[i] - sorted[i - 1]).toBeGreaterThanOrEqual(13);
        for (const py of placed) {
          expect(py).toBeGreaterThanOrEqual(24);
          expect(py).toBeLessThanOrEqual(182);
        }
        for (let i = 0; i < wanted.length; i++) {
          for (let j = 0; j < wanted.length; j++)
            if (wanted[i] < wanted[j]) expect(placed[i]).toBeLessThan(placed[j]);
        }
      }),
    );
  });
});
