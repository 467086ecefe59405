import type { Dataset } from '../../core/data/dataset';
import type { Palette } from '../palette';
import { drawHeatMap } from './heatMap';
import { drawMarks, type MarksState } from './marks';
import { drawLines } from './overlay';
import { drawPoints, drawRings } from './points';
import type { PlaneView } from './view';

/** The stacked layers of the plane, from back to front. */
export interface PlaneLayers {
  readonly heat: HTMLCanvasElement;
  readonly lines: SVGSVGElement;
  readonly points: HTMLCanvasElement;
  readonly rings: HTMLCanvasElement;
  readonly marks: SVGSVGElement;
}

/**
 * Paints the plane's layers, each only when something that it shows has changed: a frame of training redraws
 * heat map, lines and rings, an edit the points, a pointer only the marks.
 */
export function createPlanePainter(layers: PlaneLayers) {
  let shown: {
    view: PlaneView;
    palette: Palette;
    points: Dataset;
    parameters: Float64Array | null;
    ratio: number;
  } | null = null;

  return function paint(view: PlaneView, palette: Palette, state: MarksState): void {
    const { points, parameters } = state;
    const ratio = Math.max(1, window.devicePixelRatio);
    const isNewView = shown?.view !== view || shown.palette !== palette || shown.ratio !== ratio;
    const isNewModel = isNewView || shown?.parameters !== parameters;
    const isNewPoints = isNewView || shown?.points !== points;
    shown = { view, palette, points, parameters, ratio };
    if (isNewModel && parameters) {
      drawHeatMap(prepare(layers.heat, view), view, parameters, palette);
      drawLines(layers.lines, view, parameters);
    }
    if (isNewPoints) drawPoints(prepare(layers.points, view), view, points, palette);
    if ((isNewPoints || isNewModel) && parameters) {
      drawRings(prepare(layers.rings, view), view, points, parameters, palette);
    }
    drawMarks(layers.marks, view, state);
  };
}

/** A cleared drawing context in CSS pixels at the screen's own resolution. */
function prepare(canvas: HTMLCanvasElement, view: PlaneView): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser cannot draw on a canvas');
  const ratio = Math.max(1, window.devicePixelRatio);
  const [width, height] = [Math.round(view.width * ratio), Math.round(view.height * ratio)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, view.width, view.height);
  return context;
}
