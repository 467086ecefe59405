import type { PlacedPoints, Sample } from '../../core/data/dataset';
import { type PlaneView, toPixel } from '../../core/data/planeView';
import { type PointModel, scoreOf } from '../../core/model/score';
import { logit, sigmoid } from '../../core/model/sigmoid';
import type { Obstacle } from '../labelPlacer';
import { css, type Palette } from '../palette';
import type { Pen } from '../pen';

/** Above this, points have no rims, and wrong-side rings would only be noise. */
export const ringLimit = 2000;

/** True if points on the wrong side are ringed. */
export const areRinged = ({ y }: Pick<PlacedPoints, 'y'>): boolean => y.length <= ringLimit;

/** Above this many points their density is drawn instead of a mark for each: that is where marks take longer to draw. */
export const densityLimit = 10_000;

/** True if points are drawn as density. */
export const isDense = ({ y }: Pick<PlacedPoints, 'y'>): boolean => y.length > densityLimit;

/** Half the width of a point's mark in CSS pixels: smaller as points get many. */
export function pointRadius(count: number): number {
  return Math.max(1.5, Math.min(5, 5 - 1.7 * Math.log10(Math.max(1, count) / 120)));
}

/**
 * Class 0 as circles, class 1 as diamonds, each with a rim of the paper's colour while there are few. Points with a 1 in
 * `isTest` are hollow: paper with an outline of their class's colour. With steps of `fades` the fainter ones lie below.
 */
export function drawPoints(
  context: Pen,
  view: PlaneView,
  points: PlacedPoints,
  looks: PointLooks,
  palette: Palette,
): void {
  const { isTest, fades, sizes } = looks;
  if (sizes) return sizes.draw(context, view, points, looks, sizes.radii, palette);
  const radius = pointRadius(points.y.length);
  const paper = css(palette.paper);
  context.lineJoin = 'round';
  for (const step of stepsOf(fades)) {
    context.globalAlpha = opacities[step];
    for (const label of [0, 1]) {
      const isOf = (i: number) => points.y[i] === label && (fades === null || fades[i] === step);
      const colour = css(label === 0 ? palette.class0 : palette.class1);
      context.fillStyle = colour;
      context.strokeStyle = paper;
      context.lineWidth = 1.5;
      const isDrawn = (i: number) => isOf(i) && isTest?.[i] !== 1;
      drawMarksOf(context, view, points, isDrawn, radius, points.y.length <= ringLimit ? 'rim' : 'plain');
      if (!isTest) continue;
      context.fillStyle = paper;
      context.strokeStyle = colour;
      context.lineWidth = Math.min(2, radius / 2);
      const isHollow = (i: number) => isOf(i) && isTest[i] === 1;
      drawMarksOf(context, view, points, isHollow, radius - context.lineWidth / 4, 'outline');
    }
  }
  context.globalAlpha = 1;
}

/** The opacity of a point by its step: from those near the slice on to those far from it. */
export const opacities: readonly number[] = [1, 0.7, 0.45, 0.28];

/** The steps in the order in which they are drawn: the faintest below; only one where nothing fades. */
function stepsOf(fades: Uint8Array | null): readonly number[] {
  return fades === null ? [0] : [3, 2, 1, 0];
}

/** How points are told apart besides their class. */
export interface PointLooks {
  /** 1 for a point held back for testing; null where none is. */
  readonly isTest: Uint8Array | null;
  /** How faint each is (see `fadingSteps`); null where none is. */
  readonly fades: Uint8Array | null;
  /** The radius of each mark, and what draws marks of several sizes; null where all are of one size. */
  readonly sizes: MarkSizes | null;
}

export interface MarkSizes {
  readonly radii: Float32Array;
  readonly draw: typeof import('./markSizes').drawSized;
}

/** The radius of the mark of a point, of so many. */
export const radiusOf = (sizes: MarkSizes | null, count: number, index: number): number =>
  sizes?.radii[index] ?? pointRadius(count);

/** A rim lies below the mark, an outline on it. */
function drawMarksOf(
  context: Pen,
  view: PlaneView,
  { x1, x2, y }: PlacedPoints,
  isDrawn: (index: number) => boolean,
  radius: number,
  look: 'rim' | 'plain' | 'outline',
): void {
  const perX = view.width / (view.x1.max - view.x1.min);
  const perY = view.height / (view.x2.max - view.x2.min);
  for (let i = 0; i < y.length; i++) {
    if (!isDrawn(i)) continue;
    // Mark by mark: one path for all of them takes far longer to fill.
    context.beginPath();
    addMark(context, y[i], (x1[i] - view.x1.min) * perX, (view.x2.max - x2[i]) * perY, radius);
    if (look === 'rim') context.stroke();
    context.fill();
    if (look === 'outline') context.stroke();
  }
}

