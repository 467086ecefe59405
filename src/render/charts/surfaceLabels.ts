import type { ChartBox } from './lossGeometry';
import { type Bands, gridToPlace } from './surfaceBands';
import type { Place, SurfaceScales } from './surfaceGeometry';

/** The value of a contour line, in pixels of the chart. */
export interface Label {
  readonly level: number;
  readonly x: number;
  readonly y: number;
}

type Pixel = readonly [x: number, y: number];

/** Labels keep so far from each other and from the edges, in pixels. */
const apart = 24;
const margin = { x: 20, y: 10 };
/** Directions that a ray may take, and how far it stays from the way to `start`, in radians. */
const directions = Array.from({ length: 16 }, (_, k) => (k * Math.PI) / 8);
const keepOff = 0.6;

/**
 * A label for each line where it crosses one ray, as far as they do not touch, nor the optimum's. The ray goes from the lowest place in
 * sight where the map is widest, but not towards `start`: so labels move with their lines, off the path.
 */
export function placeLabels(
  { landscape, bands, lowest }: Bands,
  scales: SurfaceScales,
  box: ChartBox,
  { start, optimum }: { readonly start: Place | null; readonly optimum: Place | null },
): Label[] {
  const toPixel = (column: number, row: number): Pixel => {
    const { x, y } = gridToPlace(landscape, column, row);
    return [scales.x(x), scales.y(y)];
  };
  const area: Area = {
    left: box.left + margin.x,
    right: box.width - box.right - margin.x,
    top: box.top + margin.y,
    bottom: box.height - box.bottom - margin.y,
  };
  const [lowX, lowY] = toPixel(...lowest);
  const origin: Pixel = [
    Math.max(area.left, Math.min(area.right, lowX)),
    Math.max(area.top, Math.min(area.bottom, lowY)),
  ];
  const angle = widestWay(origin, area, start && [scales.x(start.x), scales.y(start.y)]);
  const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
  const taken: Pixel[] = optimum ? markAndName(scales.x(optimum.x), scales.y(optimum.y)) : [];
  const labels: Label[] = [];
  for (const { level, rings } of [...bands].reverse()) {
    const lines = rings.map((ring) => ring.map(([column, row]) => toPixel(column, row)));
    const at = firstCrossing(lines, origin, [ux, uy]);
    if (!at || at[0] < area.left || at[0] > area.right || at[1] < area.top || at[1] > area.bottom) continue;
    const isFree = taken.every(([x, y]) => Math.hypot((at[0] - x) / 1.5, at[1] - y) >= apart);
    if (!isFree) continue;
    taken.push(at);
    labels.push({ level, x: at[0], y: at[1] });
  }
  return labels;
}

/** The optimum's mark with its name beside it. */
function markAndName(x: number, y: number): Pixel[] {
  return [
    [x, y],
    [x + 24, y - 8],
  ];
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The direction in which it is farthest to the edge, other than towards `start`. */
function widestWay([x, y]: Pixel, { left, right, top, bottom }: Area, start: Pixel | null): number {
  const off = start ? [start[0] - x, start[1] - y] : [0, 0];
  const distance = Math.hypot(off[0], off[1]);
  const isOff = (angle: number) =>
    distance < 1 || (Math.cos(angle) * off[0] + Math.sin(angle) * off[1]) / distance < Math.cos(keepOff);
  const room = (angle: number) => {
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    return Math.min(along(dx, dx > 0 ? right - x : left - x), along(dy, dy > 0 ? bottom - y : top - y));
  };
  return directions.filter(isOff).reduce((best, angle) => (room(angle) > room(best) + 1e-6 ? angle : best));
}

/** How many steps of this size lead so far. */
function along(step: number, far: number): number {
  return Math.abs(step) < 1e-9 ? Number.POSITIVE_INFINITY : far / step;
}

/** The first crossing of a ray with closed lines; null without any. */
function firstCrossing(lines: readonly (readonly Pixel[])[], [x, y]: Pixel, [ux, uy]: Pixel): Pixel | null {
  let best: Pixel | null = null;
  let least = Number.POSITIVE_INFINITY;
  const aside = (point: Pixel) => (point[0] - x) * uy - (point[1] - y) * ux;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [from, to] = [line[i - 1], line[i]];
      const [before, after] = [aside(from), aside(to)];
      if (before > 0 === after > 0) continue;
      const share = before / (before - after);
      const at: Pixel = [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
      const distance = (at[0] - x) * ux + (at[1] - y) * uy;
      if (distance > 0 && distance < least) {
        least = distance;
        best = at;
      }
    }
  }
  return best;
}
