import type { Sample } from '../../core/data/dataset';
import type { PlaneView } from '../../core/data/planeView';
import type { PointModel } from '../../core/model/score';
import type { Traced, Tracer } from '../../tracer/client';
import { clearCanvas } from '../canvas';
import { pixelRatio } from '../figureUnit';
import type { LazyService } from '../lazyService';
import type { Palette } from '../palette';
import { settled } from '../settled';
import type { Pixel } from './brush';
import { drawHeatMap } from './heatMap';
import { createLabelling } from './labelling';
import { lazyCurved, lazyDensity, lazyOneFeature, lazyTruth } from './lazyParts';
import type { DrawnLines } from './lineLabels';
import { drawMarks, type MarksState } from './marks';
import { boundaryShape, drawLines, drawOptimum, levelsWith, linesOf } from './overlay';
import { areRinged, drawPoints, drawRings, isDense, type PointLooks, pointsInTheWay } from './points';
import { isCurved, traceIfCurved } from './traced';
import type { createTruthLayer, DrawnTruth } from './truth';

/** The stacked layers of the plane, from back to front. */
export interface PlaneLayers {
  readonly heat: HTMLCanvasElement;
  readonly lines: SVGSVGElement;
  readonly points: HTMLCanvasElement;
  readonly rings: HTMLCanvasElement;
  readonly marks: SVGSVGElement;
}

export interface PlaneState extends MarksState, PointLooks {
  readonly points: Sample;
  /** The model as it scores points by all their features; null before the first frame. */
  readonly model: PointModel | null;
  /** True where the plane shows the probability over x1, with the points on their labels' heights. */
  readonly isOneFeature: boolean;
  /** The model that the labels come from; null where it is not drawn. */
  readonly truth: DrawnTruth | null;
  /** The foot of the arrow while a hand turns the line about it; null where it finds its own place. */
  readonly foot: Pixel | null;
}

/** Up to here points are drawn within the frame that they change in. */
export const drawnAtOnce = 200_000;

/**
 * Paints the plane's layers, each only when something that it shows has changed: a frame of training redraws
 * heat map, lines and rings, an edit the points, a pointer only the marks. What is drawn by a part that has yet to be
 * fetched stays as it was; once the part is there, the painter calls `invalidate` to be asked to paint again. A curved model
 * is drawn as it was traced last.
 */
export function createPlanePainter(layers: PlaneLayers, tracer: LazyService<Tracer>, invalidate: () => void) {
  let shown: Shown | null = null;
  let drawDensity: DensityLayer | null = null;
  let drawTruth: ReturnType<typeof createTruthLayer> | null = null;
  let due: Shown | null = null;
  const label = createLabelling();
  const setDue = settled.flag();

  /** So many points that an edit of them and their drawing make two tasks, lest one be long. */
  function paintPointsSoon(now: Shown): void {
    if (now.state.points.y.length <= drawnAtOnce) return paintPoints(now);
    if (due === null) setTimeout(paintDue);
    due = now;
    setDue(true);
  }
  function paintDue(): void {
    try {
      if (due) paintPoints(due);
    } finally {
      setDue(false);
    }
  }

  function paintAgain(): void {
    shown = null;
    invalidate();
  }

  function paintPoints({ view, palette, ratio, state }: Shown): void {
    const { points } = state;
    due = null;
    const asDensity = isDense(points);
    if (asDensity) drawDensity ??= lazyDensity.get(paintAgain)?.createDensityLayer() ?? null;
    if (asDensity && !drawDensity) return;
    // Density hides what lies below it, so the lines come to the front.
    layers.lines.classList.toggle('is-above', asDensity);
    const context = clearCanvas(layers.points, view, ratio);
    if (asDensity) drawDensity?.(context, view, points, palette);
    else drawPoints(context, view, points, state, palette);
  }

  function paintLines(now: Shown, changes: Record<'kind' | 'drawing' | 'optimum', boolean>): void {
    const { parameters } = now.state;
    if (changes.kind) {
      layers.lines.replaceChildren();
      label.forget();
    }
    if (changes.drawing && parameters) label.takeLines(paintModel(layers, now, parameters, paintAgain));
    if (changes.optimum) label.takeOptimum(paintOptimum(layers, now, paintAgain));
  }

  return function paint(view: PlaneView, palette: Palette, state: PlaneState): void {
    const ratio = pixelRatio();
    const traced = tracedModel(tracer, view, state, paintAgain);
    const optimumTraced = traceIfCurved(
      { tracer, clientKey: 'optimum', levels: [state.threshold], isShaded: false },
      view,
      state.optimum,
      state,
      paintAgain,
    );
    const now = { view, palette, state, ratio, traced, optimumTraced };
    const { kind, drawing, rings, optimum, points } = changesSince(shown, now);
    shown = now;
    const { parameters, threshold } = state;
    paintLines(now, { kind, drawing, optimum });
    if (points) label.takePoints(pointsInTheWay(view, state.points));
    if (points) paintPointsSoon(now);
    const hasRings = areRinged(state.points);
    // An empty layer over the whole plane is put together with the others in every frame, so it is not there at all.
    if (points) layers.rings.hidden = !hasRings;
    if ((points || rings) && hasRings && parameters) {
      // Of the boundary that is drawn.
      const drawn = traced?.question ?? { parameters, threshold };
      const context = clearCanvas(layers.rings, view, ratio);
      drawRings(context, view, state.points, ringsOf(state, drawn), state, palette);
    }
    label.draw(layers.lines, view, state.probe);
    if (state.truth)
      drawTruth ??= lazyTruth.get(paintAgain)?.createTruthLayer(layers.lines, layers.marks) ?? null;
    const tag = label.tag();
    drawMarks(layers.marks, view, state, drawTruth?.(view, state.truth, threshold, tag) ?? tag);
  };
}

