import type { Sample } from '../../core/data/dataset';
import type { Pixel } from './brush';
import type { PlaneView } from './view';

/** Into how many bands an outline is cut, so that a point is held against the few edges beside it only. */
const bandCount = 256;

/**
 * Rising indices of the points inside the closed outline through `path`. An outline that crosses itself holds all that
 * it goes round, whichever way and however often (nonzero winding number). Fewer than three places hold nothing.
 */
export function pointsInLasso(view: PlaneView, { x1, x2, y }: Sample, path: readonly Pixel[]): Uint32Array {
  if (path.length < 3) return new Uint32Array(0);
  const perX = view.width / (view.x1.max - view.x1.min);
  const perY = view.height / (view.x2.max - view.x2.min);
  const [left, top] = [view.x1.min, view.x2.max];
  const bands = cutIntoBands(path);
  const found: number[] = [];
  for (let i = 0; i < y.length; i++) {
    const py = (top - x2[i]) * perY;
    const band = bands.edges[Math.floor((py - bands.min) / bands.height)];
    if (band && windingNumber(band, (x1[i] - left) * perX, py) !== 0) found.push(i);
  }
  return Uint32Array.from(found);
}

interface Edge {
  readonly from: Pixel;
  readonly to: Pixel;
}

/** For each horizontal band of the outline the edges that reach into it. */
function cutIntoBands(path: readonly Pixel[]) {
  const min = Math.min(...path.map(({ py }) => py));
  const max = Math.max(...path.map(({ py }) => py));
  const height = Math.max((max - min) / bandCount, 1e-9);
  const edges: Edge[][] = Array.from({ length: bandCount + 1 }, () => []);
  for (let k = 0; k < path.length; k++) {
    const edge = { from: path[k], to: path[(k + 1) % path.length] };
    const first = Math.floor((Math.min(edge.from.py, edge.to.py) - min) / height);
    const last = Math.floor((Math.max(edge.from.py, edge.to.py) - min) / height);
    for (let band = first; band <= Math.min(last, bandCount); band++) edges[band].push(edge);
  }
  return { min, height, edges };
}

/** How often the edges go round (px, py): those that cross the ray to its right, upwards less downwards. */
function windingNumber(edges: readonly Edge[], px: number, py: number): number {
  let winding = 0;
  for (const { from, to } of edges) {
    if (from.py <= py === to.py <= py) continue;
    const crossing = from.px + ((py - from.py) / (to.py - from.py)) * (to.px - from.px);
    if (crossing > px) winding += from.py <= py ? 1 : -1;
  }
  return winding;
}
