import type { PlaneView } from '../../core/data/planeView';
import { logit } from '../../core/model/sigmoid';
import { exactDigits, formatNumber, formatShare } from '../../messages/format';
import { words } from '../../messages/words';
import type { Traced } from '../../tracer/client';
import type { Curve } from '../../tracer/protocol';
import { markAll } from '../mark';
import type { Pixel } from './brush';
import type { PlacedCurve } from './curved';
import { lazyCurved, lazyOneFeature } from './lazyParts';
import { type BoundaryShape, lineInView, pixelScore, type Segment, weightArrow } from './lines';
import { isCurved, type Look } from './traced';

const levels = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** Labelled contours, from generous to sparse; the first that fits the lines' distance is used. The boundary always is. */
const labelSets = [levels, [0.1, 0.3, 0.5, 0.7, 0.9], [0.1, 0.5, 0.9]];
const labelRoom = 30;
/** Room that every label of an arrow has, whatever its font and spacing. */
const farFromEdge = 200;

interface Contour extends Curve {
  readonly transform?: string | null;
  readonly isBoundary: boolean;
}

/**
 * Draws boundary, probability contours with their labels, and the weight arrow into an SVG of the plotted area's size.
 * The boundary is where the probability is `threshold`. A model with `curves` has no arrow;
 * they are null for a line. `foot`: where a hand holds the arrow's. `hasOthers`: the model has features on no axis.
 */
export function drawLines(
  svg: SVGSVGElement,
  view: PlaneView,
  parameters: Float64Array,
  threshold: number,
  curves: readonly PlacedCurve[] | null,
  foot: Pixel | null,
  hasOthers: boolean,
): void {
  const contours: Contour[] = (curves ?? straightContours(view, parameters, threshold)).map((curve) => ({
    ...curve,
    isBoundary: curve.level === threshold,
  }));
  markAll(svg, 'path', 'contour', contours, keyOf)
    .attr('class', ({ isBoundary }) => (isBoundary ? 'contour boundary' : 'contour'))
    .attr('data-level', ({ level }) => exactDigits(level))
    .attr('transform', ({ transform }) => transform ?? null)
    .attr('d', ({ path }) => path);
  markAll(svg, 'text', 'contour-label', spread(contours.filter(({ label }) => label !== null)), keyOf)
    .attr('class', ({ isBoundary }) => (isBoundary ? 'contour-label boundary-level' : 'contour-label'))
    .text(({ level }) => formatShare(level))
    .attr('x', ({ label }) => label?.x ?? 0)
    .attr('y', ({ label }) => label?.y ?? 0);
  const arrow = curves ? null : weightArrow(view, parameters, logit(threshold), foot);
  drawArrow(svg, view, arrow, parameters, hasOthers);
}

const keyOf = ({ isBoundary, level }: Contour) => (isBoundary ? 'boundary' : String(level));

/** The ordinary levels, then that of the boundary: it is drawn over them. */
export function levelsWith(threshold: number): number[] {
  return [...levels.filter((level) => level !== threshold), threshold];
}

const unseen: BoundaryShape = { path: '', transform: null, place: () => null };

/** Draws the boundary of another model dashed, or its probability where x1 is all it knows; takes it away for null. */
export function drawOptimum(svg: SVGSVGElement, shape: BoundaryShape | null): void {
  markAll(svg, 'path', 'optimum-boundary', shape?.path ? [shape] : [])
    .attr('transform', ({ transform }) => transform)
    .attr('d', ({ path }) => path);
}

/**
 * The boundary of a model, or its probability where x1 is all it knows. Null until it is `traced`, if it is curved, and until its
 * drawing has been fetched.
 */
export function boundaryShape(
  view: PlaneView,
  parameters: Float64Array,
  { threshold, isOneFeature }: Look,
  traced: Traced | null,
  onArrival: () => void,
): BoundaryShape | null {
  if (isOneFeature) return lazyOneFeature.get(onArrival)?.levelCurve(view, parameters) ?? null;
  if (isCurved(parameters, isOneFeature)) {
    const curved = lazyCurved.get(onArrival);
    if (!curved || !traced) return null;
    const curve = curved.placedCurves(traced, view).at(0);
    return curve ? { ...curve, place: () => curve.label } : unseen;
  }
  const line = lineInView(view, pixelScore(view, parameters), logit(threshold));
  if (!line) return unseen;
  const { x1, y1, x2, y2 } = line;
  return {
    path: linePath(line),
    transform: null,
    place: (share) => ({ x: x1 + share * (x2 - x1), y: y1 + share * (y2 - y1) }),
  };
}

