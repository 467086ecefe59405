import type { PlaneView } from '../../core/data/planeView';
import type { sliceScore } from '../../core/inference/place';
import type { Lab } from '../../lab/ports';
import { clearCanvas } from '../../render/canvas';
import { looksName } from '../../render/palette';
import { bandOf, bandPaths, curveBandPaths } from '../../render/plane/band';
import {
  drawSwarm,
  isPlayed,
  linesAfter,
  mostBent,
  piecesOf,
  type SwarmLine,
} from '../../render/plane/swarm';
import type { Look } from '../../render/plane/traced';
import { selectSliceScore } from '../../store/certainty';
import { isCertaintyShown } from '../../store/certaintyWish';
import { resamplesOf } from '../../store/inferenceLook';
import { modelWith } from '../../store/live';
import type { Swarm } from '../../store/liveInference';
import { memoizeLast } from '../../store/memoizeLast';
import type { LabState } from '../../store/state';
import { prefersReducedMotion } from '../reducedMotion';
import type { PlaneScene } from './planeScene';

const bandOnce = memoizeLast(
  (
    view: PlaneView,
    scoreAt: NonNullable<ReturnType<typeof sliceScore>>,
    threshold: number,
    isOneFeature: boolean,
  ) => (isOneFeature ? curveBandPaths(view, scoreAt) : bandPaths(bandOf(view, scoreAt, threshold))),
);

/** The band as it is drawn now; null where there is none. The very same until it is another. */
export function bandNow({ store, live }: Lab, scene: PlaneScene): ReturnType<typeof bandPaths> | null {
  const state = store.getState();
  if (!state.tabs.inference?.hasBand || !isCertaintyShown(state)) return null;
  const scoreAt = selectSliceScore(state, live);
  return scoreAt && bandOnce(scene.view(), scoreAt, state.tabs.threshold, !state.dataset.hasVertical);
}

/** Milliseconds of a frame in which lines that bend are looked for. */
const tracingTime = 4;

/** What decides how a fit is drawn, in order. */
type Place = readonly [
  view: PlaneView,
  threshold: number,
  hasVertical: boolean,
  held: LabState['dataset']['held'],
];
const isSame = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((part, k) => part === other[k]);

/** How many lines there are of resamples when all are drawn: of curves not all are. */
export function linesDrawn({ dataset, settings, tabs }: LabState): number {
  const isBent = !dataset.hasVertical || settings.degree > 1;
  return Math.min(resamplesOf(tabs.inference), isBent ? mostBent : Number.POSITIVE_INFINITY);
}

/** Lines under way of being drawn one after another. */
interface Play {
  /** The time of the first; null until there is one. */
  start: number | null;
  /** The points that they are about: with others there is nothing left to be waited for. */
  data: unknown;
}

/**
 * Draws the lines of resamples on a canvas: one after another where a person has asked for it, else all of them. While points move, those
 * are drawn that are of the present points, or of the last that there were any of.
 */
