import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitPrepared, prepareFeatures } from './prepare';

const coordinate = fc.double({ min: -3, max: 3, noNaN: true });

it('is fitted to the same bytes without holding all columns', () => {
  const points = fc.array(fc.tuple(coordinate, coordinate), { maxLength: 20 });
  fc.assert(
    fc.property(points, fc.integer({ min: 1, max: 5 }), (rows, degree) => {
      const features = [Float64Array.from(rows, ([x1]) => x1), Float64Array.from(rows, ([, x2]) => x2)];
      expect(fitPrepared(features, degree)).toEqual(prepareFeatures(features, degree, true).standardization);
    }),
  );
});
