import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  downhill,
  fitWindow,
  hasOneScale,
  isGoodWindow,
  linePath,
  panWindow,
  pathPlaces,
  pixelOf,
  placeAt,
  surfaceScales,
  widenWindow,
  zoomWindow,
} from './surfaceGeometry';

const area = { width: 280, height: 220 };
const box = { width: 340, height: 280, left: 40, right: 20, top: 22, bottom: 38 };
const least = { x: 2, y: 2 };
const value = fc.double({ min: -1e3, max: 1e3, noNaN: true });
const place = fc.record({ x: value, y: value });

describe('fitWindow', () => {
  it('has all places well inside', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1 }), (places) => {
        const window = fitWindow(places, least, area);
        expect(isGoodWindow(window, window, places)).toBe(true);
      }),
    );
  });

  it('shows the least around a single place', () => {
    expect(fitWindow([{ x: 5, y: -1 }], { x: 2, y: 20 }, area)).toEqual({
      x: { min: 3, max: 7 },
      y: { min: -21, max: 19 },
    });
  });

  it('gives both axes one scale unless one would be squeezed', () => {
    const square = fitWindow(
      [
        { x: 0, y: 0 },
        { x: 3, y: -4 },
      ],
      least,
      area,
    );
    expect(hasOneScale(surfaceScales(square, box))).toBe(true);
    const tall = fitWindow(
      [
        { x: 0, y: 0 },
        { x: 3, y: -400 },
      ],
      least,
      area,
    );
    expect(hasOneScale(surfaceScales(tall, box))).toBe(false);
    expect(tall.x.max - tall.x.min).toBeLessThan(6);
  });

  it('leaves out what is no finite number', () => {
    const window = fitWindow(
      [
        { x: 0, y: 0 },
        { x: Number.NaN, y: Number.POSITIVE_INFINITY },
      ],
      least,
      area,
    );
    expect(window).toEqual(fitWindow([{ x: 0, y: 0 }], least, area));
  });
});

describe('isGoodWindow', () => {
  const places = [{ x: 0, y: 0 }];
  const fit = fitWindow(places, least, area);

  it('is so until a place comes to the edge, or all are lost in it', () => {
    expect(isGoodWindow(fit, fit, [{ x: fit.x.max, y: 0 }])).toBe(false);
    expect(isGoodWindow(zoomWindow(fit, 3, places[0]), fit, places)).toBe(true);
    expect(isGoodWindow(zoomWindow(fit, 5, places[0]), fit, places)).toBe(false);
  });
});

describe('zooming and moving', () => {
  const window = fitWindow([{ x: 1, y: 2 }], least, area);

  it('keeps what is at the fixed place where it is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 5, noNaN: true }), (factor) => {
        const fixed = { x: 2, y: 1 };
        const before = surfaceScales(window, box);
        const after = surfaceScales(zoomWindow(window, factor, fixed), box);
        expect(after.x(fixed.x)).toBeCloseTo(before.x(fixed.x), 8);
        expect(after.y(fixed.y)).toBeCloseTo(before.y(fixed.y), 8);
      }),
    );
  });

  it('comes to an end before there are no digits left', () => {
    let narrow = window;
    for (let i = 0; i < 200; i++) narrow = zoomWindow(narrow, 0.5, { x: 1, y: 2 });
    expect(narrow.x.max - narrow.x.min).toBeGreaterThan(1e-8);
    let wide = window;
    for (let i = 0; i < 200; i++) wide = zoomWindow(wide, 2, { x: 1, y: 2 });
    expect(wide.x.max).toBeLessThan(1e9);
  });

  it('moves both ends', () => {
    expect(panWindow({ x: { min: 0, max: 1 }, y: { min: 2, max: 4 } }, 3, -1)).toEqual({
      x: { min: 3, max: 4 },
      y: { min: 1, max: 3 },
    });
  });

  it('widens by a share of the extent on every side', () => {
    expect(widenWindow({ x: { min: 0, max: 10 }, y: { min: 2, max: 4 } }, 0.1)).toEqual({
      x: { min: -1, max: 11 },
      y: { min: 1.8, max: 4.2 },
    });
  });
});

describe('placeAt', () => {
  it('is within half a pixel of the place clicked, in few digits', () => {
    fc.assert(
      fc.property(
        place,
        fc.double({ min: -4, max: 4, noNaN: true }),
        fc.integer({ min: 40, max: 320 }),
        (at, power, px) => {
          const window = fitWindow([at], { x: 10 ** power, y: 10 ** power }, area);
          const scales = surfaceScales(window, box);
          const { x, y } = placeAt(scales, px, 100);
          expect(Math.abs(scales.x(x) - px)).toBeLessThanOrEqual(0.5);
          expect(Math.abs(scales.y(y) - 100)).toBeLessThanOrEqual(0.5);
        },
      ),
    );
    const scales = surfaceScales({ x: { min: 0, max: 2.8 }, y: { min: 0, max: 2.2 } }, box);
    expect(placeAt(scales, 173.3, 99.7)).toEqual({ x: 1.333, y: 1.423 });
  });
});

