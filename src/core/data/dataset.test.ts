import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleDataset } from './catalog';
import { addPoint, countClasses, emptyDataset, movePoint, relabelPoint, removePoint } from './dataset';

const data = sampleDataset({ kind: 'hidden-line', seed: 1, count: 5, noise: 0 });
const indices = fc.integer({ min: 0, max: 4 });
const numbers = fc.double({ noNaN: true });

describe('the edits of a data set', () => {
  it('undo each other and leave the old value as it was', () => {
    const before = structuredClone(data);
    fc.assert(
      fc.property(indices, numbers, numbers, (index, a, b) => {
        expect(removePoint(addPoint(data, a, b, 1), 5)).toEqual(data);
        const moved = movePoint(data, index, a, b);
        expect([moved.x1[index], moved.x2[index]]).toEqual([a, b]);
        expect(movePoint(moved, index, data.x1[index], data.x2[index])).toEqual(data);
        const flipped = relabelPoint(data, index, data.y[index] === 1 ? 0 : 1);
        expect(relabelPoint(flipped, index, data.y[index] === 1 ? 1 : 0)).toEqual(data);
        expect(data).toEqual(before);
      }),
    );
  });

  it('keep the order of the other points on removal', () => {
    const { x1, y } = removePoint(data, 2);
    expect([...x1]).toEqual([0, 1, 3, 4].map((i) => data.x1[i]));
    expect(y.length).toBe(4);
  });

  it('refuse a point that is not there', () => {
    for (const index of [-1, 5, 0.5, NaN]) {
      expect(() => removePoint(data, index)).toThrow(RangeError);
      expect(() => movePoint(data, index, 0, 0)).toThrow(RangeError);
      expect(() => relabelPoint(data, index, 0)).toThrow(RangeError);
    }
  });

  it('count classes to the number of points', () => {
    expect(countClasses(emptyDataset)).toEqual({ class0: 0, class1: 0 });
    const { class0, class1 } = countClasses(data);
    expect(class0 + class1).toBe(5);
    expect(countClasses(addPoint(data, 0, 0, 1)).class1).toBe(class1 + 1);
  });
});
