import { expect, it } from 'vitest';
import { bandPath, nearestBin, residualScales } from './residualGeometry';

const box = { width: 340, height: 260, left: 40, right: 0, top: 20, bottom: 40 };
const bin = (probability: number, residual: number, twoErrors: number) => ({
  count: 10,
  probability,
  residual,
  twoErrors,
});
const bins = [bin(0.1, -0.05, 0.1), bin(0.5, 0.32, 0.2), bin(0.9, 0, 0.1)];

it('has 0 in the middle, and all bins and the band in sight', () => {
  const { y } = residualScales(bins, box);
  expect(y(0)).toBeCloseTo(120, 9);
  expect(y.domain()[1]).toBeGreaterThan(0.32);
  expect(residualScales([bin(0.5, 0, 0.01)], box).y.domain()).toEqual([-0.06, 0.06]);
});

it('draws the band through two standard errors of every bin, up and down', () => {
  const scales = residualScales(bins, box);
  const path = bandPath(bins, scales);
  const places = path
    .slice(1, -1)
    .split('L')
    .map((place) => place.split(',').map(Number));
  expect(places).toHaveLength(2 * (bins.length + 2));
  bins.forEach(({ probability, twoErrors }, k) => {
    expect(places[k + 1][0]).toBeCloseTo(scales.x(probability), 1);
    expect(places[k + 1][1]).toBeCloseTo(scales.y(twoErrors), 1);
    expect(places[places.length - 2 - k][1]).toBeCloseTo(scales.y(-twoErrors), 1);
  });
  expect(bandPath([], scales)).toBe('');
});

it('finds the bin nearest to a place', () => {
  const scales = residualScales(bins, box);
  expect([0, 160, 200, 340].map((px) => nearestBin(bins, scales, px))).toEqual([0, 1, 1, 2]);
  expect(nearestBin([], scales, 100)).toBeNull();
});
