import { describe, expect, it } from 'vitest';
import { normChange, weightLines } from './weightLines';

const trace = {
  epochs: Float64Array.of(0, 2, 4),
  parameters: Float64Array.of(0, 0, 0, 3, 4, 1, 6, 8, 2),
};

describe('weights over epochs', () => {
  it('are the columns of the trace, with the present moment in its place', () => {
    const lines = weightLines(trace, { epoch: 3, parameters: Float64Array.of(5, 12, 9) }, null);
    expect([...lines.epochs]).toEqual([0, 2, 3, 4]);
    expect(lines.columns.map((column) => [...column])).toEqual([
      [0, 3, 5, 6],
      [0, 4, 12, 8],
      [0, 1, 9, 2],
    ]);
    expect([...lines.norms]).toEqual([0, 5, 13, 10]);
  });

  it('end at the present weights, also where the trace has that epoch', () => {
    const now = { epoch: 4, parameters: Float64Array.of(6, 8, 2) };
    const lines = weightLines(trace, now, null);
    expect([...lines.epochs]).toEqual([0, 2, 4]);
    expect(lines.columns.map((column) => column.at(-1))).toEqual([6, 8, 2]);
  });

  it('are turned into original units: w/s, and b less what the means take', () => {
    const standardization = { mean: Float64Array.of(10, 100), sd: Float64Array.of(2, 4) };
    const lines = weightLines(null, { epoch: 7, parameters: Float64Array.of(6, 8, 2) }, standardization);
    expect([...lines.epochs]).toEqual([7]);
    expect(lines.columns.map(([value]) => value)).toEqual([3, 2, 2 - 30 - 200]);
    expect(lines.norms[0]).toBeCloseTo(Math.sqrt(13), 15);
  });

  it('leave out a trace of another number of parameters', () => {
    const lines = weightLines(trace, { epoch: 0, parameters: Float64Array.of(1, 2) }, null);
    expect([...lines.epochs]).toEqual([0]);
  });
});

describe('the change of their length', () => {
  it('is the difference of the lengths', () => {
    expect(normChange({ norms: Float64Array.of(3, 5, 4.5) }, 0, 1)).toBe(2);
    expect(normChange({ norms: Float64Array.of(3, 5, 4.5) }, 1, 2)).toBe(-0.5);
    const small = Float64Array.of(1, 1 + 1e-12);
    expect(normChange({ norms: small }, 0, 1)).toBe(small[1] - 1);
  });

  it('is none where only rounding makes one', () => {
    const norm = Math.hypot(0.1, 0.2);
    expect(normChange({ norms: Float64Array.of(norm + 2 ** -54, norm) }, 0, 1)).toBe(0);
    expect(normChange({ norms: Float64Array.of(norm + 2 ** -52, norm) }, 0, 1)).toBe(0);
    expect(normChange({ norms: Float64Array.of(0, 0) }, 0, 1)).toBe(0);
  });
});
