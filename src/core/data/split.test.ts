import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recipeOfKind, sampleDataset } from './catalog';
import {
  addPoints,
  type Dataset,
  movePoint,
  numberPoints,
  relabelPoints,
  removePoints,
  type Sample,
} from './dataset';
import { splitData } from './split';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const shares = fc.double({ min: 0.001, max: 0.9, noNaN: true });
const datasets = fc.uint8Array({ min: 0, max: 1, maxLength: 200 }).map((y) => {
  const x1 = Float64Array.from(y, (_, i) => i);
  const others = [x1.map((value) => value / 3), x1.map((value) => value * value)];
  return numberPoints({ x1, x2: x1.map((value) => -value), y, others });
});

/** The numbers of the points held back. */
function held(data: Dataset, share: number, seed: number): Set<number> {
  const { isTest } = splitData(data, share, seed);
  return new Set([...data.id].filter((_, i) => isTest?.[i] === 1));
}
const without = (set: Set<number>, ...ids: number[]) => new Set([...set].filter((id) => !ids.includes(id)));
const difference = (a: Set<number>, b: Set<number>) => [...a].filter((id) => !b.has(id)).length;

describe('splitData', () => {
  it('holds back round(share·n) of either class, never all of a class of two or more', () => {
    fc.assert(
      fc.property(datasets, shares, seeds, (data, share, seed) => {
        const { isTest } = splitData(data, share, seed);
        for (const label of [0, 1]) {
          const size = data.y.filter((own) => own === label).length;
          const test = data.y.filter((own, i) => own === label && isTest?.[i] === 1).length;
          expect(test).toBe(Math.min(Math.round(share * size), Math.max(0, size - 1)));
        }
      }),
    );
  });

  it('parts the points in two without losing or changing one', () => {
    fc.assert(
      fc.property(datasets, shares, seeds, (data, share, seed) => {
        const { train, test, isTest } = splitData(data, share, seed);
        const pointOf = ({ x1, x2, y, others }: Sample, i: number) => [
          ...[x1[i], x2[i], y[i]],
          ...others.map((column) => column[i]),
        ];
        const rebuilt: number[][] = [];
        let [inTrain, inTest] = [0, 0];
        for (let i = 0; i < data.y.length; i++) {
          const part = isTest?.[i] && test ? test : train;
          const at = part === test ? inTest++ : inTrain++;
          rebuilt.push(pointOf(part, at));
        }
        expect(rebuilt).toEqual([...data.y].map((_, i) => pointOf(data, i)));
        for (const part of [train, test ?? train]) {
          expect(part.others.map(({ length }) => length)).toEqual([part.y.length, part.y.length]);
        }
        expect(inTrain + inTest).toBe(train.y.length + (test?.y.length ?? 0));
      }),
    );
  });

  it('gives the data set itself where nothing is held back', () => {
    fc.assert(
      fc.property(datasets, seeds, (data, seed) => {
        expect(splitData(data, 0, seed)).toEqual({ train: data, test: null, isTest: null });
        expect(splitData(data, 0, seed).train).toBe(data);
      }),
    );
    const two = numberPoints({
      x1: Float64Array.of(0, 1),
      x2: Float64Array.of(0, 1),
      y: Uint8Array.of(0, 1),
      others: [],
    });
    expect(splitData(two, 0.9, 1).train).toBe(two);
  });

  it('holds back the same points for ever', () => {
    const x1 = Float64Array.from({ length: 40 }, (_, i) => i);
    const data = numberPoints({ x1, x2: x1, y: Uint8Array.from(x1, (i) => i % 2), others: [] });
    const places = (seed: number) => [...x1].filter((_, i) => splitData(data, 0.2, seed).isTest?.[i] === 1);
    expect(places(1)).toEqual([14, 15, 19, 21, 28, 31, 34, 38]);
    expect(places(2 ** 32 - 1)).toEqual([0, 1, 2, 8, 9, 19, 32, 33]);
  });

  it('is the same for the same seed, and another for another', () => {
    const data = sampleDataset(recipeOfKind('two-blobs', { seed: 3, count: 200 }));
    expect(splitData(data, 0.3, 5)).toEqual(splitData(data, 0.3, 5));
    const splits = [0, 1, 2, 3, 4, 5, 6, 7].map((seed) => [...held(data, 0.3, seed)].join());
    expect(new Set(splits).size).toBe(8);
  });

  it('holds back every point about as often, whatever its place', () => {
    const data = sampleDataset(recipeOfKind('two-blobs', { seed: 3, count: 40 }));
    const times = new Array(40).fill(0);
    for (let seed = 0; seed < 2000; seed++) for (const id of held(data, 0.25, seed)) times[id]++;
    for (const count of times) expect(Math.abs(count - 500)).toBeLessThan(110);
  });

  it('leaves the others where they are when a point is moved', () => {
    fc.assert(
      fc.property(datasets, shares, seeds, fc.nat(), (data, share, seed, at) => {
        fc.pre(data.y.length > 0);
        const moved = movePoint(data, at % data.y.length, 7, 7);
        expect(held(moved, share, seed)).toEqual(held(data, share, seed));
      }),
    );
  });

  it('changes sides for at most one other point of a class when a point comes, goes or is relabelled', () => {
    fc.assert(
      fc.property(datasets, shares, seeds, fc.nat(), (data, share, seed, place) => {
        fc.pre(data.y.length > 0);
        const at = place % data.y.length;
        const id = data.id[at];
        const before = held(data, share, seed);
        const one = {
          x1: Float64Array.of(0),
          x2: Float64Array.of(0),
          y: Uint8Array.of(place % 2),
          others: [Float64Array.of(0), Float64Array.of(0)],
        };
        const added = without(held(addPoints(data, one), share, seed), data.nextId);
        const removed = held(removePoints(data, [at]), share, seed);
        for (const after of [added, removed]) {
          const was = without(before, id);
          const is = without(after, id);
          expect(difference(was, is) + difference(is, was)).toBeLessThanOrEqual(1);
        }
        const other = without(held(relabelPoints(data, [at], data.y[at] ? 0 : 1), share, seed), id);
        const was = without(before, id);
        expect(difference(was, other) + difference(other, was)).toBeLessThanOrEqual(2);
      }),
    );
  });
});
