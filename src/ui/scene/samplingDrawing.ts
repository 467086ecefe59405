import type { PlaneView } from '../../core/data/planeView';
import type { SampleFits } from '../../core/inference/experiment';
import type { Lab } from '../../lab/ports';
import { clearCanvas } from '../../render/canvas';
import { looksName } from '../../render/palette';
import { drawSwarm, piecesOf, type SwarmLine } from '../../render/plane/swarm';
import { isSamplingShown } from '../../store/certaintyWish';
import { memoizeLast } from '../../store/memoizeLast';
import { coloursOnce, tellLines } from './certaintyDrawing';
import type { PlaneScene } from './planeScene';

/** The boundaries of some fits; null for one that has none. */
const linesOnce = memoizeLast(
  (view: PlaneView, { kinds, parameters }: SampleFits, threshold: number): readonly (SwarmLine | null)[] =>
    kinds.map((kind, k) => {
      if (kind === 'one-class') return null;
      const own = parameters.subarray(3 * k, 3 * k + 3);
      const pieces = piecesOf(view, own, { threshold, isOneFeature: false });
      return { pieces, isApart: kind === 'separable' };
    }),
);

/** The experiment whose lines are drawn now; null for none. */
const shownNow = ({ store, live }: Lab) => (isSamplingShown(store.getState()) ? live.experiment : null);

/** The lines for a picture; null where there are none. */
export function samplingForFile(lab: Lab, scene: PlaneScene) {
  const experiment = shownNow(lab);
  if (!experiment) return null;
  const lines = linesOnce(scene.view(), experiment.fits, lab.store.getState().tabs.threshold);
  return { lines, count: experiment.wanted };
}

/** Draws the boundaries of a sampling experiment as they come, the newest strongest; then all of them as a cloud. */
export function createSamplingDrawing(lab: Lab, scene: PlaneScene) {
  let drawn: readonly unknown[] = [];
  return {
    paint(canvas: HTMLCanvasElement, ratio: number): void {
      const experiment = shownNow(lab);
      const { threshold } = lab.store.getState().tabs;
      const view = scene.view();
      const now = [experiment?.fits, experiment?.isDrawing, threshold, view, ratio, looksName()];
      if (now.length === drawn.length && now.every((part, k) => part === drawn[k])) return;
      drawn = now;
      const context = clearCanvas(canvas, view, ratio);
      const lines = experiment ? linesOnce(view, experiment.fits, threshold) : [];
      const come = experiment?.isDrawing ? lines.length : Number.POSITIVE_INFINITY;
      drawSwarm(context, lines, {
        colour: coloursOnce(looksName()),
        come,
        count: experiment?.wanted ?? 0,
      });
      tellLines(canvas, lines, come);
    },
  };
}
