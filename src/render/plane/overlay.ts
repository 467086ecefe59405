import type { PlaneView } from '../../core/data/planeView';
import { logit } from '../../core/model/sigmoid';
import { exactDigits, formatNumber } from '../../messages/format';
import { words } from '../../messages/words';
import type { Traced } from '../../tracer/client';
import type { Curve } from '../../tracer/protocol';
import { markAll } from '../mark';
import type { Pixel } from './brush';
import type { PlacedCurve } from './curved';
import { lazyCurved, lazyOneFeature } from './lazyParts';
import { type DrawnLines, keyOf, placesAlong } from './lineLabels';
import { type BoundaryShape, lineInView, pixelScore, type Segment, weightArrow } from './lines';
import { isCurved, type Look } from './traced';

const levels = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** Labelled contours, from generous to sparse; the first that fits the lines' distance is used. The boundary always is. */
const labelSets = [levels, [0.1, 0.3, 0.5, 0.7, 0.9], [0.1, 0.5, 0.9]];
const labelRoom = 30;

/**
 * Boundary, probability contours and the weight arrow of a model. The boundary is where the probability is `threshold`. A model with `curves` has no arrow;
 * they are null for a line. `foot`: where a hand holds the arrow's. `hasOthers`: the model has features on no axis.
 */
export function linesOf(
  view: PlaneView,
  parameters: Float64Array,
  threshold: number,
  curves: readonly PlacedCurve[] | null,
  foot: Pixel | null,
  hasOthers: boolean,
): DrawnLines {
  const contours = (curves ?? straightContours(view, parameters, threshold)).map((curve) => ({
    ...curve,
    isBoundary: curve.level === threshold,
  }));
  const arrow = curves ? null : weightArrow(view, parameters, logit(threshold), foot);
  const norm = Math.hypot(parameters[0], parameters[1]);
  return { contours, arrow, norm, arrowLabel: words.plane.weightLength(formatNumber(norm), hasOthers) };
}

/** Draws the lines, which `drawLineLabels` names, into an SVG of the plotted area's size. */
export function drawLines(svg: SVGSVGElement, { contours, arrow }: DrawnLines): void {
  markAll(svg, 'path', 'contour', contours, keyOf)
    .attr('class', ({ isBoundary }) => (isBoundary ? 'contour boundary' : 'contour'))
    .attr('data-level', ({ level }) => exactDigits(level))
    .attr('transform', ({ transform }) => transform ?? null)
    .attr('d', ({ path }) => path);
  markAll(svg, 'path', 'weight-arrow', arrow ? [arrow] : []).attr('d', (line) => arrowPath(line));
}

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
    return curve ? { ...curve, place: () => curve.places.at(0) ?? null } : unseen;
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
    return [{ level, path: linePath(line), places: isLabelled ? placesAlong(line) : [] }];
  });
}

const linePath = ({ x1, y1, x2, y2 }: Segment) => `M${x1},${y1}L${x2},${y2}`;

function labelledLevels(steepness: number): readonly number[] {
  return labelSets.find((set) => logit(set[set.indexOf(0.5) + 1]) / steepness >= labelRoom) ?? [];
}

/** A shaft with an open head of 8 px. */
function arrowPath({ x1, y1, x2, y2 }: Segment): string {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const barb = (turn: number) =>
    `M${x2 - 9 * Math.cos(angle + turn)},${y2 - 9 * Math.sin(angle + turn)}L${x2},${y2}`;
  return `M${x1},${y1}L${x2},${y2}${barb(0.45)}${barb(-0.45)}`;
}
