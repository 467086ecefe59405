import type { PlaneView } from '../../core/data/planeView';
import type { Lab } from '../../lab/ports';
import { clearCanvas } from '../../render/canvas';
import { looksName } from '../../render/palette';
import type { Pen } from '../../render/pen';
import { drawPulls, type PullsLook, type PullsState, pullsLimit } from '../../render/plane/pulls';
import { memoizeLast } from '../../store/memoizeLast';
import type { LabState, UpdateStage } from '../../store/state';
import { selectClassWeights, selectSplit } from '../../store/trainingInputs';
import { isStale } from '../../store/update';
import type { PlaneScene } from './planeScene';

type PullsDrawing = PullsState & Omit<PullsLook, 'ink' | 'paper'>;

/** What stands for the stages of a step in slow motion; all but the mean when there is none. */
const parts: Record<UpdateStage | 'all', Pick<PullsLook, 'hasCircles' | 'hasArrows' | 'hasMean'>> = {
  all: { hasCircles: true, hasArrows: true, hasMean: false },
  scores: { hasCircles: false, hasArrows: false, hasMean: false },
  errors: { hasCircles: true, hasArrows: false, hasMean: false },
  gradient: { hasCircles: false, hasArrows: true, hasMean: true },
  update: { hasCircles: false, hasArrows: false, hasMean: true },
};

export const arePullsShown = ({ tabs }: LabState): boolean => tabs.tab === 'update' && tabs.hasPulls;

const noOrigin = [0, 0] as const;

/** What the pulls show now; null where there is nothing to draw. */
export function pullsOn({ store, live }: Lab, scene: PlaneScene): PullsDrawing | null {
  const state = store.getState();
  const { points, hasVertical } = state.dataset;
  if (!live.frame || !live.model || points.y.length > pullsLimit || isStale(live.frame)) return null;
  return {
    points: scene.drawn(),
    isTest: selectSplit(state).isTest,
    model: live.model,
    loss: state.settings.loss,
    weights: selectClassWeights(state),
    origin: originOf(live.frame.standardization?.mean, hasVertical),
    isOneFeature: !hasVertical,
    ...parts[state.tabs.updateStage ?? 'all'],
  };
}

/** The first features are the coordinates themselves, whatever the degree. */
function originOf(mean: Float64Array | undefined, hasVertical: boolean): readonly [number, number] {
  return mean ? [mean[0], hasVertical ? mean[1] : 0] : noOrigin;
}

/** Paints the pulls at `ratio` pixels for each CSS pixel. */
export function paintPulls(
  canvas: HTMLCanvasElement,
  view: PlaneView,
  ratio: number,
  drawing: PullsDrawing | null,
): void {
  const context = clearCanvas(canvas, view, ratio);
  const shown = drawing
    ? (['hasCircles', 'hasArrows', 'hasMean'] as const).filter((name) => drawing[name])
    : [];
  canvas.dataset.shown = shown.map((name) => name.slice(3).toLowerCase()).join(' ');
  if (drawing) drawPullsOn(context, view, drawing);
}

/** Draws the pulls in the colours of the page. */
export function drawPullsOn(pen: Pen, view: PlaneView, drawing: PullsDrawing): void {
  drawPulls(pen, view, drawing, { ...drawing, ...coloursOnce(looksName()) });
}

/** To read them in every frame would have the styles of the page worked out in the middle of it. */
const coloursOnce = memoizeLast((_looks: string) => {
  const style = getComputedStyle(document.documentElement);
  const [ink, paper] = ['--ink', '--plane'].map((name) => style.getPropertyValue(name).trim());
  return { ink, paper };
});
