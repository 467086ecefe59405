import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areDrawable, placement } from './placement';

describe('the placement of a drawing made for another part of the picture', () => {
  it('scales and shifts', () => {
    expect(placement(2, -0.5, 10, 1 / 3)).toBe('matrix(2,0,0,-0.5,10.0000,0.3333)');
  });

  it('is null, or holds only numbers of 32 bits, whatever the parts', () => {
    const parts = fc.tuple(fc.double(), fc.double(), fc.double(), fc.double());
    fc.assert(
      fc.property(parts, (numbers) => {
        const [wide, , , high, left, top] =
          placement(...numbers)
            ?.match(/[-+.\de]+/g)
            ?.slice(1)
            .map(Number) ?? [];
        for (const number of [wide, high, left, top]) {
          if (number !== undefined && number !== 0)
            expect(Math.abs(Math.log10(Math.abs(number)))).toBeLessThan(37);
        }
      }),
    );
    expect(placement(2.5e99, 2.5e99, 0, 0)).toBeNull();
    expect(placement(4.6e-40, 4.6e-40, 200, 200)).toBeNull();
    expect(placement(1, 1, Number.NaN, 0)).toBeNull();
  });
});

describe('areDrawable', () => {
  it('refuses pixels far off the picture and numbers that are none', () => {
    expect(areDrawable(0, -5, 999_999)).toBe(true);
    expect(areDrawable(0, 2.4e99)).toBe(false);
    expect(areDrawable(Number.NaN)).toBe(false);
  });
});
