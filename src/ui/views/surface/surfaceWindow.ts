import type { Lab } from '../../../lab/ports';
import {
  fitWindow,
  isGoodWindow,
  type Place,
  panWindow,
  type SurfaceWindow,
  widenWindow,
  zoomWindow,
} from '../../../render/charts/surfaceGeometry';
import type { Parameter } from './parameters';
import type { RunPaths } from './runPaths';

/** The places that a window is fitted to. */
interface Sights {
  parameters(): readonly Parameter[];
  axes(): readonly [number, number];
  optimum(): Place | null;
  path(): { readonly travelled: readonly Place[]; readonly ahead: readonly Place[] };
  runs(): RunPaths;
}

/** The least that is in sight to either side, in units of score at the rim of the plane. */
const leastReach = 2.5;

/** The part of the surface in sight: all that matters with some room, until it is zoomed or moved by hand. */
export function createSurfaceWindow(
  { store, paintLoop }: Pick<Lab, 'store' | 'paintLoop'>,
  { parameters, axes, optimum, path, runs }: Sights,
) {
  let window: SurfaceWindow | null = null;
  let basis: readonly unknown[] = [];
  let area = { width: 300, height: 240 };
  let isMoved = false;

  function landmarks(): Place[] {
    const { travelled, ahead } = path();
    const best = optimum();
    return best ? [...travelled, ...ahead, best] : [...travelled, ...ahead];
  }

  /** Of the ways of other runs what is not far out: one that leaves the map is not followed. */
  function placesNear(window: SurfaceWindow): Place[] {
    const near = widenWindow(window, 1);
    const isNear = ({ x, y }: Place) => x > near.x.min && x < near.x.max && y > near.y.min && y < near.y.max;
    return runs().paths.flatMap(({ places }) => places.filter(isNear));
  }

  function move(next: SurfaceWindow | null): void {
    if (!next) return;
    isMoved = true;
    window = next;
    paintLoop.invalidate();
  }

  return {
    /** The present window; another one only where that is needed. */
    now(): SurfaceWindow {
      const [x, y] = axes();
      const { dataset, settings } = store.getState();
      const next = [x, y, parameters().length, settings.isStandardized, dataset.home];
      const isOther = next.some((part, i) => part !== basis[i]);
      if (window && isMoved && !isOther) return window;
      const least = { x: leastReach / parameters()[x].reach, y: leastReach / parameters()[y].reach };
      const own = landmarks();
      const places = [...own, ...placesNear(fitWindow(own, least, area))];
      const fit = fitWindow(places, least, area);
      if (!window || isOther || !isGoodWindow(window, fit, places)) window = fit;
      basis = next;
      isMoved = false;
      return window;
    },
    /** The plotted area has about this size in pixels. */
    resize(width: number, height: number): void {
      if (area.width === width && area.height === height) return;
      area = { width, height };
      if (!isMoved) window = null;
    },
    zoom: (factor: number, fixed: Place) => move(window && zoomWindow(window, factor, fixed)),
    pan: (dx: number, dy: number) => move(window && panWindow(window, dx, dy)),
    middle: (): Place | null =>
      window && { x: (window.x.min + window.x.max) / 2, y: (window.y.min + window.y.max) / 2 },
    fit(): void {
      window = null;
      isMoved = false;
      paintLoop.invalidate();
    },
  };
}
