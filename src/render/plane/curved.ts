import { sigmoid } from '../../core/model/sigmoid';
import { heatColour, type Palette } from '../palette';
import { type Curve, curvesOf } from './curves';
import { type ScoreGrid, sampleScores } from './grid';
import type { PlaneView } from './view';

/** A model whose boundary is no straight line, as it was sampled over a view. */
export interface CurvedModel {
  drawHeat(context: CanvasRenderingContext2D, palette: Palette): void;
  /** The contours of the probability at `levels`; the boundary, at `threshold`, exact. */
  curves(levels: readonly number[], threshold: number): Curve[];
}

export function sampleCurved(view: PlaneView, parameters: Float64Array): CurvedModel {
  const grid = sampleScores(view, parameters);
  return {
    drawHeat: (context, palette) => drawHeatGrid(context, view, grid, palette),
    curves: (levels, threshold) => curvesOf(grid, view, levels, parameters, threshold),
  };
}

/** Colours a probability is rounded to; finer than the eye. */
const shades = 256;

/** Fills the plotted area from a grid of scores: a small picture, enlarged smoothly. */
function drawHeatGrid(
  context: CanvasRenderingContext2D,
  view: PlaneView,
  grid: ScoreGrid,
  palette: Palette,
): void {
  const bytes = new Uint8ClampedArray(4 * shades);
  for (let i = 0; i < shades; i++) bytes.set([...heatColour(palette, i / (shades - 1)), 255], 4 * i);
  // A pixel is one number: four bytes in memory order.
  const colours = new Uint32Array(bytes.buffer);
  const image = new ImageData(grid.size, grid.size);
  const pixels = new Uint32Array(image.data.buffer);
  for (let i = 0; i < pixels.length; i++) {
    pixels[i] = colours[Math.round(sigmoid(grid.values[i]) * (shades - 1))];
  }
  const picture = new OffscreenCanvas(grid.size, grid.size);
  picture.getContext('2d')?.putImageData(image, 0, 0);
  // The middle of a picture's pixel stands where its score was taken.
  const [left, top] = [grid.toPixel(-0.5, view.width), grid.toPixel(-0.5, view.height)];
  const [right, bottom] = [
    grid.toPixel(grid.size - 0.5, view.width),
    grid.toPixel(grid.size - 0.5, view.height),
  ];
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, left, top, right - left, bottom - top);
}
