import type { PlaneView } from '../../core/data/planeView';
import type { Pixel } from './brush';

export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A boundary as an SVG path, empty where none is in sight, and where along it, from 0 to 1, a name may stand. */
export interface BoundaryShape {
  readonly path: string;
  /** The transform that takes a path drawn for another place to this one. */
  readonly transform: string | null;
  readonly place: (share: number) => { readonly x: number; readonly y: number } | null;
}

/**
 * The score as an affine function of pixels: z = a·px + c·py + e, for parameters (w₁, w₂, b).
 * Screen-space form of the same model, so that lines and gradients need no data units.
 */
export interface PixelScore {
  readonly a: number;
  readonly c: number;
  readonly e: number;
}

export function pixelScore(view: PlaneView, parameters: ArrayLike<number>): PixelScore {
  const perX = (view.x1.max - view.x1.min) / view.width;
  const perY = (view.x2.max - view.x2.min) / view.height;
  const [w1, w2, b] = [parameters[0], parameters[1], parameters[2]];
  return { a: w1 * perX, c: -w2 * perY, e: b + w1 * view.x1.min + w2 * view.x2.max };
}

/**
 * The part of the line z = level that lies in the plotted area, in pixels, or null when there is none
 * (the line passes outside, or both weights are zero).
 */
export function lineInView(view: PlaneView, { a, c, e }: PixelScore, level: number): Segment | null {
  const points: [number, number][] = [];
  const keep = (px: number, py: number) => {
    const isInside = px >= 0 && px <= view.width && py >= 0 && py <= view.height;
    const isNew = points.every(([x, y]) => Math.abs(x - px) + Math.abs(y - py) > 1e-6);
    if (isInside && isNew) points.push([px, py]);
  };
  if (c !== 0) {
    keep(0, (level - e) / c);
    keep(view.width, (level - e - a * view.width) / c);
  }
  if (a !== 0) {
    keep((level - e) / a, 0);
    keep((level - e - c * view.height) / a, view.height);
  }
  if (points.length < 2) return null;
  // Three or four hits when the line meets a corner: the two farthest apart are the ends.
  points.sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  const [start, end] = [points[0], points[points.length - 1]];
  return { x1: start[0], y1: start[1], x2: end[0], y2: end[1] };
}

/** Pixels of arrow for each unit of ‖w‖, and the longest arrow as a share of the plane's width. */
const arrowScale = 0.09;
const longestArrow = 0.38;

/** The parameters (w₁, w₂, b) of a score over pixels; the inverse of `pixelScore`. */
export function parametersOf(view: PlaneView, { a, c, e }: PixelScore): [number, number, number] {
  const w1 = (a * view.width) / (view.x1.max - view.x1.min);
  const w2 = (-c * view.height) / (view.x2.max - view.x2.min);
  return [w1, w2, e - w1 * view.x1.min - w2 * view.x2.max];
}

/** The end of an arrow that stands at `foot`, however short it is. */
export function arrowTip(view: PlaneView, parameters: ArrayLike<number>, foot: Pixel): Pixel {
  const { a, c } = pixelScore(view, parameters);
  const steepness = Math.hypot(a, c);
  const norm = Math.hypot(parameters[0], parameters[1]);
  const length = Math.min(norm * arrowScale, longestArrow) * view.width;
  return { px: foot.px + (a / steepness) * length, py: foot.py + (c / steepness) * length };
}

/** The place of the line z = `level` nearest to the middle of the plotted area, which may lie outside. */
export function nearestToMiddle(view: PlaneView, { a, c, e }: PixelScore, level = 0): Pixel {
  const steepness = Math.hypot(a, c);
  const [mx, my] = [view.width / 2, view.height / 2];
  const distance = (a * mx + c * my + e - level) / steepness;
  return { px: mx - distance * (a / steepness), py: my - distance * (c / steepness) };
}

/** Shorter arrows are not drawn. */
const shortestArrow = 8;

/**
 * The weight arrow: stands on the boundary z = `level` at its point nearest to the middle of the plane (or at `foot`, while a hand
 * turns it about that), points towards class 1, and is as long as ‖w‖ (up to a limit). Null when the boundary is out of
 * sight or the arrow too short to see.
 */
export function weightArrow(
  view: PlaneView,
  parameters: ArrayLike<number>,
  level = 0,
  foot: Pixel | null = null,
): Segment | null {
  const score = pixelScore(view, parameters);
  if (!lineInView(view, score, level)) return null;
  const { px, py } = foot ?? nearestToMiddle(view, score, level);
  if (px < 0 || px > view.width || py < 0 || py > view.height) return null;
  const tip = arrowTip(view, parameters, { px, py });
  if (Math.hypot(tip.px - px, tip.py - py) < shortestArrow) return null;
  return { x1: px, y1: py, x2: tip.px, y2: tip.py };
}
