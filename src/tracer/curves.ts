import { contours } from 'd3';
import type { PlaneView } from '../core/data/planeView';
import { shiftBias } from '../core/model/bias';
import { logit } from '../core/model/sigmoid';
import { gridPixel, gridSize } from './grid';
import type { Curve, TraceQuestion } from './protocol';
import { pathOf, refineLine } from './refine';

const margin = 16;
/** Places for a label are so many pixels apart, and no more of them are told. */
const apart = 24;
const mostPlaces = 24;

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
    return { level, path, places: placesInside(lines.flat(), view) };
  });
}

/** Places of a contour well inside the plotted area and apart from each other, the lowest first. */
function placesInside(points: readonly [number, number][], view: PlaneView): Curve['places'] {
  const inside = points.filter(
    ([x, y]) => x > margin && x < view.width - margin && y > margin && y < view.height - margin,
  );
  const places: { x: number; y: number }[] = [];
  for (const [x, y] of inside.sort((one, other) => other[1] - one[1])) {
    if (places.length === mostPlaces) break;
    if (places.every((other) => Math.hypot(other.x - x, other.y - y) >= apart)) places.push({ x, y });
  }
  return places;
}
