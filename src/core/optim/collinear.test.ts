import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareFeatures } from '../features/prepare';
import { collinearColumns } from './collinear';

const x = Float64Array.from([1, 2, 3, 4, 5, 6, 2.5, 4.5]);
const z = Float64Array.from([0.3, -1, 2, 0.1, 4, -2, 1, 1.5]);
const y = new Uint8Array(8);

function groupOf(columns: Float64Array[], degree = 1, isStandardized = false): number[] {
  const expansion = { axes: columns.length, degree };
  return collinearColumns(prepareFeatures(columns, expansion, isStandardized).columns, y);
}

describe('features that do not tell their weights apart', () => {
  it('are a column and a multiple of it, in any units', () => {
    expect(groupOf([x, x.map((value) => 2 * value)])).toEqual([0, 1]);
    expect(groupOf([x, x.map((value) => 1e9 - value / 3)])).toEqual([0, 1]);
    expect(groupOf([x, x.map((value) => 2 * value)], 1, true)).toEqual([0, 1]);
  });

  it('are a constant column alone', () => {
    expect(groupOf([x, new Float64Array(8).fill(7)])).toEqual([1]);
  });

  it('are the powers of a column of two values', () => {
    const two = Float64Array.from([0, 1, 0, 1, 1, 0, 0, 1]);
    expect(groupOf([two], 2)).toEqual([0, 1]);
  });

  it('are none where every column says something of its own', () => {
    expect(groupOf([x, z])).toEqual([]);
    expect(groupOf([x, z], 2)).toEqual([]);
    expect(groupOf([x, x.map((value, i) => value + 1e-4 * z[i])])).toEqual([]);
  });

  it('are found among others, whatever the multiples', () => {
    const some = fc.integer({ min: -50, max: 50 }).filter((value) => value !== 0);
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        const made = x.map((value, i) => (a * value + b * z[i] + c) / 7);
        expect(groupOf([x, z])).toEqual([]);
        expect(collinearColumns([x, made, z], y)).toEqual([0, 1, 2]);
      }),
    );
  });
});