/** Adds the mark of a class to the path: a circle for 0, a diamond for 1. */
export function addMark(context: Pen, label: number, px: number, py: number, radius: number): void {
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

/** A wrong prediction is ringed from this certainty on, and as firmly as can be from that one on. */
const [ringsFrom, ringsFull] = [0.01, 0.05];
/** Rings are drawn with so many opacities. */
const ringSteps = 5;

/**
 * How firm the ring of a wrongly predicted point is, from 0 to 1, by how far its probability lies from the threshold: none up to
 * 0.01, as before any training, full from 0.05 on. With another threshold than ½ these are shares of its side, as if that were ½ wide.
 */
export function ringStrength(p: number, threshold: number): number {
  const side = p < threshold ? threshold : 1 - threshold;
  const certainty = Math.abs(p - threshold) / (2 * side);
  return Math.max(0, Math.min(1, (certainty - ringsFrom) / (ringsFull - ringsFrom)));
}

/**
 * A ring round every point on the wrong side of the boundary (predicted 1 where p ≥ τ, by all its features), the firmer the more certain
 * the model is (see `ringStrength`) and as faint as the point; none above `ringLimit`.
 */
export function drawRings(
  context: Pen,
  view: PlaneView,
  points: Sample,
  { model, threshold }: { readonly model: PointModel; readonly threshold: number },
  { fades, sizes }: Pick<PointLooks, 'fades' | 'sizes'>,
  palette: Palette,
): void {
  if (!areRinged(points)) return;
  const limit = logit(threshold);
  const ringed = points.y.map((label, i) => {
    const z = scoreOf(model, points, i);
    if ((z >= limit ? 1 : 0) === label) return 0;
    return Math.round(ringSteps * ringStrength(sigmoid(z), threshold));
  });
  context.strokeStyle = css(palette.ink);
  context.lineWidth = 1.25;
  for (const step of stepsOf(fades)) {
    for (let firmness = 1; firmness <= ringSteps; firmness++) {
      context.globalAlpha = opacities[step] * (firmness / ringSteps);
      context.beginPath();
      for (let i = 0; i < points.y.length; i++) {
        if (ringed[i] !== firmness || (fades !== null && fades[i] !== step)) continue;
        const [px, py] = toPixel(view, points.x1[i], points.x2[i]);
        const radius = radiusOf(sizes, points.y.length, i) + 4;
        context.moveTo(px + radius, py);
        context.arc(px, py, radius, 0, 2 * Math.PI);
      }
      context.stroke();
    }
  }
  context.globalAlpha = 1;
}

/**
 * Index of the point drawn nearest to a pixel within `reach` pixels, or null. Of equals the newest wins:
 * it is drawn on top. One pass over the columns without allocation: a million points take a few milliseconds.
 */
export function nearestPoint(
  view: PlaneView,
  { x1, x2, y }: PlacedPoints,
  px: number,
  py: number,
  reach: number,
): number | null {
  const perX = view.width / (view.x1.max - view.x1.min);
  const perY = view.height / (view.x2.max - view.x2.min);
  const [left, top] = [view.x1.min, view.x2.max];
  const middle = left + px / perX;
  const [lowest, highest] = [middle - reach / perX, middle + reach / perX];
  let found = -1;
  let best = reach * reach;
  for (let i = 0; i < y.length; i++) {
    const value = x1[i];
    if (value < lowest || value > highest) continue;
    const dx = (value - left) * perX - px;
    const dy = (top - x2[i]) * perY - py;
    const distance = dx * dx + dy * dy;
    if (distance > best) continue;
    best = distance;
    found = i;
  }
  return found < 0 ? null : found;
}

/** Points are found by cells of so many pixels. */
const cell = 32;

/** Counts the points whose marks lie under a label; none above `ringLimit`, where there is no way round them. */
export function pointsInTheWay(view: PlaneView, { x1, x2, y }: PlacedPoints): Obstacle {
  if (y.length > ringLimit) return () => 0;
  const reach = pointRadius(y.length) + 1.5;
  const cells = new Map<number, [number, number][]>();
  const keyOf = (column: number, row: number) => 4096 * row + column;
  for (let i = 0; i < y.length; i++) {
    const [px, py] = toPixel(view, x1[i], x2[i]);
    if (px < 0 || px > view.width || py < 0 || py > view.height) continue;
    const key = keyOf(Math.floor(px / cell), Math.floor(py / cell));
    const found = cells.get(key);
    if (found) found.push([px, py]);
    else cells.set(key, [[px, py]]);
  }
  return ({ left, top, width, height }) => {
    const [right, bottom] = [left + width, top + height];
    let count = 0;
    for (let row = Math.floor((top - reach) / cell); row <= (bottom + reach) / cell; row++) {
      for (let column = Math.floor((left - reach) / cell); column <= (right + reach) / cell; column++) {
        for (const [px, py] of cells.get(keyOf(column, row)) ?? []) {
          const [dx, dy] = [Math.max(left - px, 0, px - right), Math.max(top - py, 0, py - bottom)];
          if (dx * dx + dy * dy < reach * reach) count++;
        }
      }
    }
    return count;
  };
}
