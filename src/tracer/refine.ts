import { fromPixel, type PlaneView } from '../core/data/planeView';
import { score } from '../core/model/score';

type Place = readonly [number, number];

/** Places put between two neighbours of a coarse line. */
const between = 3;
/** Steps of Newton’s method for each; what would go farther than this, in pixels, is left alone. */
const iterations = 2;
const farthest = 5;
/** Half the way over which slopes are measured, in pixels. */
const probe = 0.25;

/**
 * A closed line near score 0, as a grid of a few pixels gives it, brought on to score 0 itself and with more places, so that
 * its bends are smooth. What lies outside the plotted area stays as it is; so does what has no root within a cell.
 */
export function refineLine(line: readonly Place[], view: PlaneView, parameters: Float64Array): Place[] {
  const refined: Place[] = [];
  for (let i = 0; i < line.length; i++) {
    const here = line[i];
    const next = line[i + 1];
    refined.push(settle(here, view, parameters));
    if (!next || !isSeen(here, view) || !isSeen(next, view)) continue;
    for (let k = 1; k <= between; k++) {
      const share = k / (between + 1);
      const place: Place = [here[0] + share * (next[0] - here[0]), here[1] + share * (next[1] - here[1])];
      refined.push(settle(place, view, parameters));
    }
  }
  return refined;
}

/** The SVG path of closed lines. */
export function pathOf(lines: readonly (readonly Place[])[], decimals: number): string {
  const write = ([x, y]: Place) => `${x.toFixed(decimals)},${y.toFixed(decimals)}`;
  return lines.map((line) => `M${line.map(write).join('L')}Z`).join('');
}

/** The place on score 0 nearest along the slope. */
function settle(from: Place, view: PlaneView, parameters: Float64Array): Place {
  if (!isSeen(from, view)) return from;
  const z = (px: number, py: number) => score(parameters, ...fromPixel(view, px, py));
  let [x, y] = from;
  for (let i = 0; i < iterations; i++) {
    const slopeX = (z(x + probe, y) - z(x - probe, y)) / (2 * probe);
    const slopeY = (z(x, y + probe) - z(x, y - probe)) / (2 * probe);
    const step = z(x, y) / (slopeX * slopeX + slopeY * slopeY);
    x -= step * slopeX;
    y -= step * slopeY;
  }
  return Math.hypot(x - from[0], y - from[1]) <= farthest ? [x, y] : from;
}

function isSeen([x, y]: Place, view: PlaneView): boolean {
  return x >= -1 && x <= view.width + 1 && y >= -1 && y <= view.height + 1;
}
