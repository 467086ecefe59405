import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRecipe, sampleDataset } from './catalog';
import {
  addPoints,
  countClasses,
  type Dataset,
  emptyDataset,
  type Label,
  movePoint,
  numberPoints,
  relabelPoints,
  removePoints,
  setOther,
  shiftPoints,
  withoutPoints,
} from './dataset';

const data = sampleDataset({ ...defaultRecipe, kind: 'hidden-line', seed: 1, count: 5, noise: 0 });
const addPoint = (to: Dataset, x1: number, x2: number, label: Label) =>
  addPoints(to, { x1: Float64Array.of(x1), x2: Float64Array.of(x2), y: Uint8Array.of(label), others: [] });
const indices = fc.integer({ min: 0, max: 4 });
const numbers = fc.double({ noNaN: true });

describe('the edits of a data set', () => {
  it('undo each other and leave the old value as it was', () => {
    const before = structuredClone(data);
    fc.assert(
      fc.property(indices, numbers, numbers, (index, a, b) => {
        expect(removePoints(addPoint(data, a, b, 1), [5])).toEqual({ ...data, nextId: 6 });
        const moved = movePoint(data, index, a, b);
        expect([moved.x1[index], moved.x2[index]]).toEqual([a, b]);
        expect(movePoint(moved, index, data.x1[index], data.x2[index])).toEqual(data);
        const flipped = relabelPoints(data, [index], data.y[index] === 1 ? 0 : 1);
        expect(relabelPoints(flipped, [index], data.y[index] === 1 ? 1 : 0)).toEqual(data);
        expect(data).toEqual(before);
      }),
    );
  });

  it('keep the order of the other points on removal', () => {
    const { x1, y } = removePoints(data, [2]);
    expect([...x1]).toEqual([0, 1, 3, 4].map((i) => data.x1[i]));
    expect(y.length).toBe(4);
  });

  it('remove the same points whether few or many are gone, of every column', () => {
    const n = 3000;
    const column = (k: number) => Float64Array.from({ length: n }, (_, i) => i + k / 10);
    const y = Uint8Array.from({ length: n }, (_, i) => i % 2);
    const wide = numberPoints({ x1: column(1), x2: column(2), y, others: [column(3), column(4)] });
    for (const share of [0.001, 0.1, 0.3, 0.5, 0.999, 1]) {
      const gone = Array.from({ length: n }, (_, i) => i).filter((i) => (i * 7919) % 1000 < share * 1000);
      const isLeft = (_: unknown, i: number) => !gone.includes(i);
      const left = removePoints(wide, gone.toReversed());
      expect([...left.id]).toEqual([...wide.id].filter(isLeft));
      expect([...left.y]).toEqual([...y].filter(isLeft));
      for (const [j, other] of left.others.entries())
        expect([...other]).toEqual([...wide.others[j]].filter(isLeft));
      expect([...left.x2]).toEqual([...wide.x2].filter(isLeft));
    }
  });

  it('change features on no axis of one point, and no others', () => {
    const others = [Float64Array.of(1, 2, 3, 4, 5), Float64Array.of(0, 0, 1, 0, 0), new Float64Array(5)];
    const wide = { ...data, others };
    const next = setOther(wide, 3, 1, 7, 8);
    expect(next.others.map((column) => [...column])).toEqual([
      [1, 2, 3, 4, 5],
      [0, 0, 1, 7, 0],
      [0, 0, 0, 8, 0],
    ]);
    expect(next.others[0]).toBe(others[0]);
    expect([...others[1]]).toEqual([0, 0, 1, 0, 0]);
    expect(() => setOther(wide, 5, 0, 1)).toThrow(RangeError);
    expect(() => setOther(wide, 0, 2, 1, 2)).toThrow(RangeError);
    expect(() => addPoints(wide, data)).toThrow(RangeError);
    expect(withoutPoints(wide).others.map(({ length }) => length)).toEqual([0, 0, 0]);
  });

  it('refuse a point that is not there', () => {
    for (const index of [-1, 5, 0.5, NaN]) {
      expect(() => removePoints(data, [index])).toThrow(RangeError);
      expect(() => movePoint(data, index, 0, 0)).toThrow(RangeError);
      expect(() => relabelPoints(data, [index], 0)).toThrow(RangeError);
    }
  });

  it('move many points by the same way', () => {
    const { x1, x2 } = shiftPoints(data, [1, 3], 0.5, -2);
    expect([...x1]).toEqual([...data.x1].map((value, i) => (i % 2 ? value + 0.5 : value)));
    expect([...x2]).toEqual([...data.x2].map((value, i) => (i % 2 ? value - 2 : value)));
    expect(() => shiftPoints(data, [5], 1, 1)).toThrow(RangeError);
  });

  it('let a point keep its number, and give none twice', () => {
    const { id, nextId } = addPoint(removePoints(data, [1, 4]), 0, 0, 1);
    expect([...id]).toEqual([0, 2, 3, 5]);
    expect(nextId).toBe(6);
  });

  it('count classes to the number of points', () => {
    expect(countClasses(emptyDataset)).toEqual({ class0: 0, class1: 0 });
    const { class0, class1 } = countClasses(data);
    expect(class0 + class1).toBe(5);
    expect(countClasses(addPoint(data, 0, 0, 1)).class1).toBe(class1 + 1);
  });
});
