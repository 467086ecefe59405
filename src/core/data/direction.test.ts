import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSource } from '../random/source';
import { directionAt, sampleDirection } from './direction';

describe('directionAt', () => {
  it('is cosine and sine within 1e−13', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 4, noNaN: true }), (turns) => {
        const { u1, u2 } = directionAt(turns);
        expect(Math.abs(u1 - Math.cos(2 * Math.PI * turns))).toBeLessThan(1e-13);
        expect(Math.abs(u2 - Math.sin(2 * Math.PI * turns))).toBeLessThan(1e-13);
      }),
      { numRuns: 1000 },
    );
  });

  it('hits the quarters exactly', () => {
    const places = [0, 0.25, 0.5, 0.75, 1].map((turns) => {
      const { u1, u2 } = directionAt(turns);
      return [u1 + 0, u2 + 0];
    });
    expect(places).toEqual([
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
      [1, 0],
    ]);
  });
});

describe('sampleDirection', () => {
  it('is of length 1 and favours no quarter', () => {
    const random = createSource(3, 'directions');
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 8000; i++) {
      const { u1, u2 } = sampleDirection(random);
      expect(Math.abs(u1 * u1 + u2 * u2 - 1)).toBeLessThan(1e-15 * 4);
      counts[(u1 > 0 ? 1 : 0) + (u2 > 0 ? 2 : 0)]++;
    }
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });
});
