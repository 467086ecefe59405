import { select } from '../select';
import type { Pixel } from './brush';

/** Draws the brush's circle, the outline of a lasso, and where a hand holds the boundary; null takes them away. */
export function drawTools(
  svg: SVGSVGElement,
  brush: (Pixel & { readonly radius: number }) | null,
  lasso: readonly Pixel[] | null,
  handle: Pixel | null,
): void {
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
}
