import { expect, it } from 'vitest';
import { markRadii } from './markSizes';
import { pointRadius } from './points';

const own = (index: number) => index;

it('gives marks areas in proportion to their values, the largest value the largest mark', () => {
  const radii = markRadii([0.4, 0.1, 0.2], 3, own);
  const area = (i: number) => radii[i] ** 2;
  expect(area(0) / area(1)).toBeCloseTo(4, 5);
  expect(area(0) / area(2)).toBeCloseTo(2, 5);
  expect(radii[0]).toBeGreaterThan(2 * pointRadius(3));
  // By the largest of them, however small all are.
  expect(markRadii([4e-9, 1e-9, 2e-9], 3, own)).toEqual(radii);
});

it('lets no mark become too small to be seen, and leaves points in no row at their size', () => {
  const radii = markRadii([1, 0, 1e-12], 4, (i) => (i === 1 ? null : i === 0 ? 0 : i - 1));
  expect(radii[1]).toBe(pointRadius(4));
  expect(radii[2]).toBe(radii[3]);
  expect(radii[2]).toBeGreaterThanOrEqual(2);
  expect(radii[2]).toBeLessThan(pointRadius(4));
  expect([...markRadii([0, 0], 2, own)]).toEqual([5, 5]);
});
