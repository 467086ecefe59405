import type { Sample } from '../../core/data/dataset';
import { domainOf } from '../../core/data/domain';
import { clampToView, fromPixel, type PlaneView, toPixel } from '../../render/plane/view';
import type { Lab } from '../lab';

/** The plane as it stands on the page: its limits from the points, its size in CSS pixels from its box. */
export interface PlaneFrame {
  readonly view: () => PlaneView;
  /**
   * The points where they are drawn, by the same indices: with one feature x2 is not the point's own but its label's
   * height. For looking and hitting, never for storing.
   */
  readonly drawn: () => Sample;
  resize(width: number, height: number): void;
}

/** Makes the view anew only when points or size change it, so that painters can compare it by identity. */
export function createPlaneFrame({ store }: Pick<Lab, 'store'>): PlaneFrame {
  let size = { width: 1, height: 1 };
  let points = store.getState().dataset.points;
  let view = measure();

  function measure(): PlaneView {
    return { x1: domainOf(points.x1), x2: domainOf(points.x2), ...size };
  }
  return {
    drawn: () => store.getState().dataset.points,
    view() {
      const now = store.getState().dataset.points;
      if (now !== points) {
        points = now;
        const next = measure();
        if (!isSame(next, view)) view = next;
      }
      return view;
    },
    resize(width, height) {
      size = { width, height };
      view = measure();
    },
  };
}

function isSame(one: PlaneView, other: PlaneView): boolean {
  return (
    one.x1.min === other.x1.min &&
    one.x1.max === other.x1.max &&
    one.x2.min === other.x2.min &&
    one.x2.max === other.x2.max
  );
}

/** A place on the plane, in data units and in pixels of the plotted area. */
export interface Place {
  readonly x1: number;
  readonly x2: number;
  readonly px: number;
  readonly py: number;
}

/** Coordinates with so many decimals as are far finer than a pixel, short to read and short in a link. */
export function roundPlace(view: PlaneView, x1: number, x2: number): { x1: number; x2: number } {
  return { x1: roundWithin(x1, view.x1), x2: roundWithin(x2, view.x2) };
}

function roundWithin(value: number, { min, max }: PlaneView['x1']): number {
  const decimals = 4 + Math.ceil(-Math.log10(max - min));
  return Number(value.toFixed(Math.max(0, Math.min(20, decimals))));
}

/** Where on the plane a pointer stands, whatever the scroll position or zoom; clamped to the plotted area. */
export function placeOfPointer(box: Element, view: PlaneView, clientX: number, clientY: number): Place {
  const rect = box.getBoundingClientRect();
  const px = ((clientX - rect.left) / rect.width) * view.width;
  const py = ((clientY - rect.top) / rect.height) * view.height;
  return { ...roundPlace(view, ...clampToView(view, ...fromPixel(view, px, py))), px, py };
}

export function placeOfPoint(view: PlaneView, x1: number, x2: number): Place {
  const [px, py] = toPixel(view, x1, x2);
  return { x1, x2, px, py };
}
