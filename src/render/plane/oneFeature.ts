import { type PlaneView, toPixel } from '../../core/data/planeView';
import { score } from '../../core/model/score';
import { logit, sigmoid } from '../../core/model/sigmoid';
import { formatNumber } from '../../messages/format';
import { words } from '../../messages/words';
import { markAll } from '../mark';
import { css, heatColour, type Palette } from '../palette';
import type { Pen } from '../pen';
import type { BoundaryShape } from './lines';

/** Widest step between two places of the curve, in pixels. */
const curveStep = 1.5;

/** Scores of a model of x1 alone at equal steps across the plotted area, the first at its left edge, the last at its right. */
function scoresAcross(view: PlaneView, parameters: Float64Array): Float64Array {
  const steps = Math.max(1, Math.ceil(view.width / curveStep));
  const values = new Float64Array(steps + 1);
  for (let k = 0; k <= steps; k++) {
    values[k] = score(parameters, view.x1.min + (k / steps) * (view.x1.max - view.x1.min), 0);
  }
  return values;
}

/** The curve of the probability over x1 as an SVG path. */
export function probabilityPath(view: PlaneView, parameters: Float64Array): string {
  const values = scoresAcross(view, parameters);
  const perP = view.height / (view.x2.max - view.x2.min);
  const places = Array.from(values, (z, k) => {
    const px = (k / (values.length - 1)) * view.width;
    return `${px.toFixed(1)},${((view.x2.max - sigmoid(z)) * perP).toFixed(1)}`;
  });
  return `M${places.join('L')}`;
}

/** The probability of another model, in place of its boundary. */
export function levelCurve(view: PlaneView, parameters: Float64Array): BoundaryShape {
  const { min, max } = view.x1;
  const place = (share: number) => {
    const probability = sigmoid(score(parameters, min + share * (max - min), 0));
    const [x, y] = toPixel(view, min + share * (max - min), probability);
    return { x, y };
  };
  return { path: probabilityPath(view, parameters), transform: null, place };
}

/** A decision boundary: where on the plotted area and at which x1 the probability crosses the threshold, and whether upwards. */
export interface Boundary {
  readonly px: number;
  readonly x1: number;
  readonly isRising: boolean;
}

/** The decision boundaries in view, from left to right. */
export function boundariesOf(view: PlaneView, parameters: Float64Array, threshold: number): Boundary[] {
  const limit = logit(threshold);
  const values = scoresAcross(view, parameters).map((z) => z - limit);
  const steps = values.length - 1;
  const found: Boundary[] = [];
  for (let k = 0; k < steps; k++) {
    if (values[k] >= 0 === values[k + 1] >= 0) continue;
    const share = (k + values[k] / (values[k] - values[k + 1])) / steps;
    const x1 = view.x1.min + share * (view.x1.max - view.x1.min);
    found.push({ px: share * view.width, x1, isRising: values[k] < values[k + 1] });
  }
  return found;
}

/** Probabilities whose colours shade the two sides. */
const sideShades = { 0: 0.3, 1: 0.7 };

/** Shades each side of the boundary in its class's colour, quietly. */
export function drawSides(
  context: Pen,
  view: PlaneView,
  parameters: Float64Array,
  threshold: number,
  palette: Palette,
): void {
  let isOne = score(parameters, view.x1.min, 0) >= logit(threshold);
  let left = 0;
  for (const right of [...boundariesOf(view, parameters, threshold).map(({ px }) => px), view.width]) {
    context.fillStyle = css(heatColour(palette, sideShades[isOne ? 1 : 0]));
    context.fillRect(left, 0, right - left, view.height);
    left = right;
    isOne = !isOne;
  }
}

/** Draws the curve of the probability, the threshold it is compared with, and the boundary where they meet. */
export function drawCurve(
  svg: SVGSVGElement,
  view: PlaneView,
  parameters: Float64Array,
  threshold: number,
): void {
  const boundaries = boundariesOf(view, parameters, threshold);
  const heightOf = (p: number) => (view.x2.max - p) * (view.height / (view.x2.max - view.x2.min));
  const isLeft = ({ px }: Boundary) => px > view.width - 90;
  const draw = (name: string, paths: readonly string[]) =>
    markAll(svg, 'path', name, paths).attr('d', (path) => path);
  draw('threshold-line', [`M0,${heightOf(threshold)}H${view.width}`]);
  draw(
    'boundary',
    boundaries.map(({ px }) => `M${px},0V${view.height}`),
  );
  draw('probability-curve', [probabilityPath(view, parameters)]);
  markAll(svg, 'text', 'boundary-label', boundaries)
    .attr('text-anchor', (boundary) => (isLeft(boundary) ? 'end' : 'start'))
    .attr('x', (boundary) => boundary.px + (isLeft(boundary) ? -7 : 7))
    // On the side of the threshold where the curve is not, well off the threshold itself.
    .attr('y', (boundary) =>
      heightOf(clearOf(threshold, boundary.isRising === isLeft(boundary) ? [0.8, 0.66] : [0.2, 0.34])),
    )
    .text(({ x1 }) => words.picture.boundaryAt(formatNumber(x1)));
}

/** The first of two heights that leaves a label room beside the threshold's line. */
function clearOf(threshold: number, [first, second]: readonly [number, number]): number {
  return Math.abs(first - threshold) < 0.07 ? second : first;
}
