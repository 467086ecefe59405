import type { PlacedPoints } from '../../core/data/dataset';
import type { PlaneView } from '../../core/data/planeView';

/** A place on the plotted area, in CSS pixels from its left and top edge. */
export interface Pixel {
  readonly px: number;
  readonly py: number;
}

/**
 * Rising indices of the points that a round brush of `radius` pixels touches with its middle on any part of `path`
 * (one place or more). One pass over the columns, so that a million points take a few milliseconds.
 */
export function pointsUnderBrush(
  view: PlaneView,
  { x1, x2, y }: PlacedPoints,
  path: readonly Pixel[],
  radius: number,
): Uint32Array {
  const perX = view.width / (view.x1.max - view.x1.min);
  const perY = view.height / (view.x2.max - view.x2.min);
  const [left, top] = [view.x1.min, view.x2.max];
  const minX = Math.min(...path.map(({ px }) => px)) - radius;
  const maxX = Math.max(...path.map(({ px }) => px)) + radius;
  const minY = Math.min(...path.map(({ py }) => py)) - radius;
  const maxY = Math.max(...path.map(({ py }) => py)) + radius;
  const found = new Uint32Array(y.length);
  let size = 0;
  for (let i = 0; i < y.length; i++) {
    const px = (x1[i] - left) * perX;
    if (px < minX || px > maxX) continue;
    const py = (top - x2[i]) * perY;
    if (py < minY || py > maxY) continue;
    if (isNear(path, px, py, radius * radius)) found[size++] = i;
  }
  return found.slice(0, size);
}

function isNear(path: readonly Pixel[], px: number, py: number, limit: number): boolean {
  for (let k = 0; k < path.length; k++) {
    if (distanceSquared(path[Math.max(0, k - 1)], path[k], px, py) <= limit) return true;
  }
  return false;
}

/** The squared distance of (px, py) from the line between two places. */
function distanceSquared(from: Pixel, to: Pixel, px: number, py: number): number {
  const [dx, dy] = [to.px - from.px, to.py - from.py];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((px - from.px) * dx + (py - from.py) * dy) / length;
  const share = Math.max(0, Math.min(1, along));
  return (px - from.px - share * dx) ** 2 + (py - from.py - share * dy) ** 2;
}
