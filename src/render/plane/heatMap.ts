import type { PlaneView } from '../../core/data/planeView';
import { sigmoid } from '../../core/model/sigmoid';
import { css, heatColour, type Palette } from '../palette';
import type { Pen } from '../pen';
import { pixelScore } from './lines';

/** Scores beyond ±7 look alike (p = 0.001); between them the gradient gets its stops. */
const farthestScore = 7;
const stops = 28;
/** A gradient shorter than this, in pixels, may be taken for none at all. */
const shortestGradient = 0.5;

/**
 * Fills the plotted area with the probability of class 1. A linear model is a linear gradient along w:
 * nothing is computed per pixel.
 */
export function drawHeatMap(
  context: Pen,
  view: PlaneView,
  parameters: ArrayLike<number>,
  palette: Palette,
): void {
  context.fillStyle = heatFill(context, view, parameters, palette);
  context.fillRect(0, 0, view.width, view.height);
}

function heatFill(
  context: Pen,
  view: PlaneView,
  parameters: ArrayLike<number>,
  palette: Palette,
): CanvasGradient | string {
  const { a, c, e } = pixelScore(view, parameters);
  const steepness = a * a + c * c;
  const middle = a * (view.width / 2) + c * (view.height / 2) + e;
  const reach = (Math.abs(a) * view.width + Math.abs(c) * view.height) / 2;
  const farthest = Math.max(farthestScore, (shortestGradient / 2) * Math.sqrt(steepness));
  const low = Math.max(-farthest, middle - reach);
  const high = Math.min(farthest, middle + reach);
  if (!(high - low > 1e-3)) return css(heatColour(palette, sigmoid(middle)));
  // The places on the line through the middle, along w, at which the score is `low` and `high`.
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
