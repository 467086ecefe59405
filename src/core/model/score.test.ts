import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expand, featureCount } from '../features/polynomial';
import { degreeOf, score, scores } from './score';

const coordinate = fc.double({ min: -2, max: 2, noNaN: true });

describe('score', () => {
  it('agrees with the expanded features at every degree', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        coordinate,
        coordinate,
        fc.infiniteStream(coordinate),
        (degree, x1, x2, stream) => {
          const d = featureCount(2, { axes: 2, degree });
          const parameters = Float64Array.from({ length: d + 1 }, () => stream.next().value);
          const out = new Float64Array(1);
          scores(parameters, expand([Float64Array.of(x1), Float64Array.of(x2)], { axes: 2, degree }), out);
          expect(score(parameters, x1, x2)).toBeCloseTo(out[0], 9);
          expect(degreeOf(parameters)).toBe(degree);
        },
      ),
    );
  });

  it('refuses parameters that fit no degree', () => {
    expect(() => score(new Float64Array(4), 0, 0)).toThrow(RangeError);
  });
});
