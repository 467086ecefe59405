import { describe, expect, it } from 'vitest';
import type { PlaneView } from '../../core/data/planeView';
import { nearestPoint, pointRadius } from './points';

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
