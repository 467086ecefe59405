import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPoints, movePoint, numberPoints, removePoints } from '../../../core/data/dataset';
import { pointInRow, pointsInRows, presentOrder } from './rowOrder';

const sample = (...x1: number[]) => ({
  x1: Float64Array.from(x1),
  x2: new Float64Array(x1.length),
  y: new Uint8Array(x1.length),
  others: [],
});
const points = numberPoints(sample(5, 3, 4, 1));
const sorted = { order: Uint32Array.of(3, 1, 2, 0), id: points.id };
const valuesIn = (order: Uint32Array, x1: Float64Array) => [...order].map((i) => x1[i]);

describe('rowOrder', () => {
  it('leaves a row where it is while its point is edited', () => {
    const edited = movePoint(points, 3, 9, 0);
    expect(presentOrder(sorted, edited)).toBe(sorted.order);
  });

  it('closes the gap of points that are gone and puts new ones last', () => {
    const fewer = removePoints(points, [1]);
    expect(valuesIn(presentOrder(sorted, fewer), fewer.x1)).toEqual([1, 4, 5]);
    const more = addPoints(fewer, sample(0, 2));
    expect(valuesIn(presentOrder(sorted, more), more.x1)).toEqual([1, 4, 5, 0, 2]);
  });

  it('puts points that come back where they were', () => {
    const fewer = removePoints(points, [0, 3]);
    expect(valuesIn(presentOrder(sorted, fewer), fewer.x1)).toEqual([3, 4]);
    expect(valuesIn(presentOrder(sorted, { ...points, id: points.id.slice() }), points.x1)).toEqual([
      1, 3, 4, 5,
    ]);
  });

  it('gives every present point exactly one row, whatever the numbers', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 40 });
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const rising = (list: number[]) => Uint32Array.from(list).sort();
        const order = Uint32Array.from(before, (_, i) => before.length - 1 - i);
        const next = presentOrder({ order, id: rising(before) }, { id: rising(after) });
        expect([...next].sort((a, b) => a - b)).toEqual(after.map((_, i) => i));
      }),
    );
  });

  it('reads rows backwards where they fall', () => {
    const rows = { count: 4, order: sorted.order, isFalling: true };
    expect([0, 1, 2, 3].map((row) => pointInRow(rows, row))).toEqual([0, 2, 1, 3]);
    expect(pointInRow({ count: 4, order: null, isFalling: true }, 0)).toBe(3);
    expect([...pointsInRows(rows, 1, 0)]).toEqual([0, 2]);
    expect([...pointsInRows(rows, 2, 99)]).toEqual([1, 3]);
  });
});
