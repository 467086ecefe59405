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

/** A point with two features on no axis. */
interface Row {
  readonly id: number;
  readonly x1: number;
  readonly x2: number;
  readonly y: Label;
  readonly others: readonly number[];
}

const label = fc.constantFrom<Label>(0, 1);
const row = fc.record({
  id: fc.constant(0),
  x1: numbers,
  x2: numbers,
  y: label,
  others: fc.tuple(numbers, numbers),
});
const sampleOf = (rows: readonly Row[]) => ({
  x1: Float64Array.from(rows, ({ x1 }) => x1),
  x2: Float64Array.from(rows, ({ x2 }) => x2),
  y: Uint8Array.from(rows, ({ y }) => y),
  others: [0, 1].map((j) => Float64Array.from(rows, ({ others }) => others[j])),
});
const rowsOf = ({ x1, x2, y, id, others }: Dataset): Row[] =>
  Array.from(id, (number, i) => {
    return { id: number, x1: x1[i], x2: x2[i], y: y[i] as Label, others: others.map((column) => column[i]) };
  });

/** An edit of a data set, with the rows that are to come of it. */
type Edit = (data: Dataset, rows: readonly Row[]) => readonly [Dataset, readonly Row[]];

/** An edit of the point at `place`, modulo how many there are; nothing where there are none. */
const ofOne =
  (place: number, edit: (data: Dataset, i: number) => Dataset, change: (row: Row) => readonly Row[]): Edit =>
  (data, rows) => {
    if (rows.length === 0) return [data, rows];
    const i = place % rows.length;
    return [edit(data, i), rows.flatMap((one, k) => (k === i ? change(one) : [one]))];
  };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.array(row, { maxLength: 3 }).map(
    (added): Edit =>
      (data, rows) => {
        const numbered = added.map((one, k) => ({ ...one, id: data.nextId + k }));
        return [addPoints(data, sampleOf(added)), [...rows, ...numbered]];
      },
  ),
  fc.nat().map((place) =>
    ofOne(
      place,
      (data, i) => removePoints(data, [i]),
      () => [],
    ),
  ),
  fc.tuple(fc.nat(), numbers, numbers).map(([place, x1, x2]) =>
    ofOne(
      place,
      (data, i) => movePoint(data, i, x1, x2),
      (one) => [{ ...one, x1, x2 }],
    ),
  ),
  fc.tuple(fc.nat(), label).map(([place, y]) =>
    ofOne(
      place,
      (data, i) => relabelPoints(data, [i], y),
      (one) => [{ ...one, y }],
    ),
  ),
  fc.tuple(fc.nat(), fc.nat(1), numbers).map(([place, feature, value]) =>
    ofOne(
      place,
      (data, i) => setOther(data, i, feature, value),
      (one) => [{ ...one, others: one.others.map((other, j) => (j === feature ? value : other)) }],
    ),
  ),
  fc.constant<Edit>((data) => [withoutPoints(data), []]),
);

describe('features on no axis', () => {
  it('stay with their points, whatever is edited, and leave the old value as it was', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.array(edit, { maxLength: 12 }), (first, edits) => {
        let data = numberPoints(sampleOf(first));
        let rows: readonly Row[] = first.map((one, id) => ({ ...one, id }));
        for (const apply of edits) {
          const [next, expected] = apply(data, rows);
          expect(rowsOf(data)).toEqual(rows);
          expect(rowsOf(next)).toEqual(expected);
          expect(next.others).toHaveLength(2);
          [data, rows] = [next, expected];
        }
      }),
    );
  });

  it('are as many for every point', () => {
    const three = numberPoints(
      sampleOf([1, 2, 3].map((x) => ({ id: 0, x1: x, x2: x, y: 1, others: [x, -x] }))),
    );
    expect(() => addPoint(three, 0, 0, 1)).toThrow(RangeError);
    expect(() => addPoints(data, sampleOf([]))).toThrow(RangeError);
    for (const [index, feature] of [
      [3, 0],
      [-1, 0],
      [0, 2],
      [0, -1],
      [0, 0.5],
    ]) {
      expect(() => setOther(three, index, feature, 1)).toThrow(RangeError);
    }
    expect([...setOther(three, 1, 1, 7).others[1]]).toEqual([-1, 7, -3]);
  });
});
