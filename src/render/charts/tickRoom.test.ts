import { ticks as ticksBetween } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTicks } from '../../messages/format';
import { insideWidth, roughWidth, spacedTicks, tickRoom } from './tickRoom';

/** Limits of an axis, of any size up to 10¹⁰⁰. */
const domains = fc
  .tuple(
    fc.double({ min: 0.1, max: 1, noNaN: true }),
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.integer({ min: -100, max: 100 }),
  )
  .map(([width, middle, power]) => {
    const size = Number(`1e${power}`);
    return [(middle - width) * size, (middle + width) * size] as const;
  });

describe('labels of ticks', () => {
  it('are numbers, all different, and have room side by side, whatever the size of the axis', () => {
    fc.assert(
      fc.property(domains, fc.integer({ min: 150, max: 700 }), ([from, to], width) => {
        const ticks = spacedTicks((count) => ticksBetween(from, to, count), 6, width);
        const labels = formatTicks(ticks);
        expect(labels.join(' ')).not.toMatch(/NaN|∞/);
        expect(new Set(labels).size).toBe(ticks.length);
        expect(ticks.length).toBeGreaterThanOrEqual(1);
        const needed = labels.reduce((sum, label) => sum + roughWidth(label), 0);
        if (ticks.length > 3) expect(needed).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('stay inside a picture, and are where they belong if they have room there', () => {
    expect(insideWidth('0.5', 100, 300)).toBe(100);
    const half = roughWidth('1.2×10⁷') / 2;
    expect(insideWidth('1.2×10⁷', 290, 300)).toBe(300 - half);
    expect(insideWidth('1.2×10⁷', 2, 300)).toBe(half);
  });

  it('have room beside an upright axis', () => {
    expect(tickRoom(['0', '1'], 46)).toBe(46);
    expect(tickRoom(['−1.2×10⁷', '0'], 46)).toBeGreaterThan(roughWidth('−1.2×10⁷') + 8);
    expect(tickRoom([], 46)).toBe(46);
  });
});
