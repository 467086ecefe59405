import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutBands, gridToPlace, surfaceLevels } from './surfaceBands';
import { surfaceScales } from './surfaceGeometry';
import { placeLabels } from './surfaceLabels';

/** A round bowl with its lowest place, 0.4, at (1, 2). */
const size = 41;
const landscape = {
  axes: [0, 1] as const,
  x: { min: -3, max: 5 },
  y: { min: -2, max: 6 },
  size,
  held: new Float64Array(3),
};
const bowl = Float64Array.from({ length: size * size }, (_, i) => {
  const { x, y } = gridToPlace(landscape, i % size, Math.floor(i / size));
  return 0.4 + 0.1 * ((x - 1) ** 2 + (y - 2) ** 2);
});

describe('surfaceLevels', () => {
  it('is finer near the bottom, in round numbers', () => {
    expect(surfaceLevels(0.412, 1)).toEqual([0.413, 0.414, 0.417, 0.43, 0.44, 0.47, 0.6, 0.7]);
  });

  it('rises strictly within the range, whatever that is', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e3, noNaN: true }),
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        (low, range) => {
          const levels = surfaceLevels(low, low + range);
          expect(levels.every((level, i) => level > (levels[i - 1] ?? low) && level < low + range)).toBe(
            true,
          );
          expect(levels.length).toBeLessThanOrEqual(10);
          expect(levels.length).toBeGreaterThanOrEqual(3);
        },
      ),
    );
  });

  it('stays where it is while the bottom sinks a little', () => {
    expect(surfaceLevels(0.4121, 1)).toEqual(surfaceLevels(0.4122, 1));
  });

  it('is empty where it is flat or unknown', () => {
    expect(surfaceLevels(0.5, 0.5)).toEqual([]);
    expect(surfaceLevels(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY)).toEqual([]);
  });
});

describe('cutBands', () => {
  const cut = cutBands(landscape, bowl);

  it('draws each line where the surface has that value', () => {
    for (const { level, rings } of cut.bands) {
      const radius = Math.sqrt((level - 0.4) / 0.1);
      for (const [column, row] of rings.flat()) {
        const { x, y } = gridToPlace(landscape, column, row);
        const isOnEdge = [column, row].some((step) => step <= 0 || step >= size - 1);
        if (radius > 0.4 && !isOnEdge) expect(Math.abs(Math.hypot(x - 1, y - 2) - radius)).toBeLessThan(0.02);
      }
    }
    expect(cut.bands.length).toBeGreaterThan(5);
  });

  it('knows the lowest and the highest value, and where the lowest is', () => {
    expect(cut.low).toBeCloseTo(0.4, 12);
    expect(cut.high).toBeCloseTo(3.6, 12);
    expect(cut.lowest).toEqual([20, 20]);
  });

  it('takes what is no finite number for the highest', () => {
    const broken = bowl.slice();
    broken[0] = Number.POSITIVE_INFINITY;
    broken[1] = Number.NaN;
    expect(cutBands(landscape, broken).high).toBe(cut.high);
  });
});

describe('placeLabels', () => {
  const box = { width: 340, height: 280, left: 40, right: 20, top: 22, bottom: 38 };
  const scales = surfaceScales(landscape, box);
  const cut = cutBands(landscape, bowl);
  const start = { x: -2, y: -1 };
  const labels = placeLabels(cut, scales, box, { start, optimum: { x: 1, y: 2 } });

  it('stand on their lines, inside and apart from each other', () => {
    expect(labels.length).toBeGreaterThan(2);
    for (const { level, x, y } of labels) {
      const radius = Math.hypot(scales.x.invert(x) - 1, scales.y.invert(y) - 2);
      expect(radius).toBeCloseTo(Math.sqrt((level - 0.4) / 0.1), 1);
      expect(x > 50 && x < 310 && y > 30 && y < 234).toBe(true);
      for (const other of labels) {
        if (other !== labels[0] && other.level !== level)
          expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(20);
      }
    }
  });

  it('keep off the way to the start', () => {
    for (const { x, y } of labels) {
      const [dx, dy] = [scales.x.invert(x) - 1, scales.y.invert(y) - 2];
      expect(dx < 0 && dy < 0 && Math.abs(dx - dy) < 0.5).toBe(false);
    }
  });
});
