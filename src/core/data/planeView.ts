import type { Domain } from './domain';

/** The plotted square: what part of the plane is shown, and on how many CSS pixels. */
export interface PlaneView {
  readonly x1: Domain;
  readonly x2: Domain;
  readonly width: number;
  readonly height: number;
}

/** Pixels from the left and top edge of the plotted area for a point of the plane. */
export function toPixel(view: PlaneView, x1: number, x2: number): [number, number] {
  return [
    ((x1 - view.x1.min) / (view.x1.max - view.x1.min)) * view.width,
    ((view.x2.max - x2) / (view.x2.max - view.x2.min)) * view.height,
  ];
}

/** The point of the plane under a pixel of the plotted area; the inverse of `toPixel`. */
export function fromPixel(view: PlaneView, px: number, py: number): [number, number] {
  return [
    view.x1.min + (px / view.width) * (view.x1.max - view.x1.min),
    view.x2.max - (py / view.height) * (view.x2.max - view.x2.min),
  ];
}

/** The nearest place inside the plotted area. */
export function clampToView(view: PlaneView, x1: number, x2: number): [number, number] {
  return [Math.min(view.x1.max, Math.max(view.x1.min, x1)), Math.min(view.x2.max, Math.max(view.x2.min, x2))];
}
