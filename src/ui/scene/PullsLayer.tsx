import { useRef } from 'react';
import { drawPulls, type PullsLook, type PullsState, pullsLimit } from '../../render/plane/pulls';
import type { PlaneView } from '../../render/plane/view';
import { selectSplit } from '../../store/course';
import type { UpdateStage } from '../../store/store';
import { isOfBefore } from '../../store/update';
import { type Lab, useLab, useLabState, usePainter } from '../lab';
import type { PlaneFrame } from './planeView';

type Picture = PullsState & Omit<PullsLook, 'ink' | 'paper'>;

/** What stands for the stages of a step in slow motion; all but the mean when there is none. */
const parts: Record<UpdateStage | 'all', Pick<PullsLook, 'hasCircles' | 'hasArrows' | 'hasMean'>> = {
  all: { hasCircles: true, hasArrows: true, hasMean: false },
  scores: { hasCircles: false, hasArrows: false, hasMean: false },
  errors: { hasCircles: true, hasArrows: false, hasMean: false },
  gradient: { hasCircles: false, hasArrows: true, hasMean: true },
  update: { hasCircles: false, hasArrows: false, hasMean: true },
};

/** Below the points, while the update is looked at: how each of them pulls at the weights, and its share of the loss. */
export function PullsLayer({ frame }: { frame: PlaneFrame }) {
  const isShown = useLabState(({ view }) => view.tab === 'update' && view.hasPulls);
  return isShown ? <Pulls frame={frame} /> : null;
}

function Pulls({ frame }: { frame: PlaneFrame }) {
  const lab = useLab();
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<readonly unknown[]>([]);
  usePainter(() => {
    if (!canvas.current) return;
    const view = frame.view();
    const picture = pictureOf(lab, frame);
    const ratio = Math.max(1, window.devicePixelRatio);
    const theme = document.documentElement.dataset.theme;
    const now = [view, ratio, theme, ...(picture ? Object.values(picture).flat() : [])];
    if (now.length === drawn.current.length && now.every((part, k) => part === drawn.current[k])) return;
    drawn.current = now;
    paint(canvas.current, view, ratio, picture);
  });
  return <canvas ref={canvas} className="pulls" aria-hidden="true" />;
}

const noOrigin = [0, 0] as const;

function pictureOf({ store, live }: Lab, frame: PlaneFrame): Picture | null {
  const state = store.getState();
  const { points, hasVertical } = state.dataset;
  if (!live.frame || !live.model || points.y.length > pullsLimit || isOfBefore(live.frame)) return null;
  return {
    points: frame.drawn(),
    isTest: selectSplit(state).isTest,
    parameters: live.model.parameters,
    loss: state.settings.loss,
    origin: originOf(live.frame.standardization?.mean, hasVertical),
    isOneFeature: !hasVertical,
    ...parts[state.view.updateStage ?? 'all'],
  };
}

/** The first features are the coordinates themselves, whatever the degree. */
function originOf(mean: Float64Array | undefined, hasVertical: boolean): readonly [number, number] {
  return mean ? [mean[0], hasVertical ? mean[1] : 0] : noOrigin;
}

function paint(canvas: HTMLCanvasElement, view: PlaneView, ratio: number, picture: Picture | null): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  canvas.width = Math.round(view.width * ratio);
  canvas.height = Math.round(view.height * ratio);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const shown = picture
    ? (['hasCircles', 'hasArrows', 'hasMean'] as const).filter((name) => picture[name])
    : [];
  canvas.dataset.shown = shown.map((name) => name.slice(3).toLowerCase()).join(' ');
  if (!picture) return;
  const style = getComputedStyle(canvas);
  const [ink, paper] = ['--ink', '--plane'].map((name) => style.getPropertyValue(name));
  drawPulls(context, view, picture, { ...picture, ink, paper });
}
