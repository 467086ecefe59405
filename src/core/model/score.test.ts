import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expand, featureCount } from '../features/polynomial';
import { degreeOf, score, scoreOf, scores } from './score';

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

describe('scoreOf', () => {
  it('agrees with the expanded features of a point, whatever features are on no axis', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.tuple(coordinate, coordinate), { maxLength: 6 }),
        fc.infiniteStream(coordinate),
        (degree, more, stream) => {
          const next = () => stream.next().value;
          const points = {
            x1: Float64Array.of(next(), next()),
            x2: Float64Array.of(next(), next()),
            y: new Uint8Array(2),
            others: more.map((values) => Float64Array.from(values)),
          };
          const base = [points.x1, points.x2, ...points.others];
          const own = Float64Array.from({ length: featureCount(base.length, { axes: 2, degree }) + 1 }, next);
          const products = own.length - 1 - more.length;
          const model = {
            axes: Float64Array.of(...own.subarray(0, products), own[own.length - 1]),
            others: own.subarray(products, own.length - 1),
          };
          const out = new Float64Array(2);
          scores(own, expand(base, { axes: 2, degree }), out);
          for (const i of [0, 1]) expect(scoreOf(model, points, i)).toBeCloseTo(out[i], 9);
        },
      ),
    );
  });

  it('is to the bit the score of the place where no feature is on no axis', () => {
    fc.assert(
      fc.property(coordinate, coordinate, fc.array(coordinate, { minLength: 6, maxLength: 6 }), (a, b, w) => {
        const points = { x1: Float64Array.of(a), x2: Float64Array.of(b), y: new Uint8Array(1), others: [] };
        const axes = Float64Array.from(w);
        expect(scoreOf({ axes, others: new Float64Array(0) }, points, 0)).toBe(score(axes, a, b));
      }),
    );
  });
});
