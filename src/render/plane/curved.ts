import type { PlaneView } from '../../core/data/planeView';
import { gridPixel, gridSize } from '../../tracer/grid';
import { heatColour, type Palette } from '../palette';

/** Fills the plotted area with the probability as it was traced on the grid: a small picture, enlarged smoothly. */
export function drawShades(
  context: CanvasRenderingContext2D,
  view: PlaneView,
  shades: Uint8ClampedArray,
  palette: Palette,
): void {
  const bytes = new Uint8ClampedArray(4 * 256);
  for (let i = 0; i < 256; i++) bytes.set([...heatColour(palette, i / 255), 255], 4 * i);
  // A pixel is one number: four bytes in memory order.
  const colours = new Uint32Array(bytes.buffer);
  const image = new ImageData(gridSize, gridSize);
  const pixels = new Uint32Array(image.data.buffer);
  for (let i = 0; i < pixels.length; i++) pixels[i] = colours[shades[i]];
  const picture = new OffscreenCanvas(gridSize, gridSize);
  picture.getContext('2d')?.putImageData(image, 0, 0);
  // The middle of a picture's pixel stands where its score was taken.
  const ends = (side: number) => [gridPixel(-0.5, side), gridPixel(gridSize - 0.5, side)];
  const [left, right] = ends(view.width);
  const [top, bottom] = ends(view.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, left, top, right - left, bottom - top);
}
