import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sample } from '../../core/data/dataset';
import type { PlaneView } from '../../core/data/planeView';
import type { Palette } from '../palette';
import { countPixels, dotSide, emptyCounts, paintCounts, spreadCounts, totalOf } from './density';

const view: PlaneView = { x1: { min: -1, max: 1 }, x2: { min: 0, max: 3 }, width: 20, height: 30 };
const point = fc.record({
  // Exact binary fractions, so that inside and outside are no matter of rounding.
  x1: fc.integer({ min: -160, max: 160 }).map((k) => k / 128),
  x2: fc.integer({ min: -64, max: 448 }).map((k) => k / 128),
  y: fc.constantFrom(0, 1),
});
type Point = { x1: number; x2: number; y: number };
const sampleOf = (points: Point[]): Sample => ({
  x1: Float64Array.from(points, ({ x1 }) => x1),
  x2: Float64Array.from(points, ({ x2 }) => x2),
  y: Uint8Array.from(points, ({ y }) => y),
  others: [],
});
const sum = (values: Uint32Array) => values.reduce((total, count) => total + totalOf(count), 0);
function counted(points: Point[], width = 20, height = 30) {
  const counts = emptyCounts(width, height);
  countPixels(view, sampleOf(points), counts);
  return counts;
}

describe('counting points on pixels', () => {
  it('counts every point in view once and by its class, and none outside', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 200 }), (points) => {
        const inView = points.filter(({ x1, x2 }) => Math.abs(x1) <= 1 && x2 >= 0 && x2 <= 3);
        const { counts, places, occupied } = counted(points);
        expect(sum(counts)).toBe(inView.length);
        const ones = counts.reduce((total, count) => total + (count >>> 16), 0);
        expect(ones).toBe(inView.filter(({ y }) => y === 1).length);
        expect(new Set(places.subarray(0, occupied)).size).toBe(counts.filter((count) => count > 0).length);
      }),
    );
  });

  it('counts a point on an edge to the pixel inside it', () => {
    const { counts } = counted([
      { x1: -1, x2: 3, y: 0 },
      { x1: 1, x2: 0, y: 1 },
    ]);
    expect(counts[0]).toBe(1);
    expect(counts[counts.length - 1]).toBe(0x10000);
  });

  it('stays within a class where a pixel is full', () => {
    const { counts } = counted(Array.from({ length: 66_000 }, () => ({ x1: 0, x2: 1, y: 0 })));
    expect(counts.find((count) => count > 0)).toBe(0xffff);
  });

  it('forgets what was counted before', () => {
    const counts = emptyCounts(20, 30);
    const sample = sampleOf([{ x1: 0, x2: 1, y: 1 }]);
    countPixels(view, sample, counts);
    countPixels(view, sample, counts);
    expect(sum(counts.counts)).toBe(1);
    expect(counts.occupied).toBe(1);
  });
});

describe('dots for few points', () => {
  it('are larger the fewer pixels are occupied, up to three CSS pixels', () => {
    const counts = emptyCounts(100, 100);
    expect(dotSide({ ...counts, occupied: 10 }, 1)).toBe(3);
    expect(dotSide({ ...counts, occupied: 10 }, 2)).toBe(6);
    expect(dotSide({ ...counts, occupied: 500 }, 1)).toBe(2);
    expect(dotSide({ ...counts, occupied: 5000 }, 2)).toBe(1);
  });

  it('count for each of their pixels, cut off at the edges', () => {
    const from = counted([{ x1: 0, x2: 1.5, y: 1 }]);
    const into = emptyCounts(20, 30);
    spreadCounts(from, 3, into);
    expect(sum(into.counts)).toBe(9);
    spreadCounts(counted([{ x1: -1, x2: 3, y: 0 }]), 3, into);
    expect(sum(into.counts)).toBe(4);
  });
});

describe('colouring counts', () => {
  const palette: Palette = {
    paper: [255, 255, 255],
    ink: [0, 0, 0],
    class0: [0, 100, 200],
    class1: [200, 100, 0],
  };
  const painted = (points: Point[]) => {
    const counts = counted(points, 2, 1);
    const image = new Uint32Array(2);
    paintCounts(counts, palette, image);
    return new Uint8Array(image.buffer);
  };

  it('gives a pixel of one class its colour, and none to a pixel without points', () => {
    const pixels = painted([{ x1: -0.5, x2: 1, y: 1 }]);
    expect([...pixels.subarray(0, 3)]).toEqual([200, 100, 0]);
    expect(pixels[3]).toBeGreaterThan(200);
    expect([...pixels.subarray(4)]).toEqual([0, 0, 0, 0]);
  });

  it('mixes the colours by the shares of the classes', () => {
    const pixels = painted([
      { x1: -0.5, x2: 1, y: 1 },
      { x1: -0.6, x2: 1, y: 0 },
    ]);
    expect([...pixels.subarray(0, 3)]).toEqual([100, 100, 100]);
  });

  it('is more opaque where there are more points', () => {
    const many = Array.from({ length: 50 }, () => ({ x1: -0.5, x2: 1, y: 0 }));
    const pixels = painted([...many, { x1: 0.5, x2: 1, y: 0 }]);
    expect(pixels[3]).toBeGreaterThan(pixels[7]);
    expect(pixels[7]).toBeGreaterThan(90);
  });
});
