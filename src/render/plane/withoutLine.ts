import { type PlaneView, toPixel } from '../../core/data/planeView';
import { exactDigits } from '../../messages/format';
import { fitText } from '../charts/fitText';
import { textSize } from '../labelPlacer';
import { mark, markAll } from '../mark';
import type { BoundaryShape } from './lines';

/** The best boundary without one point, beside that with all. */
export interface WithoutLine {
  /** The point that is left out, where it is drawn. */
  readonly x1: number;
  readonly x2: number;
  /** What the line is called. */
  readonly name: string;
  /** Weights, then the bias, without the point; null where no weights are best. */
  readonly own: Float64Array | null;
  readonly shape: BoundaryShape | null;
  /** That of all points. */
  readonly all: BoundaryShape | null;
}

const fontSize = 12;
/** Where along the line its name stands best, and where else. */
const shares = [0.82, 0.18, 0.68, 0.32];

/** Draws the line dotted and named, and that of all points thin; takes both away for null. */
export function drawWithout(svg: SVGSVGElement, view: PlaneView, line: WithoutLine | null): void {
  const { all = null, shape = null } = line ?? {};
  markAll(svg, 'path', 'without-all', all?.path ? [all] : [])
    .attr('transform', ({ transform }) => transform)
    .attr('d', ({ path }) => path);
  for (const name of ['without-casing', 'without-line']) {
    markAll(svg, 'path', name, shape?.path ? [shape] : [])
      .attr('transform', ({ transform }) => transform)
      .attr('d', ({ path }) => path);
  }
  if (line?.own) {
    const group = mark(svg, 'g', 'without-weights');
    group
      .attr('data-readout', 'without-weights')
      .attr('data-value', Array.from(line.own, exactDigits).join());
  } else svg.querySelector('.without-weights')?.remove();
  const labels = line ? [{ ...placeOf(view, line), name: line.name }] : [];
  markAll(svg, 'text', 'without-label', labels)
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .text(({ name }) => name)
    .each(function fit() {
      fitText(this, view.width - 8);
    });
}

/** The name's middle: beside the line where that is well inside the plane, else, and without a line, above its point. */
function placeOf(view: PlaneView, { x1, x2, name, shape }: WithoutLine): { x: number; y: number } {
  const half = textSize(name, fontSize).width / 2 + 6;
  const inside = (x: number, y: number) => ({
    x: Math.max(half, Math.min(view.width - half, x)),
    y: Math.max(12, Math.min(view.height - 12, y)),
  });
  for (const share of shape?.path ? shares : []) {
    const place = shape?.place(share);
    if (place && place.y > 30 && place.y < view.height - 40) return inside(place.x, place.y);
  }
  const [px, py] = toPixel(view, x1, x2);
  return inside(px, py - 22);
}
