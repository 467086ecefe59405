import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRecipe, sampleDataset } from './catalog';
import { addPoints, countClasses, emptyDataset, movePoint, numberPoints, removePoints } from './dataset';
import { splitData } from './split';

const points = fc
  .array(fc.tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true }), fc.constantFrom(0, 1)), {
    maxLength: 60,
    size: 'max',
  })
  .map((rows) =>
    numberPoints({
      x1: Float64Array.from(rows, ([x1]) => x1),
      x2: Float64Array.from(rows, ([, x2]) => x2),
      y: Uint8Array.from(rows, ([, , y]) => y),
    }),
  );
const shares = fc.double({ min: 0, max: 0.9, noNaN: true });
const seeds = fc.integer({ min: 0, max: 4_294_967_295 });

/** The numbers of the points held back. */
const heldBack = (data: ReturnType<typeof numberPoints>, share: number, seed: number) => {
  const { isTest } = splitData(data, share, seed);
  return new Set(isTest ? data.id.filter((_, i) => isTest[i] === 1) : []);
};

describe('splitData', () => {
  it('puts every point in one part, in its order', () => {
    fc.assert(
      fc.property(points, shares, seeds, (data, share, seed) => {
        const { train, test, isTest } = splitData(data, share, seed);
        const take = (mark: number) => Array.from(data.y.keys()).filter((i) => (isTest?.[i] ?? 0) === mark);
        for (const [part, mark] of [[train, 0] as const, [test, 1] as const]) {
          const indices = take(mark);
          expect(Array.from(part?.x1 ?? [])).toEqual(indices.map((i) => data.x1[i]));
          expect(Array.from(part?.x2 ?? [])).toEqual(indices.map((i) => data.x2[i]));
          expect(Array.from(part?.y ?? [])).toEqual(indices.map((i) => data.y[i]));
        }
        expect(test?.y.length).not.toBe(0);
      }),
    );
  });

  it('holds back the share of either class, rounded, and never all of one', () => {
    fc.assert(
      fc.property(points, shares, seeds, (data, share, seed) => {
        const { test } = splitData(data, share, seed);
        const all = countClasses(data);
        const held = countClasses(test ?? emptyDataset);
        const expected = (size: number) => Math.min(Math.round(share * size), Math.max(0, size - 1));
        expect(held).toEqual({ class0: expected(all.class0), class1: expected(all.class1) });
      }),
    );
  });

  it('gives the data set itself where nothing is to be held back', () => {
    const data = sampleDataset(defaultRecipe);
    expect(splitData(data, 0, 1)).toEqual({ train: data, test: null, isTest: null });
    expect(splitData(data, 0, 1).train).toBe(data);
    expect(splitData(emptyDataset, 0.5, 1)).toEqual({ train: emptyDataset, test: null, isTest: null });
  });

  it('gives the same points for the same seed and others for another', () => {
    const data = sampleDataset({ ...defaultRecipe, count: 200 });
    expect(heldBack(data, 0.3, 7)).toEqual(heldBack(data, 0.3, 7));
    expect(heldBack(data, 0.3, 7)).not.toEqual(heldBack(data, 0.3, 8));
  });

  it('leaves all but at most one point where they are when one is added, moved or removed', () => {
    fc.assert(
      fc.property(points, shares, seeds, fc.nat(), (data, share, seed, at) => {
        fc.pre(data.y.length > 0);
        const index = at % data.y.length;
        const before = heldBack(data, share, seed);
        expect(heldBack(movePoint(data, index, 1, 2), share, seed)).toEqual(before);
        const added = { x1: Float64Array.of(0), x2: Float64Array.of(0), y: Uint8Array.of(at % 2) };
        for (const edited of [addPoints(data, added), removePoints(data, [index])]) {
          const after = heldBack(edited, share, seed);
          const stayed = data.id.filter((id) => edited.id.includes(id));
          const changed = stayed.filter((id) => before.has(id) !== after.has(id));
          expect(changed.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
