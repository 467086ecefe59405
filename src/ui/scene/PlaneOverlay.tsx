import { useRef } from 'react';
import type { Sample } from '../../core/data/dataset';
import { drawSelection, drawTools } from '../../render/plane/selection';
import type { PlaneView } from '../../render/plane/view';
import type { ViewSlice } from '../../store/store';
import { useLab, usePainter } from '../lab';
import { type PlaneFrame, placeOfPoint } from './planeView';
import type { Sketch } from './tools/tool';

/** What was marked last; any of it new, and the marks are drawn anew. */
interface Marked {
  readonly view: PlaneView;
  readonly points: Sample;
  readonly selection: Uint32Array;
  /** What a view points out. */
  readonly highlighted: Uint32Array;
  readonly theme: string | undefined;
  readonly ratio: number;
}

const none = new Uint32Array(0);

/** The topmost layers of the plane: the marks of selected and pointed out points, the brush and the lasso. */
export function PlaneOverlay({ frame, sketch }: { frame: PlaneFrame; sketch: Sketch }) {
  const { store } = useLab();
  const canvas = useRef<HTMLCanvasElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const marked = useRef<Marked | null>(null);

  usePainter(() => {
    if (!canvas.current || !svg.current) return;
    const { view } = store.getState();
    const now = {
      view: frame.view(),
      points: frame.drawn(),
      selection: view.selection,
      highlighted: view.highlighted ?? none,
      theme: document.documentElement.dataset.theme,
      ratio: Math.max(1, window.devicePixelRatio),
    };
    if (!marked.current || isOther(now, marked.current)) markSelection(canvas.current, now);
    marked.current = now;
    drawTools(svg.current, brushOf(view, frame, sketch), sketch.lasso, sketch.handle);
  });

  return (
    <>
      <canvas ref={canvas} className="plane-selected" aria-hidden="true" />
      <svg ref={svg} aria-hidden="true" />
    </>
  );
}

function isOther(one: Marked, other: Marked): boolean {
  if (markCount(one) === 0 && markCount(other) === 0) return false;
  return (Object.keys(one) as (keyof Marked)[]).some((key) => one[key] !== other[key]);
}

const markCount = ({ selection, highlighted }: Marked) => selection.length + highlighted.length;

function markSelection(canvas: HTMLCanvasElement, now: Marked): void {
  const { view, points, selection, highlighted, ratio } = now;
  const context = canvas.getContext('2d');
  if (!context) return;
  canvas.width = Math.round(view.width * ratio);
  canvas.height = Math.round(view.height * ratio);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const style = getComputedStyle(canvas);
  const colourOf = (name: string) => style.getPropertyValue(name);
  if (selection.length > 0) drawSelection(context, view, points, selection, colourOf('--focus'));
  if (highlighted.length > 0) drawSelection(context, view, points, highlighted, colourOf('--ink'), 5);
}

/** The brush is where the pointer is, or else at the keyboard's cursor. */
function brushOf({ tool, brushSize, cursor }: ViewSlice, frame: PlaneFrame, { pointer }: Sketch) {
  if (tool !== 'spray' && tool !== 'erase') return null;
  const place = pointer ?? (cursor && placeOfPoint(frame.view(), cursor.x1, cursor.x2));
  return place && { px: place.px, py: place.py, radius: brushSize };
}
