import type { PlacedPoints } from '../core/data/dataset';
import type { Domain } from '../core/data/domain';
import { toPixel } from '../core/data/planeView';
import { clearCanvas } from './canvas';
import { css, type Palette } from './palette';
import { addMark } from './plane/points';

/** Points and the part of the plane to show them on. */
export interface Thumbnail {
  readonly points: PlacedPoints;
  readonly x1: Domain;
  readonly x2: Domain;
}

/** Half the width of a mark in CSS pixels. */
const radius = 2.4;

/** Draws a small thumbnail of the points at the size that the canvas has on the page. Throws where nothing can be drawn on. */
export function drawThumbnail(
  canvas: HTMLCanvasElement,
  { points, x1, x2 }: Thumbnail,
  palette: Palette,
): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const context = clearCanvas(canvas, { width, height }, Math.max(1, window.devicePixelRatio));
  const view = { x1, x2, width, height };
  for (let i = 0; i < points.y.length; i++) {
    context.fillStyle = css(points.y[i] === 0 ? palette.class0 : palette.class1);
    context.beginPath();
    addMark(context, points.y[i], ...toPixel(view, points.x1[i], points.x2[i]), radius);
    context.fill();
  }
}
