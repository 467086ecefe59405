import { select } from 'd3';
import type { PlaneView } from '../../core/data/planeView';
import { exactDigits } from '../../messages/format';
import { fitText } from '../charts/fitText';
import { markAll } from '../mark';
import type { BoundaryShape } from './lines';

/** The boundary of a run that is compared with others. Its slot gives it its colour and its dashes. */
export interface RunBoundary {
  readonly slot: number;
  readonly name: string;
  /** The model's own weights, then its bias. */
  readonly own: Float64Array;
  readonly shape: BoundaryShape;
}

interface Label {
  readonly slot: number;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Draws the boundaries of several runs, each with its name, into an SVG of the plotted area's size. */
export function drawRunBoundaries(
  svg: SVGSVGElement,
  view: PlaneView,
  boundaries: readonly RunBoundary[],
): void {
  select(svg)
    .selectAll<SVGGElement, RunBoundary>('.run-boundary')
    .data(boundaries, ({ slot }) => slot)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'run-boundary');
      group.append('path').attr('class', 'run-casing');
      group.append('path').attr('class', ({ slot }) => `run-line run-${slot}`);
      return group;
    })
    .attr('data-readout', ({ slot }) => `run-${slot + 1}-weights`)
    .attr('data-value', ({ own }) => Array.from(own, exactDigits).join(','))
    .each(function draw({ shape }) {
      select(this).selectAll('path').attr('transform', shape.transform).attr('d', shape.path);
    });
  // Over all lines.
  markAll(svg, 'text', 'run-label', labelsOf(view, boundaries), ({ slot }) => slot)
    .raise()
    .attr('class', ({ slot }) => `run-label run-${slot}`)
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .text(({ name }) => name)
    .each(function fit() {
      fitText(this, view.width - 8);
    });
}

/** A character is about so wide and a line so high, in pixels. */
const letter = { width: 6.8, height: 16 };

/** Names stand at different places along their boundaries, which mostly lie close together, and dodge one another. */
function labelsOf(view: PlaneView, boundaries: readonly RunBoundary[]): Label[] {
  const placed: Label[] = [];
  boundaries.forEach(({ slot, name, shape }, i) => {
    const place = shape.path ? shape.place((i + 1) / (boundaries.length + 1)) : null;
    if (!place) return;
    const half = Math.min(view.width / 2 - 4, (name.length * letter.width) / 2);
    const x = Math.max(half + 4, Math.min(view.width - half - 4, place.x));
    const isFree = (y: number) =>
      placed.every(
        (other) =>
          Math.abs(other.y - y) >= letter.height ||
          Math.abs(other.x - x) >= half + (other.name.length * letter.width) / 2 + 4,
      );
    const heights = [0, -1, 1, -2, 2, -3, 3].map((rows) =>
      Math.max(letter.height, Math.min(view.height - 8, place.y - 6 + rows * letter.height)),
    );
    placed.push({ slot, name, x, y: heights.find(isFree) ?? heights[0] });
  });
  return placed;
}
