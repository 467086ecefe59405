import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Extent, reveal, rowsToDraw, type Scroll, scrollHeight, settle, shiftAt } from './scrollWindow';

const top: Scroll = { scrollTop: 0, shift: 0 };
const million: Extent = { rows: 1_000_000, rowHeight: 32, viewport: 400 };

const extents = fc.record({
  rows: fc.integer({ min: 0, max: 1_000_000 }),
  rowHeight: fc.constantFrom(30, 32, 44),
  viewport: fc.integer({ min: 0, max: 2000 }),
});

/** A place that scrolling by steps leads to. */
function scrolled(extent: Extent, shares: readonly number[]): Scroll {
  const range = Math.max(0, scrollHeight(extent) - extent.viewport);
  let at = top;
  for (const share of shares) {
    const scrollTop = share * range;
    at = { scrollTop, shift: shiftAt(extent, scrollTop, at) };
  }
  return at;
}
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });

describe('scrollWindow', () => {
  it('keeps the element at a height that browsers can show', () => {
    expect(scrollHeight({ rows: 100_000, rowHeight: 32, viewport: 400 })).toBe(3_200_000);
    expect(scrollHeight(million)).toBe(8_000_000);
  });

  it('draws all rows in sight wherever it is scrolled to, and never one that is not there', () => {
    fc.assert(
      fc.property(extents, shares, (extent, way) => {
        const at = scrolled(extent, way);
        const { first, end } = rowsToDraw(extent, at);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(extent.rows);
        expect(end - first).toBeLessThan(extent.viewport / extent.rowHeight + 20);
        const offset = at.scrollTop + at.shift;
        expect(first * extent.rowHeight).toBeLessThanOrEqual(offset);
        const bottom = Math.min(offset + extent.viewport, extent.rows * extent.rowHeight);
        expect(end * extent.rowHeight).toBeGreaterThanOrEqual(bottom);
      }),
    );
  });

  it('shows the last row at the end and the first at the start', () => {
    fc.assert(
      fc.property(extents, shares, (extent, way) => {
        expect(rowsToDraw(extent, scrolled(extent, [...way, 1])).end).toBe(extent.rows);
        expect(rowsToDraw(extent, scrolled(extent, [...way, 0])).first).toBe(0);
      }),
    );
  });

  it('scrolls a million rows pixel by pixel over short ways', () => {
    const at = scrolled(million, [0.5]);
    const shift = shiftAt(million, at.scrollTop + 100, at);
    expect(at.scrollTop + 100 + shift).toBeCloseTo(at.scrollTop + at.shift + 100, 6);
  });

  it('brings any row into sight, whole', () => {
    fc.assert(
      fc.property(
        extents.filter(({ rows, viewport }) => rows > 0 && viewport >= 44),
        shares,
        fc.double({ min: 0, max: 0.999999, noNaN: true }),
        (extent, way, share) => {
          const row = Math.floor(share * extent.rows);
          const before = scrolled(extent, way);
          const at = reveal(extent, row, before) ?? before;
          const offset = at.scrollTop + at.shift;
          expect(row * extent.rowHeight).toBeGreaterThanOrEqual(offset - 1e-6);
          expect((row + 1) * extent.rowHeight).toBeLessThanOrEqual(offset + extent.viewport + 1e-6);
          expect(reveal(extent, row, at)).toBeNull();
        },
      ),
    );
  });

  it('settles the scroll bar without moving a row', () => {
    const at = { scrollTop: 1000, shift: 500_000 };
    const settled = settle(million, at);
    expect(settled).not.toBeNull();
    if (!settled) return;
    expect(settled.scrollTop + settled.shift).toBeCloseTo(501_000, 6);
    expect(settle(million, settled)).toBeNull();
    expect(settle({ ...million, rows: 1000 }, top)).toBeNull();
  });
});