/** The parts of a painting that differ from the one before it. */
function changesSince(before: Shown | null, { view, palette, ratio, state, traced, optimumTraced }: Shown) {
  const old = before?.state;
  const kind = old?.isOneFeature !== state.isOneFeature;
  const isMoved = old?.threshold !== state.threshold;
  const isNewView = kind || before?.view !== view || before.palette !== palette || before.ratio !== ratio;
  const isOther = traced ? before?.traced !== traced : isMoved || old?.parameters !== state.parameters;
  return {
    kind,
    rings: isNewView || isOther || old?.sizes !== state.sizes,
    drawing: isNewView || isOther || old?.foot !== state.foot,
    optimum:
      isNewView || isMoved || old?.optimum !== state.optimum || before?.optimumTraced !== optimumTraced,
    points:
      isNewView ||
      old?.points !== state.points ||
      old.isTest !== state.isTest ||
      old.fades !== state.fades ||
      old.sizes !== state.sizes,
  };
}

interface Shown {
  readonly view: PlaneView;
  readonly palette: Palette;
  readonly ratio: number;
  readonly state: PlaneState;
  /** The model and the other one as they were traced last, where they are curved. */
  readonly traced: Traced | null;
  readonly optimumTraced: Traced | null;
}

type DensityLayer = ReturnType<typeof import('./density').createDensityLayer>;

/** Heat map and lines, as far as their drawing is there. */
function paintModel(
  layers: PlaneLayers,
  now: Shown,
  parameters: Float64Array,
  onArrival: () => void,
): DrawnLines | null {
  const drawing = drawingOf(now, parameters, onArrival);
  drawing?.heat(clearCanvas(layers.heat, now.view, now.ratio));
  return drawing?.lines(layers.lines) ?? null;
}

/** The boundary of another model, whose path it returns; until there is what it is drawn from, all stays as it was: null. */
function paintOptimum(
  { lines }: PlaneLayers,
  { view, state, optimumTraced }: Shown,
  onArrival: () => void,
): string | null {
  const shape = state.optimum && boundaryShape(view, state.optimum, state, optimumTraced, onArrival);
  if (state.optimum && !shape) return null;
  drawOptimum(lines, shape);
  return shape && !shape.transform ? shape.path : '';
}

/** The model as it was traced last; null where it is not curved, and until it is traced. */
export function tracedModel(
  tracer: LazyService<Tracer>,
  view: PlaneView,
  state: PlaneState,
  onArrival: () => void,
): Traced | null {
  const tracing = { tracer, clientKey: 'model', levels: levelsWith(state.threshold), isShaded: true };
  return traceIfCurved(tracing, view, state.parameters, state, onArrival);
}

/** How a model is drawn: the colours below all else, and the lines over them. */
interface Drawing {
  readonly heat: (context: CanvasRenderingContext2D) => void;
  /** Returns those that are to be named; null where they have their names. */
  readonly lines: (svg: SVGSVGElement) => DrawnLines | null;
}

/**
 * What the model says. Two features: heat map and lines, a gradient and straight lines where the model is linear, as
 * it was traced where it is curved. One: the curve of the probability over two shaded sides. Null until that is there.
 */
function drawingOf(
  {
    view,
    palette,
    traced,
    state: { threshold, foot, isOneFeature, model },
  }: Pick<Shown, 'view' | 'palette' | 'traced' | 'state'>,
  parameters: Float64Array,
  onArrival: () => void,
): Drawing | null {
  if (isOneFeature) {
    const oneFeature = lazyOneFeature.get(onArrival);
    return (
      oneFeature && {
        heat: (context) => oneFeature.drawSides(context, view, parameters, threshold, palette),
        lines: (svg) => {
          oneFeature.drawCurve(svg, view, parameters, threshold);
          return null;
        },
      }
    );
  }
  if (isCurved(parameters, isOneFeature)) {
    const curved = lazyCurved.get(onArrival);
    if (!curved || !traced) return null;
    const curves = curved.placedCurves(traced, view);
    return {
      heat: (context) => curved.drawShades(context, view, traced, palette),
      lines: drawing(linesOf(view, parameters, traced.question.threshold, curves, null, false)),
    };
  }
  return {
    heat: (context) => drawHeatMap(context, view, parameters, palette),
    lines: drawing(linesOf(view, parameters, threshold, null, foot, hasOthers(model))),
  };
}

const drawing = (lines: DrawnLines) => (svg: SVGSVGElement) => {
  drawLines(svg, lines);
  return lines;
};

/** The model by which points are ringed: that of the boundary drawn; with features on no axis the present one, as a boundary does not know of them. */
export function ringsOf(
  { model }: Pick<PlaneState, 'model'>,
  { parameters, threshold }: { readonly parameters: Float64Array; readonly threshold: number },
) {
  return { model: hasOthers(model) ? model : { axes: parameters, others: noOthers }, threshold };
}

const hasOthers = (model: PointModel | null): model is PointModel =>
  model !== null && model.others.length > 0;
const noOthers = new Float64Array(0);
