import { describe, expect, it } from 'vitest';
import { fromPixel, type PlaneView } from '../core/data/planeView';
import { score } from '../core/model/score';
import { refineLine } from './refine';
import { trace } from './trace';

const view: PlaneView = { x1: { min: -1, max: 1 }, x2: { min: -1, max: 1 }, width: 600, height: 600 };
/** Class 1 within x₁² + x₂² = ¼, a circle of 150 pixels round the middle. */
const circle = Float64Array.of(0, 0, -8, 0, -8, 2);

const curvesOf = (parameters: Float64Array, levels: readonly number[]) =>
  trace({ view, parameters, threshold: 0.5, levels, isShaded: false }).curves;

const placesOf = (path: string) =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map((match): [number, number] => [+match[1], +match[2]]);

describe('a curved boundary', () => {
  const [boundary, contour] = curvesOf(circle, [0.5, 0.9]);

  it('lies on the model’s own boundary to a hundredth of a pixel', () => {
    const places = placesOf(boundary.path);
    for (const [x, y] of places) expect(Math.abs(Math.hypot(x - 300, y - 300) - 150)).toBeLessThan(0.01);
    expect(places.length).toBeGreaterThan(400);
  });

  it('has places no more than two pixels apart, which is finer than a contour’s', () => {
    const places = placesOf(boundary.path);
    const gaps = places.slice(1).map(([x, y], i) => Math.hypot(x - places[i][0], y - places[i][1]));
    expect(Math.max(...gaps)).toBeLessThan(2.5);
    expect(placesOf(contour.path).length).toBeLessThan(places.length);
  });
});

describe('a line brought on to the boundary', () => {
  it('stays where there is no boundary nearby, and outside the plotted area', () => {
    expect(refineLine([[300, 300]], view, circle)).toEqual([[300, 300]]);
    expect(refineLine([[-6, 300]], view, circle)).toEqual([[-6, 300]]);
  });

  it('has score 0 for a model of degree 5', () => {
    const parameters = Float64Array.from({ length: 21 }, (_, i) => 3 * Math.sin(1 + i * 1.7));
    const [{ path }] = curvesOf(parameters, [0.5]);
    const inside = placesOf(path).filter(([x, y]) => x > 0 && x < 600 && y > 0 && y < 600);
    expect(inside.length).toBeGreaterThan(100);
    const off = inside.filter(([x, y]) => Math.abs(score(parameters, ...fromPixel(view, x, y))) > 1e-3);
    expect(off).toEqual([]);
  });
});
