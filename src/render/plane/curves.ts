import { contours } from 'd3';
import { logit } from '../../core/model/sigmoid';
import type { ScoreGrid } from './grid';
import { pathOf, refineLine } from './refine';
import type { PlaneView } from './view';

/** A contour of a curved model: the SVG path of all its parts, and where its label may stand, in pixels. */
export interface Curve {
  readonly level: number;
  readonly path: string;
  readonly label: { readonly x: number; readonly y: number } | null;
}

const margin = 16;

/**
 * The contours of the probability at `levels`, in pixels of the plotted area; what lies beyond it is for the clip. The
 * boundary, where the probability is `threshold`, is as exact as `parameters` are, the others as the grid.
 */
export function curvesOf(
  grid: ScoreGrid,
  view: PlaneView,
  levels: readonly number[],
  parameters: Float64Array,
  threshold: number,
): Curve[] {
  const last = parameters.length - 1;
  const boundary = parameters.with(last, parameters[last] - logit(threshold));
  const trace = contours().size([grid.size, grid.size]).smooth(true);
  const values = Array.from(grid.values);
  // A grid value belongs to the middle of a unit square of the tracer.
  const toX = (x: number) => grid.toPixel(x - 0.5, view.width);
  const toY = (y: number) => grid.toPixel(y - 0.5, view.height);
  return levels.map((level) => {
    const rings = trace.contour(values, logit(level)).coordinates.flat();
    const lines = rings.map((ring) => ring.map(([x, y]): [number, number] => [toX(x), toY(y)]));
    const path =
      level === threshold
        ? pathOf(
            lines.map((line) => refineLine(line, view, boundary)),
            2,
          )
        : pathOf(lines, 1);
    return { level, path, label: lowestInside(lines.flat(), view) };
  });
}

/** The lowest place of a contour well inside the plotted area. */
function lowestInside(points: readonly [number, number][], view: PlaneView): Curve['label'] {
  let best: Curve['label'] = null;
  for (const [x, y] of points) {
    const isInside = x > margin && x < view.width - margin && y > margin && y < view.height - margin;
    if (isInside && (best === null || y > best.y)) best = { x, y };
  }
  return best;
}
