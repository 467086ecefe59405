import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pixel } from './brush';
import { pointsInLasso } from './lasso';

/** A view in which (x1, x2) is the pixel (x1, 100 − x2). */
const view = { x1: { min: 0, max: 100 }, x2: { min: 0, max: 100 }, width: 100, height: 100 };
const at = (...places: (readonly [number, number])[]) => ({
  x1: Float64Array.from(places, ([px]) => px),
  x2: Float64Array.from(places, ([, py]) => 100 - py),
  y: new Uint8Array(places.length),
});
const outline = (...places: (readonly [number, number])[]): Pixel[] => places.map(([px, py]) => ({ px, py }));
const places = fc.array(fc.tuple(fc.nat({ max: 100 }), fc.nat({ max: 100 })), { maxLength: 40 });

describe('pointsInLasso', () => {
  it('holds what lies in a box, however many corners its sides have', () => {
    const sides = outline([20, 30], [20, 50], [20, 70], [60, 70], [80, 70], [80, 30], [50, 30]);
    fc.assert(
      fc.property(places, (all) => {
        const offGrid = all.map(([px, py]) => [px + 0.5, py + 0.5] as const);
        const inside = [...offGrid.keys()].filter((i) => {
          const [px, py] = offGrid[i];
          return px > 20 && px < 80 && py > 30 && py < 70;
        });
        expect([...pointsInLasso(view, at(...offGrid), sides)]).toEqual(inside);
      }),
    );
  });

  it('holds the same whichever way and from wherever it is drawn', () => {
    const corners = fc.array(fc.tuple(fc.nat({ max: 100 }), fc.nat({ max: 100 })), {
      minLength: 3,
      maxLength: 12,
    });
    fc.assert(
      fc.property(corners, places, fc.nat({ max: 11 }), (path, all, turn) => {
        const points = at(...all.map(([px, py]) => [px + 0.37, py + 0.41] as const));
        const drawn = outline(...path);
        const turned = [...drawn.slice(turn % path.length), ...drawn.slice(0, turn % path.length)];
        const found = pointsInLasso(view, points, drawn);
        expect(pointsInLasso(view, points, turned)).toEqual(found);
        expect(pointsInLasso(view, points, drawn.toReversed())).toEqual(found);
      }),
    );
  });

  it('leaves out what lies in a hollow of the outline', () => {
    const hollow = outline([10, 10], [90, 10], [90, 90], [50, 40], [10, 90]);
    expect(pointsInLasso(view, at([50, 30], [50, 80], [20, 70]), hollow)).toEqual(Uint32Array.of(0, 2));
  });

  it('holds what it goes round twice', () => {
    const box = [
      [10, 10],
      [90, 10],
      [90, 90],
      [10, 90],
    ] as const;
    expect(pointsInLasso(view, at([50, 50], [95, 50]), outline(...box, ...box))).toEqual(Uint32Array.of(0));
  });

  it('holds nothing where it encloses nothing', () => {
    expect(pointsInLasso(view, at([50, 50]), outline([0, 0], [100, 100]))).toHaveLength(0);
    expect(pointsInLasso(view, at([50, 50]), outline([0, 50], [50, 50], [100, 50]))).toHaveLength(0);
  });
});
