import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortOrder } from './sortOrder';

describe('the order of values', () => {
  it('is rising and stable, whatever the values', () => {
    const values = fc.array(fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, -0, 1, -1)), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(values, (list) => {
        const expected = list.map((_, i) => i).sort((a, b) => compare(list[a], list[b]) || a - b);
        expect([...sortOrder(Float64Array.from(list))]).toEqual(expected);
      }),
    );
  });

  it('is rising and stable for classes', () => {
    expect([...sortOrder(Uint8Array.of(1, 0, 255, 0, 1))]).toEqual([1, 3, 0, 4, 2]);
  });

  it('has what is no number last', () => {
    expect([...sortOrder(Float64Array.of(Number.NaN, Number.POSITIVE_INFINITY, -1, Number.NaN))]).toEqual([
      2, 1, 0, 3,
    ]);
  });

  it('is empty for none', () => {
    expect([...sortOrder(new Float64Array(0))]).toEqual([]);
  });
});

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
