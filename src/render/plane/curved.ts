import { fromPixel, type PlaneView, toPixel } from '../../core/data/planeView';
import type { Traced } from '../../tracer/client';
import { gridPixel, gridSize } from '../../tracer/grid';
import type { Curve } from '../../tracer/protocol';
import { heatColour, type Palette } from '../palette';
import { placement } from '../placement';

/** A contour where it stands in a view. */
export interface PlacedCurve extends Curve {
  /** The transform that takes a path traced in another view there; null if it was traced in this one. */
  readonly transform: string | null;
}

/**
 * The curves as they stand in a view; the one they were traced in may have been another, for a frame or two. None where that one
 * was so far away or of so different a size that nothing would be seen of them.
 */
export function placedCurves({ curves, question }: Traced, view: PlaneView): PlacedCurve[] {
  const traced = question.view;
  if (traced === view) return curves.map((curve) => ({ ...curve, transform: null }));
  const place = (x: number, y: number) => toPixel(view, ...fromPixel(traced, x, y));
  const [left, top] = place(0, 0);
  const [right, bottom] = place(traced.width, traced.height);
  const [wide, high] = [(right - left) / traced.width, (bottom - top) / traced.height];
  const transform = placement(wide, high, left, top);
  if (transform === null) return [];
  return curves.map(({ label, ...curve }) => {
    const [x, y] = label ? place(label.x, label.y) : [0, 0];
    return { ...curve, label: label && { x, y }, transform };
  });
}

/** The shading of a curved model as a small picture, and where it stands to be enlarged smoothly, in pixels of the plotted area. */
export interface ShadePicture {
  readonly canvas: HTMLCanvasElement;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The probability as it was traced on the grid; null where it was traced without. */
export function shadePicture(
  view: PlaneView,
  { shades, question }: Traced,
  palette: Palette,
): ShadePicture | null {
  if (!shades) return null;
  const bytes = new Uint8ClampedArray(4 * 256);
  for (let i = 0; i < 256; i++) bytes.set([...heatColour(palette, i / 255), 255], 4 * i);
  // A pixel is one number: four bytes in memory order.
  const colours = new Uint32Array(bytes.buffer);
  const image = new ImageData(gridSize, gridSize);
  const pixels = new Uint32Array(image.data.buffer);
  for (let i = 0; i < pixels.length; i++) pixels[i] = colours[shades[i]];
  const canvas = document.createElement('canvas');
  canvas.width = gridSize;
  canvas.height = gridSize;
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  // The middle of a picture's pixel stands where its score was taken.
  const { view: traced } = question;
  const corner = (place: number) =>
    toPixel(view, ...fromPixel(traced, gridPixel(place, traced.width), gridPixel(place, traced.height)));
  const [x, y] = corner(-0.5);
  const [right, bottom] = corner(gridSize - 0.5);
  return { canvas, x, y, width: right - x, height: bottom - y };
}

/** Fills the plotted area with the probability as it was traced. */
export function drawShades(
  context: CanvasRenderingContext2D,
  view: PlaneView,
  traced: Traced,
  palette: Palette,
): void {
  const picture = shadePicture(view, traced, palette);
  if (!picture) return;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture.canvas, picture.x, picture.y, picture.width, picture.height);
}
