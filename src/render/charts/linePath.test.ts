import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../labelPlacer';
import { createLinePath } from './linePath';

type Place = readonly [number, number];

function pathThrough(places: readonly Place[]): string {
  const path = createLinePath();
  for (const [px, py] of places) path.add(px, py);
  return path.end();
}

const placesIn = (path: string): Place[] =>
  [...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, px, py]) => [Number(px), Number(py)]);

/** From left to right, some so near to each other that they share a column; to the hundredth, as paths have them. */
const rising = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 30_000 })), {
    minLength: 1,
    maxLength: 200,
  })
  .map((steps) => {
    let at = 0;
    return steps.map(([step, height]): Place => {
      at += step;
      return [at / 100, height / 100];
    });
  });

const columnOf = ([px]: Place) => Math.floor(px / 0.5);

function byColumn(places: readonly Place[]): Map<number, Place[]> {
  const columns = new Map<number, Place[]>();
  for (const place of places) {
    columns.set(columnOf(place), [...(columns.get(columnOf(place)) ?? []), place]);
  }
  return columns;
}

describe('a line of many places', () => {
  it('goes through all of them where each has a column of its own', () => {
    const places: Place[] = [
      [0, 1],
      [0.5, 7],
      [1, 3],
      [9.25, 3],
    ];
    expect(pathThrough(places)).toBe('M0.00,1.00L0.50,7.00L1.00,3.00L9.25,3.00');
    expect(pathThrough([])).toBe('');
  });

  it('goes through the first, the outermost and the last of each column, each once and in their order', () => {
    fc.assert(
      fc.property(rising, (places) => {
        const drawn = byColumn(placesIn(pathThrough(places)));
        for (const [column, all] of byColumn(places)) {
          const kept = drawn.get(column) ?? [];
          const heights = (of: readonly Place[]) => of.map(([, py]) => py);
          expect(kept.length).toBeLessThanOrEqual(4);
          expect(kept[0]).toEqual(all[0]);
          expect(kept.at(-1)?.[1]).toBe(all.at(-1)?.[1]);
          expect(Math.max(...heights(kept))).toBe(Math.max(...heights(all)));
          expect(Math.min(...heights(kept))).toBe(Math.min(...heights(all)));
          let next = 0;
          for (const place of kept) {
            next = all.findIndex((other, i) => i >= next && `${other}` === `${place}`) + 1;
            expect(next).toBeGreaterThan(0);
          }
        }
        expect([...drawn.keys()]).toEqual([...byColumn(places).keys()]);
      }),
    );
  });

  it('has a gap where a place is no number, and goes on after it', () => {
    const path = pathThrough([
      [0, 1],
      [0.1, 2],
      [0.2, Number.NaN],
      [0.3, 5],
      [0.4, Number.POSITIVE_INFINITY],
      [2, 5],
      [3, 6],
    ]);
    expect(path).toBe('M0.00,1.00L0.10,2.00M0.30,5.00M2.00,5.00L3.00,6.00');
    expect(piecesOf(path)).toHaveLength(2);
  });
});