describe('the path', () => {
  const trace = {
    epochs: Float64Array.of(0, 2, 4, 6),
    parameters: Float64Array.of(0, 1, 9, 1, 2, 9, 2, 4, 9, 3, 8, 9),
  };

  it('ends where the run stands, and goes on to what was trained already', () => {
    const { travelled, ahead } = pathPlaces(trace, [1, 0], 3, 3, { x: 3, y: 1.5 });
    expect(travelled).toEqual([
      { x: 1, y: 0 },
      { x: 2, y: 1 },
      { x: 3, y: 1.5 },
    ]);
    expect(ahead).toEqual([
      { x: 3, y: 1.5 },
      { x: 4, y: 2 },
      { x: 8, y: 3 },
    ]);
  });

  it('is drawn through its places, with gaps for what cannot be drawn', () => {
    const scales = surfaceScales({ x: { min: 0, max: 280 }, y: { min: 0, max: 220 } }, box);
    const places = [
      { x: 0, y: 0 },
      { x: 10, y: 20 },
      { x: Number.NaN, y: 0 },
      { x: 280, y: 220 },
    ];
    expect(linePath(places, scales)).toBe('M40.0,242.0L50.0,222.0M320.0,22.0');
  });
});

describe('a run that leaves all numbers behind', () => {
  const any = fc.double();
  const anywhere = fc.record({ x: any, y: any });

  it('is drawn with finite numbers only, whatever its places and slopes', () => {
    fc.assert(
      fc.property(fc.array(anywhere), anywhere, anywhere, (places, now, slope) => {
        const window = fitWindow([...places, now], least, area);
        const scales = surfaceScales(window, box);
        const way = downhill(slope, scales);
        const drawn = [...places, now].flatMap((each) => Object.values(pixelOf(each, scales) ?? {}));
        expect([...drawn, way?.dx ?? 0, way?.dy ?? 0].every(Number.isFinite)).toBe(true);
        expect([window.x.min, window.x.max, window.y.min, window.y.max].every(Number.isFinite)).toBe(true);
        expect(isGoodWindow(window, window, [...places, now])).toBe(true);
        expect(linePath([...places, now], scales)).not.toMatch(/NaN|Infinity/);
      }),
    );
  });

  it('has an arrow of the same direction where a pixel is worth 1e90', () => {
    const scales = surfaceScales({ x: { min: -1e90, max: 1e90 }, y: { min: -1e90, max: 1e90 } }, box);
    const way = downhill({ x: 1e120, y: 1e120 }, scales);
    expect(way?.dx).toBeLessThan(0);
    expect(way?.dy).toBeGreaterThan(0);
  });
});

describe('downhill', () => {
  const scales = surfaceScales({ x: { min: 0, max: 28 }, y: { min: 0, max: 22 } }, box);

  it('points along the negative slope, upwards on the page for a larger y', () => {
    const way = downhill({ x: -3, y: -4 }, scales);
    expect(way && way.dx / way.dy).toBeCloseTo(-3 / 4, 12);
    expect(way?.dx).toBeGreaterThan(0);
    expect(way?.dy).toBeLessThan(0);
  });

  it('is longer where it is steeper, but never too long or too short to be read', () => {
    const length = (slope: number) => {
      const way = downhill({ x: slope, y: 0 }, scales);
      return way ? Math.hypot(way.dx, way.dy) : 0;
    };
    const lengths = [1e-4, 1e-2, 1, 100, 1e6].map(length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    expect(lengths[0]).toBeGreaterThan(13);
    expect(lengths[4]).toBeLessThanOrEqual(64);
    expect(length(0)).toBe(0);
  });

  it('is a way of that length, or none, where numbers are huge or slopes are no numbers', () => {
    const huge = surfaceScales({ x: { min: -1e97, max: 3e97 }, y: { min: 0, max: 1e90 } }, box);
    const way = downhill({ x: 1e100, y: -1e99 }, huge);
    expect(way && Math.hypot(way.dx, way.dy)).toBeCloseTo(64, 9);
    expect(downhill({ x: Number.POSITIVE_INFINITY, y: 1 }, huge)).toBeNull();
    expect(downhill({ x: Number.NaN, y: 1 }, huge)).toBeNull();
  });
});
