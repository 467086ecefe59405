import type { Sample } from '../../core/data/dataset';
import { score } from '../../core/model/score';
import { css, type Palette } from '../palette';
import { type PlaneView, toPixel } from './view';

/** Above this, points have no rims, and wrong-side rings would only be noise. */
export const ringLimit = 2000;

/** Half the width of a point's mark in CSS pixels: smaller as points get many. */
export function pointRadius(count: number): number {
  return Math.max(1.5, Math.min(5, 5 - 1.7 * Math.log10(Math.max(1, count) / 120)));
}

/** Class 0 as circles, class 1 as diamonds, each with a rim of the paper's colour while there are few. */
export function drawPoints(
  context: CanvasRenderingContext2D,
  view: PlaneView,
  points: Sample,
  palette: Palette,
): void {
  const radius = pointRadius(points.y.length);
  const hasRim = points.y.length <= ringLimit;
  context.strokeStyle = css(palette.paper);
  context.lineWidth = 1.5;
  context.lineJoin = 'round';
  for (const label of [0, 1]) {
    context.fillStyle = css(label === 0 ? palette.class0 : palette.class1);
    for (let i = 0; i < points.y.length; i++) {
      if (points.y[i] !== label) continue;
      // Mark by mark: one path for all of them takes far longer to fill.
      context.beginPath();
      addMark(context, label, ...toPixel(view, points.x1[i], points.x2[i]), radius);
      if (hasRim) context.stroke();
      context.fill();
    }
  }
}

/** Adds the mark of a class to the path: a circle for 0, a diamond for 1. */
export function addMark(
  context: CanvasRenderingContext2D,
  label: number,
  px: number,
  py: number,
  radius: number,
): void {
  if (label === 0) {
    context.moveTo(px + radius, py);
    context.arc(px, py, radius, 0, 2 * Math.PI);
    return;
  }
  // A diamond of about the circle's area.
  const reach = radius * 1.25;
  context.moveTo(px, py - reach);
  context.lineTo(px + reach, py);
  context.lineTo(px, py + reach);
  context.lineTo(px - reach, py);
  context.closePath();
}

/** A ring round every point on the wrong side of the boundary (predicted 1 where z ≥ 0); none above `ringLimit`. */
export function drawRings(
  context: CanvasRenderingContext2D,
  view: PlaneView,
  points: Sample,
  parameters: Float64Array,
  palette: Palette,
): void {
  if (points.y.length > ringLimit) return;
  const radius = pointRadius(points.y.length) + 4;
  context.beginPath();
  for (let i = 0; i < points.y.length; i++) {
    const predicted = score(parameters, points.x1[i], points.x2[i]) >= 0 ? 1 : 0;
    if (predicted === points.y[i]) continue;
    const [px, py] = toPixel(view, points.x1[i], points.x2[i]);
    context.moveTo(px + radius, py);
    context.arc(px, py, radius, 0, 2 * Math.PI);
  }
  context.strokeStyle = css(palette.ink);
  context.lineWidth = 1.25;
  context.stroke();
}

/**
 * Index of the point drawn nearest to a pixel within `reach` pixels, or null. Of equals the newest wins:
 * it is drawn on top.
 */
export function nearestPoint(
  view: PlaneView,
  points: Sample,
  px: number,
  py: number,
  reach: number,
): number | null {
  let found: number | null = null;
  let best = reach * reach;
  for (let i = 0; i < points.y.length; i++) {
    const [x, y] = toPixel(view, points.x1[i], points.x2[i]);
    const distance = (x - px) ** 2 + (y - py) ** 2;
    if (distance <= best) {
      best = distance;
      found = i;
    }
  }
  return found;
}
