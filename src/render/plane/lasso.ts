import type { PlacedPoints } from '../../core/data/dataset';
import type { PlaneView } from '../../core/data/planeView';
import type { Pixel } from './brush';

/** Into how many bands an outline is cut, so that a point is held against the few edges beside it only. */
const bandCount = 256;

/**
 * Rising indices of the points inside the closed outline through `path`. An outline that crosses itself holds all that
 * it goes round, whichever way and however often (nonzero winding number). Fewer than three places hold nothing.
 */
export function pointsInLasso(
  view: PlaneView,
  { x1, x2, y }: PlacedPoints,
  path: readonly Pixel[],
): Uint32Array {
  if (path.length < 3) return new Uint32Array(0);
  const perX = view.width / (view.x1.max - view.x1.min);
  const perY = view.height / (view.x2.max - view.x2.min);
  const [left, top] = [view.x1.min, view.x2.max];
  const bands = cutIntoBands(path);
  const found = new Uint32Array(y.length);
  let size = 0;
  for (let i = 0; i < y.length; i++) {
    const py = (top - x2[i]) * perY;
    if (!(py >= bands.min && py <= bands.max)) continue;
    const edges = bands.edges[Math.floor((py - bands.min) / bands.height)];
    if (windingNumber(edges, (x1[i] - left) * perX, py) !== 0) found[size++] = i;
  }
  return found.slice(0, size);
}

/** A side of the outline. Where it is level, nothing crosses it, and its slope is never used. */
interface Edge {
  readonly fromX: number;
  readonly fromY: number;
  readonly toY: number;
  /** Pixels to the right for each pixel down. */
  readonly slope: number;
}

/** For each horizontal band of the outline the edges that reach into it. */
function cutIntoBands(path: readonly Pixel[]) {
  const min = Math.min(...path.map(({ py }) => py));
  const max = Math.max(...path.map(({ py }) => py));
  const height = Math.max((max - min) / bandCount, 1e-9);
  const edges: Edge[][] = Array.from({ length: bandCount + 1 }, () => []);
  for (let k = 0; k < path.length; k++) {
    const [from, to] = [path[k], path[(k + 1) % path.length]];
    const slope = (to.px - from.px) / (to.py - from.py);
    const edge = { fromX: from.px, fromY: from.py, toY: to.py, slope };
    const first = Math.floor((Math.min(from.py, to.py) - min) / height);
    const last = Math.floor((Math.max(from.py, to.py) - min) / height);
    for (let band = first; band <= Math.min(last, bandCount); band++) edges[band].push(edge);
  }
  return { min, max, height, edges };
}

/** How often the edges go round (px, py): those that cross the ray to its right, upwards less downwards. */
function windingNumber(edges: readonly Edge[], px: number, py: number): number {
  let winding = 0;
  for (let k = 0; k < edges.length; k++) {
    const { fromX, fromY, toY, slope } = edges[k];
    if (fromY <= py === toY <= py) continue;
    if (fromX + (py - fromY) * slope > px) winding += fromY <= py ? 1 : -1;
  }
  return winding;
}
