import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockOf } from './columns';
import { fitPrepared, prepareFeatures, prepareLate } from './prepare';

const coordinate = fc.double({ min: -3, max: 3, noNaN: true });

it('is fitted to the same bytes without holding all columns', () => {
  const points = fc.array(fc.tuple(coordinate, coordinate), { maxLength: 20 });
  fc.assert(
    fc.property(points, fc.integer({ min: 1, max: 5 }), (rows, degree) => {
      const features = [Float64Array.from(rows, ([x1]) => x1), Float64Array.from(rows, ([, x2]) => x2)];
      const expansion = { axes: 2, degree };
      const { standardization } = prepareFeatures(features, expansion, true);
      expect(fitPrepared(features, expansion)).toEqual(standardization);
    }),
  );
});

it('has the same bytes block by block, in whatever order blocks are read', () => {
  const features = [0, 1].map((j) => Float64Array.from({ length: 20_000 }, (_, i) => Math.sin(i * (j + 2))));
  const { columns, standardization } = prepareFeatures(features, { axes: 2, degree: 3 }, true);
  const late = prepareLate(features, { axes: 2, degree: 3 }, standardization);
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
