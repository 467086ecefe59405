import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PlaneView } from '../../core/data/planeView';
import { overlap } from '../../render/labelPlacer';
import { cardPlace } from './cardPlace';

const view = { width: 600, height: 500 } as PlaneView;
const size = { width: 150, height: 90 };

it('is beside its point, to the right where there is room', () => {
  expect(cardPlace(view, { px: 300, py: 250 }, size, null)).toEqual({ left: 316, top: 205 });
  expect(cardPlace(view, { px: 580, py: 250 }, size, null)).toEqual({ left: 414, top: 205 });
});

it('lies within the plane and clear of its point', () => {
  const place = fc.record({ px: fc.integer({ min: 0, max: 600 }), py: fc.integer({ min: 0, max: 500 }) });
  fc.assert(
    fc.property(place, (point) => {
      const card = { ...cardPlace(view, point, size, null), ...size };
      expect(card.left).toBeGreaterThanOrEqual(4);
      expect(card.top).toBeGreaterThanOrEqual(4);
      expect(card.left + card.width).toBeLessThanOrEqual(596);
      expect(card.top + card.height).toBeLessThanOrEqual(496);
      expect(overlap(card, { left: point.px - 8, top: point.py - 8, width: 16, height: 16 })).toBe(false);
    }),
  );
});

it('goes to the other side where the tag of the probe is in its way', () => {
  const tag = { left: 330, top: 240, width: 60, height: 24 };
  expect(cardPlace(view, { px: 300, py: 250 }, size, tag)).toEqual({ left: 134, top: 205 });
  const wide = { left: 100, top: 240, width: 400, height: 24 };
  const card = { ...cardPlace(view, { px: 300, py: 250 }, size, wide), ...size };
  expect(overlap(card, wide)).toBe(false);
});

it('stays within a plane that is too small for it as far as that goes', () => {
  const small = { width: 120, height: 60 } as PlaneView;
  expect(cardPlace(small, { px: 60, py: 30 }, size, null)).toEqual({ left: 4, top: 4 });
});
