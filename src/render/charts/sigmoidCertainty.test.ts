import { expect, it } from 'vitest';
import { sigmoid } from '../../core/model/sigmoid';
import { curveBand } from './sigmoidCertainty';
import { sigmoidScales } from './sigmoidGeometry';

it('puts the band between the ends of the interval of p at every score', () => {
  const box = { width: 220, height: 120, left: 10, right: 10, top: 10, bottom: 10 };
  const scales = sigmoidScales({ min: -5, max: 5 }, box);
  const { region } = curveBand(scales, (z) => ({ z: 2 * z + 1, error: 0.5 + z * z }));
  const places = region
    .slice(1, -1)
    .split('L')
    .map((place) => place.split(',').map(Number));
  expect(places).toHaveLength(202);
  places.forEach(([px, py], k) => {
    const z = (px - 110) / 20;
    const end = 2 * z + 1 + (k < 101 ? 1 : -1) * 1.959963984540054 * (0.5 + z * z);
    expect(Math.abs(110 - 100 * sigmoid(end) - py)).toBeLessThan(0.06);
  });
});
