import { sigmoid } from '../../core/model/sigmoid';
import { css, heatColour, type Palette } from '../palette';
import type { ScoreGrid } from './grid';
import { pixelScore } from './lines';
import type { PlaneView } from './view';

/** Scores beyond ±7 look alike (p = 0.001); between them the gradient gets its stops. */
const farthestScore = 7;
const stops = 28;

/**
 * Fills the plotted area with the probability of class 1. A linear model is a linear gradient along w:
 * nothing is computed per pixel.
 */
export function drawHeatMap(
  context: CanvasRenderingContext2D,
  view: PlaneView,
  parameters: ArrayLike<number>,
  palette: Palette,
): void {
  context.fillStyle = heatFill(context, view, parameters, palette);
  context.fillRect(0, 0, view.width, view.height);
}

function heatFill(
  context: CanvasRenderingContext2D,
  view: PlaneView,
  parameters: ArrayLike<number>,
  palette: Palette,
): CanvasGradient | string {
  const { a, c, e } = pixelScore(view, parameters);
  const steepness = a * a + c * c;
  const middle = a * (view.width / 2) + c * (view.height / 2) + e;
  const reach = (Math.abs(a) * view.width + Math.abs(c) * view.height) / 2;
  if (!(reach > 1e-3)) return css(heatColour(palette, sigmoid(middle)));
  const low = Math.max(-farthestScore, Math.min(farthestScore - 1e-3, middle - reach));
  const high = Math.min(farthestScore, Math.max(low + 1e-3, middle + reach));
  // Where on the line through the middle, along w, the score is `low` and `high`.
  const at = (z: number): [number, number] => [
    view.width / 2 + ((z - middle) / steepness) * a,
    view.height / 2 + ((z - middle) / steepness) * c,
  ];
  const gradient = context.createLinearGradient(...at(low), ...at(high));
  for (let i = 0; i <= stops; i++) {
    const share = i / stops;
    gradient.addColorStop(share, css(heatColour(palette, sigmoid(low + share * (high - low)))));
  }
  return gradient;
}

/** Colours a probability is rounded to; finer than the eye. */
const shades = 256;

/** Fills the plotted area from a grid of scores: a small picture, enlarged smoothly. */
export function drawHeatGrid(
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
