import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Box,
  boxAround,
  boxesInTheWay,
  createLabelPlacer,
  crosses,
  type LabelWish,
  linesInTheWay,
  overlap,
  piecesOf,
  within,
} from './labelPlacer';

const box = (left: number, top: number, width = 10, height = 10): Box => ({ left, top, width, height });
const wish = (key: string, places: readonly (Box | null)[], more: Partial<LabelWish> = {}): LabelWish => ({
  key,
  places,
  obstacles: [],
  isOptional: false,
  ...more,
});

describe('a label', () => {
  it('takes the first place that is clear, and is never cut', () => {
    const place = createLabelPlacer();
    const obstacles = [boxesInTheWay([box(5, 5)], 1)];
    const places = [box(0, 0), null, box(20, 0), box(40, 0)];
    expect(place([wish('a', places, { obstacles })]).get('a')).toEqual(box(20, 0));
    expect(place([wish('b', [null])]).size).toBe(0);
  });

  it('stays where it was while that is clear, and moves when it no longer is', () => {
    const place = createLabelPlacer();
    const obstacle = (left: number) => ({ obstacles: [boxesInTheWay([box(left, 0)], 1)] });
    const places = [box(0, 0), box(20, 0), box(40, 0)];
    expect(place([wish('a', places, obstacle(0))]).get('a')).toEqual(box(20, 0));
    expect(place([wish('a', places, obstacle(90))]).get('a')).toEqual(box(20, 0));
    expect(place([wish('a', places, obstacle(20))]).get('a')).toEqual(box(0, 0));
  });

  it('gives way to those before it, and is left out, or takes what matters least, where nothing is clear', () => {
    const place = createLabelPlacer();
    const first = wish('first', [box(0, 0)]);
    const places = [box(5, 0), box(20, 0)];
    const obstacles = [boxesInTheWay([box(25, 0)], 3)];
    expect([...place([first, wish('a', places, { obstacles })])]).toEqual([
      ['first', box(0, 0)],
      ['a', box(20, 0)],
    ]);
    expect([...place([first, wish('a', places, { obstacles, isOptional: true })]).keys()]).toEqual(['first']);
  });

  it('is never on another, whatever there is, if one of its places is clear of them', () => {
    const boxes = fc.array(fc.tuple(fc.nat(90), fc.nat(90)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(boxes, { maxLength: 8 }), (lists) => {
        const wishes = lists.map((list, i) =>
          wish(
            String(i),
            list.map(([left, top]) => box(left, top)),
            { isOptional: true },
          ),
        );
        const placed = [...createLabelPlacer()(wishes).values()];
        placed.forEach((one, i) => {
          for (const other of placed.slice(i + 1)) expect(overlap(one, other)).toBe(false);
        });
      }),
    );
  });
});

describe('what is in the way', () => {
  it('is a line that touches the box, and none that passes it', () => {
    const line = (x1: number, y1: number, x2: number, y2: number) => ({ x1, y1, x2, y2 });
    expect(crosses(box(0, 0), line(-5, 5, 50, 5))).toBe(true);
    expect(crosses(box(0, 0), line(2, 2, 3, 3))).toBe(true);
    expect(crosses(box(0, 0), line(-5, 5, -1, 5))).toBe(false);
    expect(crosses(box(0, 0), line(8, -5, 16, 5))).toBe(false);
    expect(crosses(box(0, 0), line(5, 20, 5, 11))).toBe(false);
    expect(crosses(box(0, 0), line(12, 0, 12, 9))).toBe(false);
    expect(linesInTheWay([line(12, 0, 12, 9), line(5, 0, 5, 9)], 4)(box(0, 0))).toBe(4);
  });

  it('is as a crossing found by many places along the line', () => {
    const number = fc.integer({ min: -30, max: 30 });
    fc.assert(
      fc.property(fc.tuple(number, number, number, number), ([x1, y1, x2, y2]) => {
        const places = Array.from({ length: 4001 }, (_, i) => [
          x1 + ((x2 - x1) * i) / 4000,
          y1 + ((y2 - y1) * i) / 4000,
        ]);
        const isIn = (margin: number) =>
          places.some(([x, y]) => x >= margin && x <= 10 - margin && y >= margin && y <= 10 - margin);
        const found = crosses(box(0, 0), { x1, y1, x2, y2 });
        if (isIn(0.05)) expect(found).toBe(true);
        if (!isIn(-0.05)) expect(found).toBe(false);
      }),
    );
  });

  it('is read from a path, closed or open, of several parts', () => {
    expect(piecesOf('')).toEqual([]);
    expect(piecesOf('M1,2L3,4M0,0L5,0L5,5Z')).toEqual([
      { x1: 1, y1: 2, x2: 3, y2: 4 },
      { x1: 0, y1: 0, x2: 5, y2: 0 },
      { x1: 5, y1: 0, x2: 5, y2: 5 },
      { x1: 5, y1: 5, x2: 0, y2: 0 },
    ]);
  });
});

it('a box that is not within its area is no place', () => {
  expect(within(box(0, 0, 100, 100), boxAround(50, 50, { width: 20, height: 10 }))).toEqual(
    box(40, 45, 20, 10),
  );
  for (const [x, y] of [
    [9, 50],
    [91, 50],
    [50, 4],
    [50, 96],
  ]) {
    expect(within(box(0, 0, 100, 100), boxAround(x, y, { width: 20, height: 10 }))).toBe(null);
  }
});
