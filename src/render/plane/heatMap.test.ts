import { describe, expect, it } from 'vitest';
import type { PlaneView } from '../../core/data/planeView';
import { css, heatColour, type Palette } from '../palette';
import { drawHeatMap } from './heatMap';

const view: PlaneView = {
  x1: { min: 18, max: 80 },
  x2: { min: 10_000, max: 90_000 },
  width: 560,
  height: 560,
};
const palette: Palette = {
  paper: [255, 255, 255],
  ink: [0, 0, 0],
  class0: [0, 0, 255],
  class1: [255, 128, 0],
};

/** The fill of the plane: a colour, or the ends of a gradient in pixels. */
function filledWith(parameters: readonly number[]): string | readonly number[] {
  const context = {
    fillStyle: '' as string | readonly number[],
    fillRect: () => {},
    createLinearGradient: (...ends: number[]) => Object.assign(ends, { addColorStop: () => {} }),
  };
  drawHeatMap(context as unknown as CanvasRenderingContext2D, view, parameters, palette);
  return context.fillStyle;
}

describe('the heat map', () => {
  it('has the full colour of a class where every score is far beyond ±7', () => {
    expect(filledWith([-2, -0.2, 0])).toBe(css(heatColour(palette, 0)));
    expect(filledWith([2, 0.2, 0])).toBe(css(heatColour(palette, 1)));
  });

  it('is one colour where the score is the same everywhere', () => {
    expect(filledWith([0, 0, 0])).toBe('rgb(255, 255, 255)');
  });

  it('never makes a gradient too short to be painted, however steep the model', () => {
    const [x1, y1, x2, y2] = filledWith([0, 1e6, -5e10]) as readonly number[];
    expect(Math.hypot(x2 - x1, y2 - y1)).toBeCloseTo(0.5, 6);
    expect((y1 + y2) / 2).toBeCloseTo(280, 3);
  });
});
