import { select } from 'd3';
import type { Pixel } from './brush';

/** The marks of tools; null takes one away. */
export interface ToolMarks {
  readonly brush: (Pixel & { readonly radius: number }) | null;
  /** The outline being drawn. */
  readonly lasso: readonly Pixel[] | null;
  /** The place at which a hand holds the boundary. */
  readonly handle: Pixel | null;
  /** The place at which a finger holds something: the ring is to be seen around it. */
  readonly held: Pixel | null;
}

/** How wide a finger is, and some more, in CSS pixels. */
const fingerRadius = 30;

export function drawTools(svg: SVGSVGElement, { brush, lasso, handle, held }: ToolMarks): void {
  const root = select(svg);
  root
    .selectAll('.brush')
    .data(brush ? [brush] : [])
    .join('circle')
    .attr('class', 'brush')
    .attr('cx', ({ px }) => px)
    .attr('cy', ({ py }) => py)
    .attr('r', ({ radius }) => radius);
  root
    .selectAll('.lasso')
    .data(lasso ? [lasso] : [])
    .join('path')
    .attr('class', 'lasso')
    .attr('d', (path) => `M${path.map(({ px, py }) => `${px},${py}`).join('L')}Z`);
  root
    .selectAll('.line-handle')
    .data(handle ? [handle] : [])
    .join('circle')
    .attr('class', 'line-handle')
    .attr('cx', ({ px }) => px)
    .attr('cy', ({ py }) => py)
    .attr('r', 7);
  root
    .selectAll('.finger-hold')
    .data(held ? [held] : [])
    .join('circle')
    .attr('class', 'finger-hold')
    .attr('cx', ({ px }) => px)
    .attr('cy', ({ py }) => py)
    .attr('r', fingerRadius);
}
