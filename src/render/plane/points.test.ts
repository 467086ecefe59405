import { describe, expect, it } from 'vitest';
import type { PlaneView } from '../../core/data/planeView';
import { nearestPoint, pointRadius, ringStrength } from './points';

const view: PlaneView = { x1: { min: 0, max: 1 }, x2: { min: 0, max: 1 }, width: 100, height: 100 };
const points = {
  x1: Float64Array.of(0.2, 0.8, 0.8),
  x2: Float64Array.of(0.2, 0.8, 0.8),
  y: Uint8Array.of(0, 1, 0),
};

describe('nearestPoint', () => {
  it('finds the point under a pixel and none beyond its reach', () => {
    expect(nearestPoint(view, points, 22, 81, 5)).toBe(0);
    expect(nearestPoint(view, points, 50, 50, 5)).toBeNull();
  });

  it('takes the newest of points in the same place, as that is drawn on top', () => {
    expect(nearestPoint(view, points, 80, 20, 5)).toBe(2);
  });
});

describe('pointRadius', () => {
  it('shrinks as points get many and stays between 1.5 and 5 pixels', () => {
    expect(pointRadius(0)).toBe(5);
    expect(pointRadius(100)).toBe(5);
    expect(pointRadius(1000)).toBeLessThan(5);
    expect(pointRadius(1_000_000)).toBe(1.5);
  });
});

describe('the ring of a wrong prediction', () => {
  it.each([
    [0.5, 0],
    [0.51, 0],
    [0.49, 0],
    [0.53, 0.5],
    [0.47, 0.5],
    [0.55, 1],
    [0.2, 1],
    [1, 1],
  ])('at p = %f and a threshold of ½ is %f firm', (p, strength) => {
    expect(ringStrength(p, 0.5)).toBeCloseTo(strength, 12);
  });

  it('is measured from any other threshold, within its side', () => {
    expect(ringStrength(0.02, 0.02)).toBe(0);
    expect(ringStrength(0.01, 0.02)).toBe(1);
    expect(ringStrength(0.9 - 0.9 * 0.06, 0.9)).toBeCloseTo(0.5, 12);
    expect(ringStrength(0.9 + 0.1 * 0.06, 0.9)).toBeCloseTo(0.5, 12);
    expect(ringStrength(0, 0.9)).toBe(1);
    expect(ringStrength(1, 0.9)).toBe(1);
  });
});
