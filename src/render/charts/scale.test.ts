import { scaleLinear, scaleLog } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampedScale, linearScale, logScale, niceDomain } from './scale';

type Ends = [number, number];

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const power = fc.integer({ min: -12, max: 12 }).map((exponent) => Number(`1e${exponent}`));
/** Rising ends of any size, on either side of 0. */
const domains = fc
  .tuple(number(-1, 1), number(1e-3, 1), power)
  .map(([low, width, size]): Ends => [low * size, (low + width) * size]);
const logDomains = fc
  .tuple(number(1, 10), number(-12, 12), number(0.001, 20))
  .map(([digits, exponent, decades]): Ends => [digits * 10 ** exponent, digits * 10 ** (exponent + decades)]);
const pixels = number(-2000, 2000);
/** Rising, as the level axis is, and falling, as the upright one. */
const ranges = fc
  .tuple(pixels, number(1, 2000), fc.boolean())
  .map(([from, length, rises]): Ends => [from, from + (rises ? length : -length)]);
const counts = fc.integer({ min: 1, max: 30 });
/** From well below to well above a domain. */
const shares = fc.array(number(-2, 3), { minLength: 1, maxLength: 10 });

/** The same to a share of 10⁻¹² of `size`. */
function expectClose(found: number, wanted: number, size: number) {
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1e-12 * size);
}

const largest = (...values: number[]) => Math.max(...values.map(Math.abs));

describe('a linear scale', () => {
  it('has the places, numbers and ticks of d3’s', () => {
    fc.assert(
      fc.property(domains, ranges, counts, shares, (domain, range, count, parts) => {
        const [own, theirs] = [linearScale(domain, range), scaleLinear(domain, range)];
        for (const part of parts) {
          const value = domain[0] + part * (domain[1] - domain[0]);
          expectClose(own(value), theirs(value), largest(...range, theirs(value)));
          const pixel = range[0] + part * (range[1] - range[0]);
          expectClose(own.invert(pixel), theirs.invert(pixel), largest(...domain, theirs.invert(pixel)));
        }
        expect(own.ticks(count)).toEqual(theirs.ticks(count));
        expect([own.domain(), own.range()]).toEqual([theirs.domain(), theirs.range()]);
      }),
    );
  });

  it('has the round ends of d3’s', () => {
    fc.assert(
      fc.property(domains, counts, (domain, count) => {
        expect(niceDomain(domain, count)).toEqual(scaleLinear(domain, [0, 1]).nice(count).domain());
      }),
    );
    expect(niceDomain([0.213, 0.94], 6)).toEqual([0.2, 1]);
    expect(niceDomain([3, 3], 6)).toEqual([3, 3]);
  });

  it('that is clamped has what lies beyond an end at that end, as d3’s', () => {
    fc.assert(
      fc.property(domains, ranges, shares, (domain, range, parts) => {
        const own = clampedScale(linearScale(domain, range));
        const theirs = scaleLinear(domain, range).clamp(true);
        for (const part of parts) {
          const value = domain[0] + part * (domain[1] - domain[0]);
          expectClose(own(value), theirs(value), largest(...range));
          const pixel = range[0] + part * (range[1] - range[0]);
          expectClose(own.invert(pixel), theirs.invert(pixel), largest(...domain));
        }
      }),
    );
  });

  it('of one number has it in the middle, and no place for what is no number', () => {
    expect(linearScale([2, 2], [10, 30])(2)).toBe(20);
    expect(linearScale([0, 1], [10, 30])(Number.NaN)).toBeNaN();
  });
});

describe('a log scale', () => {
  it('has the places, numbers and ticks of d3’s', () => {
    fc.assert(
      fc.property(logDomains, ranges, counts, shares, (domain, range, count, parts) => {
        const [own, theirs] = [logScale(domain, range), scaleLog(domain, range).clamp(true)];
        for (const part of parts) {
          const value = domain[0] * (domain[1] / domain[0]) ** part;
          expectClose(own(value), theirs(value), largest(...range));
          const pixel = range[0] + part * (range[1] - range[0]);
          expectClose(own.invert(pixel), theirs.invert(pixel), theirs.invert(pixel));
        }
        expect(own.ticks(count)).toEqual(theirs.ticks(count));
        expect([own.domain(), own.range()]).toEqual([theirs.domain(), theirs.range()]);
      }),
    );
  });

  it('has 0 and what is below at its lower end', () => {
    const scale = logScale([0.01, 10], [20, 320]);
    expect([scale(0), scale(-1)]).toEqual([20, 20]);
    expect(scale(0.1)).toBeCloseTo(120, 10);
  });
});
