import type { PlaneView } from '../../core/data/planeView';
import type { Pixel } from './brush';
import {
  arrowTip,
  lineInView,
  nearestToMiddle,
  type PixelScore,
  parametersOf,
  pixelScore,
  weightArrow,
} from './lines';

/** The part of the line that a press took hold of: the line, to shift it; one of its ends, to turn it; the arrow's tip, to turn and stretch. */
export type Grip = 'shift' | 'turn' | 'arrow';

/** A hold of the boundary or of the weight arrow, with all that a drag starts from. */
export interface Grab {
  readonly grip: Grip;
  readonly from: Pixel;
  /** The foot of the arrow, about which the line turns. */
  readonly foot: Pixel;
  readonly parameters: Float64Array;
}

/** The part of the visible line at either end by which it is turned. */
const endShare = 0.22;
/** A hold nearer than this to what the line turns about shifts it: so short a lever would spin it. */
const shortestLever = 40;
/** An arrow is never drawn in to nothing: its direction would be lost. */
const shortestArrow = 0.5;

/** The part of a line's model (w₁, w₂, b) that is within `reach` pixels of a place; null for nothing, or no line in view. */
export function grabAt(view: PlaneView, parameters: Float64Array, at: Pixel, reach: number): Grab | null {
  const foot = footOf(view, parameters);
  if (foot && distance(at, handleOf(view, parameters, foot)) <= reach)
    return { grip: 'arrow', from: at, foot, parameters };
  return grabLine(view, parameters, at, reach);
}

/** The same of the line alone, without an arrow. */
export function grabLine(view: PlaneView, parameters: Float64Array, at: Pixel, reach: number): Grab | null {
  const line = lineInView(view, pixelScore(view, parameters), 0);
  const foot = footOf(view, parameters);
  if (!line || !foot) return null;
  const length = Math.hypot(line.x2 - line.x1, line.y2 - line.y1);
  const along = ((at.px - line.x1) * (line.x2 - line.x1) + (at.py - line.y1) * (line.y2 - line.y1)) / length;
  const off = ((at.px - line.x1) * (line.y2 - line.y1) - (at.py - line.y1) * (line.x2 - line.x1)) / length;
  if (!(Math.abs(off) <= reach && along >= -reach && along <= length + reach)) return null;
  const isEnd = Math.min(along, length - along) <= endShare * length;
  const grip = isEnd && distance(at, foot) >= shortestLever ? 'turn' : 'shift';
  return { grip, from: at, foot, parameters };
}

/**
 * Where a line's arrow stands, or would: on the line at its place nearest to the middle of the plane, or, where that is
 * out of sight, in the middle of what is seen of it. Null without a line in view.
 */
export function footOf(view: PlaneView, parameters: ArrayLike<number>): Pixel | null {
  const score = pixelScore(view, parameters);
  const line = lineInView(view, score, 0);
  if (!line) return null;
  const { px, py } = nearestToMiddle(view, score);
  const isSeen = px >= 0 && px <= view.width && py >= 0 && py <= view.height;
  return isSeen ? { px, py } : { px: (line.x1 + line.x2) / 2, py: (line.y1 + line.y2) / 2 };
}

/** The handle of the arrow: its tip, or its foot where it is too short to be drawn. */
export function handleOf(view: PlaneView, parameters: ArrayLike<number>, foot: Pixel): Pixel {
  const arrow = weightArrow(view, parameters, 0, foot);
  return arrow ? { px: arrow.x2, py: arrow.y2 } : foot;
}

/** The model (w₁, w₂, b) once what was taken hold of has been dragged to a place. */
export function dragGrab(view: PlaneView, { grip, from, foot, parameters }: Grab, to: Pixel): Float64Array {
  const move = { px: to.px - from.px, py: to.py - from.py };
  if (grip === 'shift') return shiftLine(view, parameters, move);
  if (grip === 'turn') {
    const angle =
      Math.atan2(to.py - foot.py, to.px - foot.px) - Math.atan2(from.py - foot.py, from.px - foot.px);
    return turnLine(view, parameters, foot, angle);
  }
  return pullArrow(view, parameters, foot, move);
}

/** Moves the line by so many pixels; the weights stay as they are. */
export function shiftLine(view: PlaneView, parameters: Float64Array, { px, py }: Pixel): Float64Array {
  const { a, c } = pixelScore(view, parameters);
  return Float64Array.of(parameters[0], parameters[1], parameters[2] - a * px - c * py);
}

/**
 * Turns the line about a place by so many radians, clockwise as seen. The score there stays, and so does how steep the
 * probability is across the line as seen on the plane; with axes of the same scale that is ‖w‖.
 */
export function turnLine(
  view: PlaneView,
  parameters: Float64Array,
  about: Pixel,
  angle: number,
): Float64Array {
  const { a, c, e } = pixelScore(view, parameters);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return through(view, a * cos - c * sin, a * sin + c * cos, about, a * about.px + c * about.py + e);
}

/** Multiplies the weights; the score at a place stays. */
export function stretchLine(
  view: PlaneView,
  parameters: Float64Array,
  about: Pixel,
  factor: number,
): Float64Array {
  const { a, c, e } = pixelScore(view, parameters);
  return through(view, a * factor, c * factor, about, a * about.px + c * about.py + e);
}

/** Moves the arrow's tip by so many pixels: the line turns about the arrow's foot, ‖w‖ follows the arrow's length. */
function pullArrow(view: PlaneView, parameters: Float64Array, foot: Pixel, move: Pixel): Float64Array {
  const { a, c, e } = pixelScore(view, parameters);
  const tip = arrowTip(view, parameters, foot);
  const length = distance(tip, foot);
  const pulled = { px: tip.px + move.px - foot.px, py: tip.py + move.py - foot.py };
  const size = Math.hypot(pulled.px, pulled.py);
  const steepness = Math.hypot(a, c);
  const [x, y] = size < shortestArrow ? [a / steepness, c / steepness] : [pulled.px / size, pulled.py / size];
  const norm = (Math.hypot(parameters[0], parameters[1]) * Math.max(shortestArrow, size)) / length;
  const [w1, w2] = parametersOf(view, { a: x, c: y, e: 0 });
  const scale = norm / Math.hypot(w1, w2);
  return through(view, x * scale, y * scale, foot, a * foot.px + c * foot.py + e);
}

/** The model with these slopes along the pixels whose score at a place is `z`. */
function through(view: PlaneView, a: number, c: number, { px, py }: Pixel, z: number): Float64Array {
  const score: PixelScore = { a, c, e: z - a * px - c * py };
  return Float64Array.from(parametersOf(view, score));
}

const distance = (one: Pixel, other: Pixel) => Math.hypot(one.px - other.px, one.py - other.py);
