import type { Dataset } from '../../core/data/dataset';
import type { Palette } from '../palette';
import { sampleScores } from './grid';
import { drawHeatGrid, drawHeatMap } from './heatMap';
import { drawMarks, type MarksState } from './marks';
import { drawGhost, drawLines } from './overlay';
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
    ghost: Float64Array | null;
    ratio: number;
  } | null = null;

  return function paint(view: PlaneView, palette: Palette, state: MarksState): void {
    const { points, parameters, ghost } = state;
    const ratio = Math.max(1, window.devicePixelRatio);
    const isNewView = shown?.view !== view || shown.palette !== palette || shown.ratio !== ratio;
    const isNewModel = isNewView || shown?.parameters !== parameters;
    const isNewPoints = isNewView || shown?.points !== points;
    const before = shown;
    shown = { view, palette, points, parameters, ghost, ratio };
    if (isNewModel && parameters) paintModel(layers, view, palette, parameters);
    if (isNewView || ghost !== before?.ghost) drawGhost(layers.lines, view, ghost);
    if (isNewPoints) drawPoints(prepare(layers.points, view), view, points, palette);
    if ((isNewPoints || isNewModel) && parameters) {
      drawRings(prepare(layers.rings, view), view, points, parameters, palette);
    }
    drawMarks(layers.marks, view, state);
  };
}

/** Heat map and lines: a gradient and straight lines where the model is linear, a grid of scores where it is curved. */
function paintModel(layers: PlaneLayers, view: PlaneView, palette: Palette, parameters: Float64Array): void {
  const grid = parameters.length > 3 ? sampleScores(view, parameters) : null;
  const heat = prepare(layers.heat, view);
  if (grid) drawHeatGrid(heat, view, grid, palette);
  else drawHeatMap(heat, view, parameters, palette);
  drawLines(layers.lines, view, parameters, grid);
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
