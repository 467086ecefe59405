import { useRef } from 'react';
import { pixelRatio } from '../../render/figureUnit';
import { looksName } from '../../render/palette';
import { useLab, useLabState, usePainter } from '../useLab';
import type { PlaneScene } from './planeScene';
import { arePullsShown, paintPulls, pullsOn } from './pullsDrawing';

/** Below the points, while the update is looked at: how each of them pulls at the weights, and its share of the loss. */
export function PullsLayer({ scene }: { scene: PlaneScene }) {
  const isShown = useLabState(arePullsShown);
  return isShown ? <Pulls scene={scene} /> : null;
}

function Pulls({ scene }: { scene: PlaneScene }) {
  const lab = useLab();
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<readonly unknown[]>([]);
  usePainter(() => {
    if (!canvas.current) return;
    const view = scene.view();
    const picture = pullsOn(lab, scene);
    const ratio = pixelRatio();
    const now = [view, ratio, looksName(), ...(picture ? Object.values(picture).flat() : [])];
    if (now.length === drawn.current.length && now.every((part, k) => part === drawn.current[k])) return;
    drawn.current = now;
    paintPulls(canvas.current, view, ratio, picture);
  });
  return <canvas ref={canvas} className="pulls" aria-hidden="true" />;
}