function straightContours(view: PlaneView, parameters: Float64Array, threshold: number): Curve[] {
  const score = pixelScore(view, parameters);
  const labelled = labelledLevels(Math.hypot(score.a, score.c));
  return levelsWith(threshold).flatMap((level) => {
    const line = lineInView(view, score, logit(level));
    if (!line) return [];
    const isLabelled = level === threshold || labelled.includes(level);
    return [{ level, path: linePath(line), label: isLabelled ? labelPlace(view, line) : null }];
  });
}

const linePath = ({ x1, y1, x2, y2 }: Segment) => `M${x1},${y1}L${x2},${y2}`;

/** Leaves out labels that would lie on one another; the boundary's own comes first. */
function spread(contours: readonly Contour[]): Contour[] {
  const placed: Contour[] = [];
  const rank = ({ isBoundary, level }: Contour) => (isBoundary ? -1 : Math.abs(level - 0.5));
  const byWeight = [...contours].sort((a, b) => rank(a) - rank(b));
  for (const contour of byWeight) {
    const isFree = placed.every(
      ({ label }) =>
        Math.abs((label?.x ?? 0) - (contour.label?.x ?? 0)) > 34 ||
        Math.abs((label?.y ?? 0) - (contour.label?.y ?? 0)) > 20,
    );
    if (isFree) placed.push(contour);
  }
  return placed;
}

function labelledLevels(steepness: number): readonly number[] {
  return labelSets.find((set) => logit(set[set.indexOf(0.5) + 1]) / steepness >= labelRoom) ?? [];
}

/** A label's place on its line, a little way in from the line's lower end. */
function labelPlace(view: PlaneView, line: Segment): { x: number; y: number } {
  const isFirstLower = line.y1 > line.y2 || (line.y1 === line.y2 && line.x1 > line.x2);
  const [x, y, tx, ty] = isFirstLower
    ? [line.x1, line.y1, line.x2, line.y2]
    : [line.x2, line.y2, line.x1, line.y1];
  const length = Math.hypot(tx - x, ty - y) || 1;
  const inwards = Math.min(22, length / 2);
  return {
    x: Math.max(14, Math.min(view.width - 14, x + ((tx - x) / length) * inwards)),
    y: Math.max(10, Math.min(view.height - 8, y + ((ty - y) / length) * inwards)),
  };
}

function drawArrow(
  svg: SVGSVGElement,
  view: PlaneView,
  arrow: Segment | null,
  parameters: ArrayLike<number>,
  hasOthers: boolean,
): void {
  const arrows = arrow ? [arrow] : [];
  markAll(svg, 'path', 'weight-arrow', arrows).attr('d', (line) => arrowPath(line));
  const norm = Math.hypot(parameters[0], parameters[1]);
  markAll(svg, 'text', 'weight-label', arrows)
    .attr('data-readout', 'weight-length')
    .attr('data-value', exactDigits(norm))
    .text(words.plane.weightLength(formatNumber(norm), hasOthers))
    .each(function place(line) {
      const right = line.x2 >= line.x1;
      const x = Math.max(4, Math.min(view.width - 4, line.x2 + (right ? 8 : -8)));
      const room = right ? view.width - x : x;
      // Measured near an edge only: in every frame it would cost a layout.
      const isOverEdge = room < farFromEdge && room < this.getComputedTextLength() + 4;
      this.setAttribute('text-anchor', right === isOverEdge ? 'end' : 'start');
      this.setAttribute('x', String(x));
      this.setAttribute(
        'y',
        String(Math.max(14, Math.min(view.height - 8, line.y2 + (line.y2 < line.y1 ? -6 : 14)))),
      );
    });
}

/** A shaft with an open head of 8 px. */
function arrowPath({ x1, y1, x2, y2 }: Segment): string {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const barb = (turn: number) =>
    `M${x2 - 9 * Math.cos(angle + turn)},${y2 - 9 * Math.sin(angle + turn)}L${x2},${y2}`;
  return `M${x1},${y1}L${x2},${y2}${barb(0.45)}${barb(-0.45)}`;
}