export function createSwarmDrawing(lab: Lab, scene: PlaneScene) {
  const { store, live, paintLoop } = lab;
  let place: Place | null = null;
  let shapes = new WeakMap<Float64Array, SwarmLine>();
  let shown: { readonly swarm: Swarm; readonly fits: Swarm['fits'] } | null = null;
  let played = 0;
  let play: Play | null = null;
  let drawn: readonly unknown[] = [];

  /** Null where there are none, or those of other features. */
  function present(): Swarm | null {
    const state = store.getState();
    const isShown = state.tabs.inference?.hasLines && isCertaintyShown(state);
    return isShown && selectSliceScore(state, live) ? (live.inference?.swarm ?? null) : null;
  }

  /** The lines of the first fits, as many as are drawn and are found in so many milliseconds. */
  function linesNow(fits: Swarm['fits'], kinds: Swarm['kinds'], budget: number): (SwarmLine | null)[] {
    const { tabs, dataset } = store.getState();
    const now: Place = [scene.view(), tabs.threshold, dataset.hasVertical, dataset.held];
    if (!place || !isSame(place, now)) shapes = new WeakMap();
    place = now;
    const look = { threshold: tabs.threshold, isOneFeature: !dataset.hasVertical };
    const until = performance.now() + budget;
    const lines: (SwarmLine | null)[] = [];
    for (const [k, fit] of fits.slice(0, linesDrawn(store.getState())).entries()) {
      const isKnown = fit === null || shapes.has(fit);
      if (!isKnown && performance.now() > until) break;
      lines.push(fit && shapeOf(fit, kinds[k] === 'separable', look));
    }
    return lines;
  }

  function shapeOf(fit: Float64Array, isApart: boolean, look: Look): SwarmLine {
    const known = shapes.get(fit);
    if (known) return known;
    const { parameters } = modelWith(fit, store.getState().dataset);
    const shape = { pieces: piecesOf(scene.view(), parameters, look), isApart };
    shapes.set(fit, shape);
    return shape;
  }

  /** How many have come by now; ∞ where they are not drawn one after another. */
  function comeNow(count: number): number {
    const { linesPlayed } = store.getState().tabs;
    if (linesPlayed !== played) {
      played = linesPlayed;
      play = prefersReducedMotion() ? null : { start: null, data: live.inference?.data };
    }
    if (!play) return Number.POSITIVE_INFINITY;
    play.start ??= performance.now();
    const come = linesAfter((performance.now() - play.start) / 1000);
    if (play.data !== live.inference?.data || isPlayed(come, count)) play = null;
    return play ? come : Number.POSITIVE_INFINITY;
  }

  function takeIn(swarm: Swarm): void {
    if (swarm.known > 0 && shown?.swarm !== swarm) shown = { swarm, fits: swarm.fits.slice(0, swarm.known) };
  }

  return {
    paint(canvas: HTMLCanvasElement, ratio: number): void {
      const swarm = present();
      if (swarm) takeIn(swarm);
      else {
        shown = null;
        play = null;
      }
      const lines = shown ? linesNow(shown.fits, shown.swarm.kinds, tracingTime) : [];
      const wanted = swarm ? linesDrawn(store.getState()) : 0;
      const come = shown ? comeNow(wanted) : Number.POSITIVE_INFINITY;
      const isTracing = shown !== null && lines.length < Math.min(shown.fits.length, wanted);
      if (play || isTracing) paintLoop.invalidate();
      const view = scene.view();
      const now = [view, place, shown, lines.length, wanted, come, ratio, looksName()];
      if (isSame(drawn, now)) return;
      drawn = now;
      const context = clearCanvas(canvas, view, ratio);
      drawSwarm(context, lines, { colour: coloursOnce(looksName()), come, count: wanted });
      tellLines(canvas, lines, come);
    },
    /** All lines known, for a picture; null where there are none. */
    forFile() {
      const swarm = present();
      if (!swarm || swarm.known === 0) return null;
      const fits = swarm.fits.slice(0, swarm.known);
      const lines = linesNow(fits, swarm.kinds, Number.POSITIVE_INFINITY);
      return { lines, count: linesDrawn(store.getState()) };
    },
  };
}

/** What is drawn, for who cannot see it. */
export function tellLines(
  canvas: HTMLCanvasElement,
  lines: readonly (SwarmLine | null)[],
  come: number,
): void {
  const there = lines.filter((line, k): line is SwarmLine => line !== null && k < come);
  canvas.dataset.lines = String(there.length);
  canvas.dataset.dashed = String(there.filter(({ isApart }) => isApart).length);
  canvas.dataset.isPlaying = String(Number.isFinite(come));
}

/** The colour of the best weights. To read it in every frame would have the styles of the page worked out in the middle of it. */
export const coloursOnce = memoizeLast((_looks: string) =>
  getComputedStyle(document.documentElement).getPropertyValue('--good').trim(),
);
