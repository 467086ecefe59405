import type { PlacedPoints } from '../../core/data/dataset';
import { type PlaneView, toPixel } from '../../core/data/planeView';
import { type MarkSizes, radiusOf, ringLimit } from './points';

/**
 * Marks the points at `indices` on a cleared context in CSS pixels: with a square frame each, `gap` off the point's mark,
 * or where they are too many for that, with a spot of the colour. `colour` is of CSS.
 */
export function drawSelection(
  context: CanvasRenderingContext2D,
  view: PlaneView,
  points: PlacedPoints,
  indices: Uint32Array,
  colour: string,
  sizes: MarkSizes | null,
  gap = 3,
): void {
  if (indices.length > ringLimit) return drawSpots(context, view, points, indices, colour);
  context.beginPath();
  for (const i of indices) {
    const [px, py] = toPixel(view, points.x1[i], points.x2[i]);
    const reach = radiusOf(sizes, points.y.length, i) + gap;
    context.rect(px - reach, py - reach, 2 * reach, 2 * reach);
  }
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.stroke();
}

/** Spots are a few pixels across. */
const spot = 3;

/** One spot for all points in the same place, so that a million take no longer than a frame has. */
function drawSpots(
  context: CanvasRenderingContext2D,
  view: PlaneView,
  { x1, x2 }: PlacedPoints,
  indices: Uint32Array,
  colour: string,
): void {
  const columns = Math.ceil(view.width / spot);
  const rows = Math.ceil(view.height / spot);
  const perX = columns / (view.x1.max - view.x1.min);
  const perY = rows / (view.x2.max - view.x2.min);
  const isTaken = new Uint8Array(columns * rows);
  for (const i of indices) {
    const column = Math.floor((x1[i] - view.x1.min) * perX);
    const row = Math.floor((view.x2.max - x2[i]) * perY);
    if (column >= 0 && column < columns && row >= 0 && row < rows) isTaken[row * columns + column] = 1;
  }
  context.fillStyle = colour;
  context.globalAlpha = 0.45;
  for (let cell = 0; cell < isTaken.length; cell++) {
    if (isTaken[cell] === 0) continue;
    context.fillRect((cell % columns) * spot, Math.floor(cell / columns) * spot, spot, spot);
  }
  context.globalAlpha = 1;
}
