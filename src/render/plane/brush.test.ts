import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPixel } from '../../core/data/planeView';
import { pointsUnderBrush } from './brush';

const view = { x1: { min: -2, max: 3 }, x2: { min: 10, max: 12 }, width: 200, height: 100 };
const coordinate = fc.double({ min: 0, max: 1, noNaN: true });
const samples = fc.array(fc.tuple(coordinate, coordinate), { maxLength: 30 }).map((places) => ({
  x1: Float64Array.from(places, ([u]) => -2 + 5 * u),
  x2: Float64Array.from(places, ([, v]) => 10 + 2 * v),
  y: new Uint8Array(places.length),
}));
const pixels = fc.record({ px: fc.double({ min: 0, max: 200, noNaN: true }), py: fc.nat({ max: 100 }) });

describe('pointsUnderBrush', () => {
  it('finds the points in the disc, rising, and no others', () => {
    fc.assert(
      fc.property(samples, pixels, fc.integer({ min: 6, max: 80 }), (points, at, radius) => {
        const found = pointsUnderBrush(view, points, [at], radius);
        const inside = [...points.y.keys()].filter((i) => {
          const [px, py] = toPixel(view, points.x1[i], points.x2[i]);
          return (px - at.px) ** 2 + (py - at.py) ** 2 <= radius ** 2;
        });
        expect([...found]).toEqual(inside);
      }),
    );
  });

  it('leaves no gap between two places of a fast stroke', () => {
    const points = {
      x1: Float64Array.of(0, 0.5, 0.5),
      x2: Float64Array.of(11, 11, 11.9),
      y: new Uint8Array(3),
    };
    const path = [
      { px: 0, py: 50 },
      { px: 200, py: 50 },
    ];
    expect(pointsUnderBrush(view, points, path, 10)).toEqual(Uint32Array.of(0, 1));
  });

  it('finds at the end of a stroke what it finds at any place of it', () => {
    fc.assert(
      fc.property(samples, fc.array(pixels, { minLength: 1, maxLength: 5 }), (points, path) => {
        const swept = [...pointsUnderBrush(view, points, path, 20)];
        for (const at of path) {
          expect(swept).toEqual(expect.arrayContaining([...pointsUnderBrush(view, points, [at], 19.99)]));
        }
      }),
    );
  });
});
