import { scaleLinear, scaleLog } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearScale, logScale, niceDomain, tickDecimals } from './scales';

const range = [400, 20] as const;
const place = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const span = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
const positive = fc.double({ min: 1e-12, max: 1e6, noNaN: true });
const ratio = fc.double({ min: 1.1, max: 1e12, noNaN: true });
const counts = fc.integer({ min: 2, max: 20 });

describe('a linear scale', () => {
  it('takes the ends of the domain to those of the range, and goes on beyond', () => {
    const scale = linearScale([0, 10], range);
    expect([scale(0), scale(10), scale(20)]).toEqual([400, 20, -360]);
  });

  it('comes back to the number it came from', () => {
    fc.assert(
      fc.property(place, span, fc.double({ min: -1, max: 2, noNaN: true }), (from, width, share) => {
        const value = from + share * width;
        const scale = linearScale([from, from + width], range);
        expect(Math.abs(scale.invert(scale(value)) - value)).toBeLessThan(1e-9 * (Math.abs(from) + width));
      }),
    );
  });

  it('has the ticks, the round ends and the decimals of d3’s', () => {
    fc.assert(
      fc.property(place, span, counts, (from, width, count) => {
        const theirs = scaleLinear()
          .domain([from, from + width])
          .nice(count);
        const nice = niceDomain([from, from + width], count);
        expect([...nice]).toEqual(theirs.domain());
        expect(linearScale(nice, range).ticks(count)).toEqual(theirs.ticks(count));
        const label = theirs.tickFormat(count)(0.5);
        expect(tickDecimals(nice, count)).toBe(label.includes('.') ? label.split('.')[1].length : 0);
      }),
    );
  });
});

describe('a log scale', () => {
  it('stands still beyond its domain', () => {
    const scale = logScale([1, 1000], range);
    expect([scale(0), scale(1), scale(1000), scale(1e9)]).toEqual([400, 400, 20, 20]);
    expect([scale.invert(500), scale.invert(0)]).toEqual([1, 1000]);
  });

  it('takes equal ratios to equal ways', () => {
    const scale = logScale([1, 10_000], range);
    expect(scale(10) - scale(1)).toBeCloseTo(scale(1000) - scale(100), 9);
    expect(scale.invert(scale(30))).toBeCloseTo(30, 9);
  });

  it('has the ticks of d3’s', () => {
    fc.assert(
      fc.property(positive, ratio, counts, (from, times, count) => {
        const domain = [from, from * times] as const;
        const theirs = scaleLog().domain(domain).ticks(count);
        expect(logScale(domain, range).ticks(count)).toEqual(theirs);
      }),
    );
  });
});
