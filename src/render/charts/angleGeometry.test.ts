import { expect, it } from 'vitest';
import { angleScale } from './angleGeometry';

const box = { width: 400, height: 230, left: 46, right: 24, top: 24, bottom: 38 };

it('has 0 at the bottom and all angles from epoch 1 on in sight, with the one in the end', () => {
  const y = angleScale(Float64Array.of(Number.NaN, 12, 7, 3), 2, box);
  expect(y(0)).toBe(box.height - box.bottom);
  expect(y(12)).toBeGreaterThan(box.top);
  expect(y(12)).toBeLessThan(box.top + 60);
  expect(angleScale(Float64Array.of(120, 4, 3), 9, box)(9)).toBeGreaterThan(box.top);
  // The start is not on a log axis.
  expect(angleScale(Float64Array.of(120, 4, 3), null, box).domain()[1]).toBeLessThan(10);
  expect(angleScale(Float64Array.of(90), null, box).domain()[1]).toBeGreaterThan(90);
});

it('does not make a slope of what hardly differs from 0', () => {
  const y = angleScale(Float64Array.of(0, 0.001, 0), null, box);
  expect(y(0) - y(0.001)).toBeLessThan(1);
});
