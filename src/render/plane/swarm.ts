import { contours } from 'd3';
import { fromPixel, type PlaneView } from '../../core/data/planeView';
import { score } from '../../core/model/score';
import { logit, sigmoid } from '../../core/model/sigmoid';
import type { Pen } from '../pen';
import { lineInView, pixelScore } from './lines';
import { isCurved, type Look } from './traced';

/** The boundary of a resample's best weights. */
export interface SwarmLine {
  /** Its pieces in pixels, x and y by turns; none where it is out of sight. */
  readonly pieces: readonly Float32Array[];
  /** True where no weights are best, and the line only parts the classes. */
  readonly isApart: boolean;
}

/** Of lines that bend no more are drawn: each is a hundred short ones. */
export const mostBent = 100;

/** Cells along each side of the grid by which a curved boundary is found. */
const cells = 64;
/** Widest step of a curve over x1, in pixels. */
const curveStep = 8;

/** The pieces of a model's boundary; with one feature of the probability over x1. Exact for a line; a curve to a pixel or so. */
export function piecesOf(
  view: PlaneView,
  parameters: Float64Array,
  { threshold, isOneFeature }: Look,
): readonly Float32Array[] {
  if (isOneFeature) return [probabilityCurve(view, parameters)];
  if (isCurved(parameters, false)) return curvedPieces(view, parameters, threshold);
  const line = lineInView(view, pixelScore(view, parameters), logit(threshold));
  return line ? [Float32Array.of(line.x1, line.y1, line.x2, line.y2)] : [];
}

function probabilityCurve(view: PlaneView, parameters: Float64Array): Float32Array {
  const steps = Math.max(1, Math.ceil(view.width / curveStep));
  const perP = view.height / (view.x2.max - view.x2.min);
  const places = new Float32Array(2 * (steps + 1));
  for (let k = 0; k <= steps; k++) {
    const share = k / steps;
    const z = score(parameters, view.x1.min + share * (view.x1.max - view.x1.min), 0);
    places[2 * k] = share * view.width;
    places[2 * k + 1] = (view.x2.max - sigmoid(z)) * perP;
  }
  return places;
}

function curvedPieces(view: PlaneView, parameters: Float64Array, threshold: number): Float32Array[] {
  const size = cells + 3;
  const level = logit(threshold);
  const values = new Array<number>(size * size);
  const pixel = (place: number, side: number) => ((place - 1) / cells) * side;
  for (let row = 0, k = 0; row < size; row++) {
    for (let column = 0; column < size; column++, k++) {
      const [x1, x2] = fromPixel(view, pixel(column, view.width), pixel(row, view.height));
      values[k] = score(parameters, x1, x2) - level;
    }
  }
  const { coordinates } = contours().size([size, size]).smooth(true).contour(values, 0);
  return coordinates
    .flat()
    .map((ring) =>
      Float32Array.from(ring.flatMap(([x, y]) => [pixel(x - 0.5, view.width), pixel(y - 0.5, view.height)])),
    );
}

/** The lines that come one by one at first, so many a second for so many seconds; then so many times as many with each second. */
const slow = { perSecond: 3, seconds: 4 };
const growth = 2.2;
/** A line is strong when it comes, and then fades: after so many others little is left of that. */
const fading = 1.5;

/** How many lines have come after so many seconds of being drawn one after another. */
export function linesAfter(seconds: number): number {
  const { perSecond, seconds: slowly } = slow;
  return perSecond * Math.min(seconds, slowly) * growth ** Math.max(0, seconds - slowly);
}

/** True once all `count` lines have come and the last has faded. */
export const isPlayed = (come: number, count: number): boolean => come > count + 4 * fading;

/** The opacity of each of many lines when all are there: the more there are, the fainter each. */
export const cloudOpacity = (count: number): number => Math.min(0.6, 2.6 / Math.sqrt(Math.max(1, count)));

/** The opacity of line `index` of `count` when so many have come: 0 before it has, 1 as it comes, at last that of the cloud. */
export function opacityOf(index: number, come: number, count: number): number {
  const age = come - index;
  if (age <= 0) return 0;
  const rest = cloudOpacity(count);
  return rest + (1 - rest) * Math.exp(-Math.max(0, age - 1) / fading);
}

interface SwarmLook {
  readonly colour: string;
  /** How many have come; ∞ where all are there. */
  readonly come: number;
  /** How many there will be. */
  readonly count: number;
}

/** Draws the lines that have come, the newest on top. A line that only parts the classes is dashed. */
export function drawSwarm(
  pen: Pen,
  lines: readonly (SwarmLine | null)[],
  { colour, come, count }: SwarmLook,
): void {
  pen.strokeStyle = colour;
  pen.lineJoin = 'round';
  const last = Math.min(lines.length, Math.ceil(come));
  for (let k = 0; k < last; k++) {
    const line = lines[k];
    if (!line) continue;
    const opacity = opacityOf(k, come, count);
    pen.globalAlpha = opacity;
    pen.lineWidth = opacity > 0.5 ? 2 : 1.25;
    pen.setLineDash(line.isApart ? [6, 5] : []);
    pen.beginPath();
    for (const piece of line.pieces) addPiece(pen, piece);
    pen.stroke();
  }
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}

function addPiece(pen: Pen, piece: Float32Array): void {
  for (let i = 0; i < piece.length; i += 2) {
    if (i === 0) pen.moveTo(piece[0], piece[1]);
    else pen.lineTo(piece[i], piece[i + 1]);
  }
}
