import { describe, expect, it } from 'vitest';
import {
  type ComplexityPoint,
  complexityPath,
  complexityScales,
  lowestTest,
  nearestValue,
} from './complexityGeometry';

const box = { width: 400, height: 230, left: 46, right: 24, top: 24, bottom: 38 };
const at = (value: number, training: number | null, test: number | null = null): ComplexityPoint => ({
  value,
  training,
  test,
  limit: null,
});

function scalesOf(axis: 'degree' | 'penalty', points: readonly ComplexityPoint[]) {
  const scales = complexityScales(axis, points, box);
  if (!scales) throw new Error('nothing to draw');
  return scales;
}

const degrees = [at(1, 0.6, 0.62), at(2, 0.4, 0.45), at(3, 0.39, 0.5)];

describe('the picture of complexity', () => {
  it('has degrees at even distances within it', () => {
    const { x } = scalesOf('degree', degrees);
    const places = [1, 2, 3, 4, 5].map(x);
    expect(places[0]).toBeGreaterThan(box.left);
    expect(places[4]).toBeLessThan(box.width - box.right);
    for (let i = 2; i < 5; i++) expect(places[i] - places[i - 1]).toBeCloseTo(places[1] - places[0], 9);
  });

  it('has penalties by their logarithm, and none apart to their left', () => {
    const { x } = scalesOf('penalty', [at(0, 0.4), at(1, 0.5)]);
    const decade = x(0.1) - x(0.01);
    expect(x(1e-4) - x(1e-5)).toBeCloseTo(decade, 9);
    expect(x(10) - x(1)).toBeCloseTo(decade, 9);
    expect(x(1e-5) - x(0)).toBeCloseTo(decade, 9);
    expect(x(1e-9)).toBeGreaterThan(x(0));
    expect(x(1e-9)).toBeLessThan(x(1e-5));
    expect(x(10)).toBeLessThan(box.width - box.right);
    expect(x(0)).toBeGreaterThan(box.left);
  });

  it('has all losses and limits in sight, but test losses that shoot up at its top', () => {
    const { y } = scalesOf('degree', degrees);
    for (const loss of [0.39, 0.62]) {
      expect(y(loss)).toBeGreaterThan(box.top);
      expect(y(loss)).toBeLessThan(box.height - box.bottom);
    }
    const steep = scalesOf('degree', [at(1, 0.6, 0.7), at(5, 0.1, 40)]);
    expect(steep.y(40)).toBe(box.top);
    expect(steep.y(0.1)).toBeGreaterThan(steep.y(0.7) + 40);
    const limited = scalesOf('degree', [at(1, 0.6), { ...at(2, null), limit: 0 }]);
    expect(limited.y(0)).toBeCloseTo(box.height - box.bottom, 9);
    expect(complexityScales('degree', [at(1, null)], box)).toBeNull();
  });

  it('does not make mountains of what hardly differs', () => {
    const { y } = scalesOf('degree', [at(1, 0.5), at(2, 0.4999)]);
    expect(y(0.4999) - y(0.5)).toBeLessThan(2);
  });

  it('draws no line over a value that is not known', () => {
    const scales = scalesOf('degree', degrees);
    const path = complexityPath([at(1, 0.6), at(2, null), at(3, 0.4), at(4, 0.4)], (p) => p.training, scales);
    expect(path.match(/[ML]/g)).toEqual(['M', 'M', 'L']);
    const [px, py] = [scales.x(1), scales.y(0.6)].map((place) => place.toFixed(2));
    expect(path.startsWith(`M${px},${py}M`)).toBe(true);
  });

  it('gives the value next to a pointer', () => {
    const scales = scalesOf('degree', degrees);
    expect(nearestValue(degrees, scales, 0)).toBe(0);
    expect(nearestValue(degrees, scales, scales.x(2) + 5)).toBe(1);
    expect(nearestValue(degrees, scales, 400)).toBe(2);
    expect(nearestValue([], scales, 10)).toBeNull();
  });

  it('names the value with the lowest test loss, the simplest of equal ones', () => {
    expect(lowestTest(degrees)?.value).toBe(2);
    expect(lowestTest([at(1, 0.5, 0.5), at(2, 0.4, 0.5)])?.value).toBe(1);
    expect(lowestTest([at(1, 0.5)])).toBeNull();
  });
});
