import { contours } from 'd3';
import { fromPixel, type PlaneView } from '../../core/data/planeView';
import { type ScoreEstimate, scoreEnds } from '../../core/inference/place';
import { logit, sigmoid } from '../../core/model/sigmoid';
import { gridPixel, gridSize } from '../../tracer/grid';
import { mark } from '../mark';

/** The best weights' score and its standard error at a place of the plane; the object may be the same each time. */
export type PlaceScore = (x1: number, x2: number) => Readonly<ScoreEstimate>;

type Place = readonly [px: number, py: number];

/** Closed lines in pixels of the plotted area, and one step of the grid beyond it. */
export type Rings = readonly (readonly Place[])[];

/**
 * The band of the decision boundary: all places where the threshold lies within the 95 % interval of the probability,
 * |z − logit τ| ≤ 1.96·error. It is where the upper end of the interval reaches the threshold (`reached`) and the lower does not lie above
 * it (`passed`), so that it is drawn however narrow it is. `middle`: where the best probability reaches it.
 */
export interface Band {
  readonly reached: Rings;
  readonly passed: Rings;
  readonly middle: Rings;
}

export function bandOf(view: PlaneView, scoreAt: PlaceScore, threshold: number): Band {
  const level = logit(threshold);
  const count = gridSize * gridSize;
  const [lows, highs, middles] = [0, 0, 0].map(() => new Array<number>(count).fill(0));
  for (let row = 0, k = 0; row < gridSize; row++) {
    for (let column = 0; column < gridSize; column++, k++) {
      const place = fromPixel(view, gridPixel(column, view.width), gridPixel(row, view.height));
      const score = scoreAt(...place);
      const { low, high } = scoreEnds(score);
      lows[k] = low - level;
      highs[k] = high - level;
      middles[k] = score.z - level;
    }
  }
  return { reached: ringsOf(view, highs), passed: ringsOf(view, lows), middle: ringsOf(view, middles) };
}

/** Round all places with values from 0 on, between places of the grid by even shares. */
function ringsOf({ width, height }: PlaneView, values: number[]): Rings {
  const { coordinates } = contours().size([gridSize, gridSize]).smooth(true).contour(values, 0);
  // A value of the grid belongs to the middle of a unit square of the tracer.
  return coordinates.flatMap((polygon) =>
    polygon.map((ring) =>
      ring.map(([x, y]): Place => [gridPixel(x - 0.5, width), gridPixel(y - 0.5, height)]),
    ),
  );
}

/** What is drawn of a band, as SVG paths: the region by the even-odd rule, and its middle. */
interface BandPaths {
  readonly region: string;
  readonly middle: string;
}

const pathOf = (rings: Rings) =>
  rings.map((ring) => `M${ring.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`).join('');

export const bandPaths = ({ reached, passed, middle }: Band): BandPaths => ({
  region: pathOf(reached) + pathOf(passed),
  middle: pathOf(middle),
});

/** Widest step between two places of a curve over x1, in pixels. */
const curveStep = 3;

/** With one feature, where the plane has the probability over x1: between the ends of its 95 % interval, and the best probability. */
export function curveBandPaths(view: PlaneView, scoreAt: PlaceScore): BandPaths {
  const perP = view.height / (view.x2.max - view.x2.min);
  const steps = Math.max(1, Math.ceil(view.width / curveStep));
  const [lows, highs, middles]: string[][] = [[], [], []];
  for (let k = 0; k <= steps; k++) {
    const share = k / steps;
    const score = scoreAt(view.x1.min + share * (view.x1.max - view.x1.min), 0);
    const { low, high } = scoreEnds(score);
    const at = (z: number) =>
      `${(share * view.width).toFixed(1)},${((view.x2.max - sigmoid(z)) * perP).toFixed(1)}`;
    lows.push(at(low));
    highs.push(at(high));
    middles.push(at(score.z));
  }
  return { region: `M${highs.join('L')}L${lows.reverse().join('L')}Z`, middle: `M${middles.join('L')}` };
}

/** Draws a band into an SVG of the plotted area's size; takes it away for null. */
export function drawBand(svg: SVGSVGElement, paths: BandPaths | null): void {
  if (!paths) return svg.replaceChildren();
  mark(svg, 'path', 'band-region').attr('fill-rule', 'evenodd').attr('d', paths.region);
  mark(svg, 'path', 'band-middle').attr('d', paths.middle);
}
