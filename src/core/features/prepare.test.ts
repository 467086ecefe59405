import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockOf } from './columns';
import { expand } from './polynomial';
import { fitPrepared, prepareAlike, prepareFeatures, prepareLate } from './prepare';
import { fitStandardization, standardize } from './standardize';

const coordinate = fc.double({ min: -3, max: 3, noNaN: true });
/** One or two columns on the axes, and up to three more. */
const expansions = fc.record({ axes: fc.constantFrom(1, 2), degree: fc.integer({ min: 1, max: 5 }) });
const others = fc.nat(3);

it('is fitted to the same bytes without holding all columns', () => {
  const points = fc.array(fc.array(coordinate, { minLength: 5, maxLength: 5 }), { maxLength: 20 });
  fc.assert(
    fc.property(points, expansions, others, (rows, expansion, more) => {
      const features = Array.from({ length: expansion.axes + more }, (_, j) =>
        Float64Array.from(rows, (row) => row[j]),
      );
      const { standardization } = prepareFeatures(features, expansion, true);
      expect(fitPrepared(features, expansion)).toEqual(standardization);
    }),
  );
});

const features = Array.from({ length: 4 }, (_, j) =>
  Float64Array.from({ length: 20_000 }, (_, i) => Math.sin(i * (j + 2))),
);

it.each([
  { base: 2, axes: 2, degree: 3 },
  { base: 4, axes: 2, degree: 3 },
  { base: 4, axes: 1, degree: 2 },
])('has the same bytes block by block, in whatever order blocks are read: %o', ({ base, ...expansion }) => {
  const own = features.slice(0, base);
  const { columns, standardization } = prepareFeatures(own, expansion, true);
  const late = prepareLate(own, expansion, standardization);
  expect(late.length).toBe(columns.length);
  for (const [from, to] of [
    [0, 512],
    [7680, 8192],
    [8000, 8704],
    [19_900, 20_000],
    [0, 9000],
    [40, 41],
  ]) {
    expect(blockOf(late, from, to)).toEqual(blockOf(columns, from, to));
  }
});

it('standardises the features on no axis as those on the axes, and other points by the same means', () => {
  const expansion = { axes: 2, degree: 2 };
  const few = features.map((column) => column.subarray(0, 50));
  const { columns, standardization } = prepareFeatures(few, expansion, true);
  const fit = fitStandardization(expand(few, expansion));
  expect(standardization).toEqual(fit);
  expect(columns.slice(5)).toEqual(standardize(expand(few, expansion), fit).slice(5));
  const far = features.map((column) => column.subarray(50, 90));
  expect(prepareAlike(far, expansion, fit)).toEqual(standardize(expand(far, expansion), fit));
});
