import { mark, markAll } from '../mark';
import type { BoundaryShape } from './lines';

/** Lines of a model besides the run's and the best one; empty where one is not drawn. */
export interface ApartShapes {
  /** Where the widest margin has its middle, and its two edges. */
  readonly middle: readonly BoundaryShape[];
  readonly edges: readonly BoundaryShape[];
  readonly firth: readonly BoundaryShape[];
}

export const noShapes: ApartShapes = { middle: [], edges: [], firth: [] };

/** Draws them below all other lines of an SVG of the plotted area's size; takes away what is not there. */
export function drawApart(svg: SVGSVGElement, { middle, edges, firth }: ApartShapes): void {
  const isEmpty = middle.length + edges.length + firth.length === 0;
  if (isEmpty) return svg.querySelector('.apart-lines')?.remove();
  const group = mark(svg, 'g', 'apart-lines').node();
  if (!group) return;
  if (svg.firstElementChild !== group) svg.prepend(group);
  const draw = (name: string, shapes: readonly BoundaryShape[]) =>
    markAll(
      group,
      'path',
      name,
      shapes.filter(({ path }) => path !== ''),
    )
      .attr('transform', ({ transform }) => transform)
      .attr('d', ({ path }) => path);
  draw('margin-edge', edges);
  draw('margin-line', middle);
  draw('firth-boundary', firth);
}
