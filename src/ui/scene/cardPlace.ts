import type { PlaneView } from '../../core/data/planeView';
import { type Box, overlap } from '../../render/labelPlacer';
import type { Pixel } from '../../render/plane/brush';

/** Between a point and its card, and between a card and the edge of the plane, in CSS pixels. */
const gap = 16;
const edge = 4;

/**
 * Where a point's card stands: beside the point, within the plane, clear of the probe's tag where that is possible. On a
 * plane too small for it, as near to that as can be.
 */
export function cardPlace(
  view: PlaneView,
  point: Pixel,
  size: { readonly width: number; readonly height: number },
  tag: Box | null,
): { left: number; top: number } {
  const [right, left] = [point.px + gap, point.px - gap - size.width];
  const [above, below] = [point.py - gap - size.height, point.py + gap];
  const level = clamp(point.py - size.height / 2, view.height - size.height);
  const places = [
    [right, level],
    [left, level],
    [right, above],
    [left, above],
    [right, below],
    [left, below],
  ].map(([x, y]): Box => ({ left: x, top: y, ...size }));
  const inside = places.filter((box) => isInside(view, box));
  const found = inside.find((box) => !tag || !overlap(box, tag)) ?? inside[0] ?? places[0];
  return {
    left: clamp(found.left, view.width - size.width),
    top: clamp(found.top, view.height - size.height),
  };
}

const clamp = (value: number, max: number) => Math.max(edge, Math.min(max - edge, value));

function isInside(view: PlaneView, { left, top, width, height }: Box): boolean {
  return (
    left >= edge && top >= edge && left + width <= view.width - edge && top + height <= view.height - edge
  );
}
