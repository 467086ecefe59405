import { useRef } from 'react';
import type { PlacedPoints } from '../../core/data/dataset';
import type { PlaneView } from '../../core/data/planeView';
import { clearCanvas } from '../../render/canvas';
import { pixelRatio } from '../../render/figureUnit';
import { looksName } from '../../render/palette';
import type { MarkSizes } from '../../render/plane/points';
import { drawSelection } from '../../render/plane/selection';
import { useLab, usePainter } from '../useLab';
import type { PlaneScene } from './planeScene';
import { sizesOf } from './planeState';

/** What was marked last; any of it new, and the marks are drawn anew. */
interface Marked {
  readonly view: PlaneView;
  readonly points: PlacedPoints;
  readonly selection: Uint32Array;
  /** What a view points out. */
  readonly highlighted: Uint32Array;
  readonly sizes: MarkSizes | null;
  readonly looks: string;
  readonly ratio: number;
}

const none = new Uint32Array(0);

/** The marks of selected and pointed out points; here only while there are any. */
export function PlaneMarks({ scene }: { scene: PlaneScene }) {
  const lab = useLab();
  const { store } = lab;
  const canvas = useRef<HTMLCanvasElement>(null);
  const marked = useRef<Marked | null>(null);

  usePainter(() => {
    if (!canvas.current) return;
    const { marks } = store.getState();
    const now = {
      view: scene.view(),
      points: scene.drawn(),
      selection: marks.selection,
      highlighted: marks.highlighted ?? none,
      sizes: sizesOf(lab),
      looks: looksName(),
      ratio: pixelRatio(),
    };
    if (!marked.current || isOther(now, marked.current)) markSelection(canvas.current, now);
    marked.current = now;
  });
  return <canvas ref={canvas} className="plane-selected" aria-hidden="true" />;
}

function isOther(one: Marked, other: Marked): boolean {
  return (Object.keys(one) as (keyof Marked)[]).some((key) => one[key] !== other[key]);
}

function markSelection(canvas: HTMLCanvasElement, now: Marked): void {
  const { view, points, selection, highlighted, sizes, ratio } = now;
  const context = clearCanvas(canvas, view, ratio);
  const style = getComputedStyle(canvas);
  const colourOf = (name: string) => style.getPropertyValue(name);
  if (selection.length > 0) drawSelection(context, view, points, selection, colourOf('--focus'), sizes);
  if (highlighted.length > 0) drawSelection(context, view, points, highlighted, colourOf('--ink'), sizes, 5);
}
