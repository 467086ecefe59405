import { dots, markAll } from '../mark';
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
  dots(svg, 'brush', brush?.radius ?? 0, brush ? [brush] : []);
  markAll(svg, 'path', 'lasso', lasso ? [lasso] : []).attr(
    'd',
    (path) => `M${path.map(({ px, py }) => `${px},${py}`).join('L')}Z`,
  );
  dots(svg, 'line-handle', 7, handle ? [handle] : []);
  dots(svg, 'finger-hold', fingerRadius, held ? [held] : []);
}
