import { slope } from '../../../core/model/penalty';
import type { TraceSnapshot } from '../../../core/training/trace';
import type { Lab } from '../../../lab/ports';
import type { ChartBox } from '../../../render/charts/lossGeometry';
import { type Place, pathPlaces, placeAt, type SurfaceScales } from '../../../render/charts/surfaceGeometry';
import { shownOptimum } from '../../../store/live';
import { memoizeLast } from '../../../store/memoizeLast';
import type { Frame } from '../../../trainer/protocol';
import { lossAt } from './lossAt';
import { axesOf, type Parameter, placeOf, selectParameters } from './parameters';
import { createRunPaths } from './runPaths';
import { createStart } from './start';
import { createSurfaceWindow } from './surfaceWindow';

export type SurfaceModel = ReturnType<typeof createSurfaceModel>;

/** How the surface lies on the page: its scales in pixels of the picture, and the plotted area in it. */
interface SurfaceLayout {
  readonly scales: SurfaceScales;
  readonly box: ChartBox;
}

/** The place pointed at. */
export interface Pointed {
  pointer: Place | null;
  cursor: Place | null;
  /** The place that the model's start is being dragged to. */
  dragged: Place | null;
}

/** While training goes on, held parameters have moved noticeably once some score on the plane has, by so much. */
const noticeable = 0.01;

/** The state of the loss surface: over which parameters, which part of it, and what is pointed at. */
export function createSurfaceModel(lab: Lab) {
  const { store, live, paintLoop } = lab;
  let held: { readonly axes: readonly [number, number]; readonly values: Float64Array } | null = null;
  let layout: SurfaceLayout | null = null;
  const pathOnce = rememberPath();
  const pointed: Pointed = { pointer: null, cursor: null, dragged: null };

  const count = () => live.frame?.parameters.length ?? 0;
  const parameters = (): readonly Parameter[] => selectParameters(store.getState());
  const axes = () => axesOf(store.getState(), parameters().length);
  /** A frame of another model is of the past; the next is on its way. */
  const isReady = () => count() > 1 && count() === parameters().length;

  function optimum(): Place | null {
    const trained = shownOptimum(store.getState(), live)?.trained;
    return trained?.length === parameters().length ? placeOf(trained, axes()) : null;
  }

  function now(): Place | null {
    return live.frame && isReady() ? placeOf(live.frame.parameters, axes()) : null;
  }

  /** The way of the run, up to where it stands and on from there. */
  function path() {
    return isReady() ? pathOnce(live.frame, live.trace, axes()) : nowhere;
  }

  const readRunPaths = createRunPaths(lab, axes);
  /** The ways of the runs that are compared with this one. */
  const runs = () => readRunPaths(isReady() ? count() : 0);

  /** The present parameters for a map of the two on the axes: an older copy as long as no noticeable difference is made. */
  function heldNow(): Float64Array | null {
    const values = live.frame?.parameters;
    if (!values || !isReady()) return null;
    const across = axes();
    const limit = live.isMoving ? noticeable : 0;
    if (
      held?.values.length !== values.length ||
      held.axes !== across ||
      movement(held.values, values) > limit
    ) {
      held = { axes: across, values };
    }
    return held.values;
  }

  /** By how much a score on the plane can have moved with the parameters that are held. */
  function movement(from: Float64Array, to: Float64Array): number {
    const across = axes();
    return parameters().reduce(
      (sum, { reach }, j) => (across.includes(j) ? sum : sum + Math.abs(to[j] - from[j]) * reach),
      0,
    );
  }

  function lossOf(place: Place): number | null {
    const values = heldNow();
    if (!values || !live.frame) return null;
    return lossAt(store.getState(), live.frame.standardization, axes(), values, place);
  }

  /** How steep the surface is along either axis where the model stands. */
  function slopeNow(): Place | null {
    const { frame } = live;
    if (!frame || !isReady() || pointed.dragged || store.getState().dataset.points.y.length === 0)
      return null;
    const { l1 } = store.getState().settings;
    const [x, y] = axes().map((axis) => slope(frame.parameters, frame.gradient, l1, axis));
    return { x, y };
  }

  function point(which: keyof Pointed, place: Place | null): void {
    if (pointed[which] === place) return;
    pointed[which] = place;
    paintLoop.invalidate();
  }

  return {
    parameters,
    axes,
    optimum,
    now,
    path,
    runs,
    heldNow,
    lossOf,
    slopeNow,
    pointed: pointed as Readonly<Pointed>,
    point,
    layout: () => layout,
    setLayout(next: SurfaceLayout): void {
      layout = next;
    },
    placeAt: (px: number, py: number) => (layout ? placeAt(layout.scales, px, py) : null),
    window: createSurfaceWindow(lab, { parameters, axes, optimum, path, runs }),
    start: createStart(lab, axes, (place) => point('dragged', place)),
  };
}

const nowhere: Path = { travelled: [], ahead: [] };

interface Path {
  readonly travelled: readonly Place[];
  readonly ahead: readonly Place[];
}

/** Remembers the last path: it is looked at several times on each frame. */
const rememberPath = () =>
  memoizeLast((frame: Frame | null, trace: TraceSnapshot | null, axes: readonly [number, number]): Path => {
    if (!frame) return nowhere;
    const now = placeOf(frame.parameters, axes);
    if (!trace) return { travelled: [now], ahead: [] };
    return pathPlaces(trace, axes, frame.parameters.length, frame.epoch, now);
  });
