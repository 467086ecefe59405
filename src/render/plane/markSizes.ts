import type { PlacedPoints } from '../../core/data/dataset';
import type { PlaneView } from '../../core/data/planeView';
import { css, type Palette } from '../palette';
import type { Pen } from '../pen';
import { addMark, opacities, type PointLooks, pointRadius, ringLimit } from './points';

/** The largest and the smallest mark, as shares of the radius that marks have where all are of one size. */
const [largest, smallest] = [2.2, 0.5];

/**
 * The radius of each mark in CSS pixels: its area grows in proportion to the value (one a row, ≥ 0), so that the largest value has the largest
 * mark; what would be too small to be seen is as large as the smallest. A point in no row (`rowOf` null) has a mark of ordinary size.
 */
export function markRadii(
  values: ArrayLike<number>,
  points: number,
  rowOf: (index: number) => number | null,
): Float32Array {
  const ordinary = pointRadius(points);
  let most = 0;
  for (let row = 0; row < values.length; row++) most = Math.max(most, values[row]);
  const radii = new Float32Array(points).fill(ordinary);
  if (most === 0) return radii;
  for (let i = 0; i < points; i++) {
    const row = rowOf(i);
    if (row === null) continue;
    radii[i] = ordinary * Math.max(smallest, largest * Math.sqrt(values[row] / most));
  }
  return radii;
}

/** The marks of points as `drawPoints` has them, each of its own radius: the largest below, so that none hides another. */
export function drawSized(
  pen: Pen,
  view: PlaneView,
  { x1, x2, y }: PlacedPoints,
  { isTest, fades }: PointLooks,
  radii: Float32Array,
  palette: Palette,
): void {
  const paper = css(palette.paper);
  const colours = [css(palette.class0), css(palette.class1)];
  const perX = view.width / (view.x1.max - view.x1.min);
  const perY = view.height / (view.x2.max - view.x2.min);
  const order = Uint32Array.from(radii.keys()).sort((a, b) => radii[b] - radii[a]);
  pen.lineJoin = 'round';
  for (const i of order) {
    const colour = colours[y[i]];
    const isHollow = isTest?.[i] === 1;
    pen.globalAlpha = opacities[fades?.[i] ?? 0];
    pen.fillStyle = isHollow ? paper : colour;
    pen.strokeStyle = isHollow ? colour : paper;
    pen.lineWidth = isHollow ? Math.min(2, radii[i] / 2) : 1.5;
    const radius = isHollow ? radii[i] - pen.lineWidth / 4 : radii[i];
    pen.beginPath();
    addMark(pen, y[i], (x1[i] - view.x1.min) * perX, (view.x2.max - x2[i]) * perY, radius);
    if (!isHollow && y.length <= ringLimit) pen.stroke();
    pen.fill();
    if (isHollow) pen.stroke();
  }
  pen.globalAlpha = 1;
}
