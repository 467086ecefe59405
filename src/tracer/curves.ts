import { contours } from 'd3';
import type { PlaneView } from '../core/data/planeView';
import { shiftBias } from '../core/model/bias';
import { logit } from '../core/model/sigmoid';
import { gridPixel, gridSize } from './grid';
import type { Curve, TraceQuestion } from './protocol';
import { pathOf, refineLine } from './refine';

const margin = 16;

/**
 * The contours asked for, from scores on the grid, in pixels of the plotted area; what lies beyond it is for the clip. The
 * boundary is as exact as the parameters are, the others as the grid.
 */
export function curvesOf(
  { view, levels, parameters, threshold }: TraceQuestion,
  scores: Float64Array,
): Curve[] {
  const boundary = shiftBias(parameters, -logit(threshold));
  const trace = contours().size([gridSize, gridSize]).smooth(true);
  const values = Array.from(scores);
  // A grid value belongs to the middle of a unit square of the tracer.
  const toX = (x: number) => gridPixel(x - 0.5, view.width);
  const toY = (y: number) => gridPixel(y - 0.5, view.height);
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
