import { select, ticks } from 'd3';
import { words } from '../../messages/words';
import type { PlaneView } from './view';
import { toPixel } from './view';

const tickCount = 5;

/** Draws both axes outside the plotted area; `left` is the margin that the SVG has beside it. */
export function drawPlaneAxes(svg: SVGSVGElement, view: PlaneView, left: number): void {
  const root = select(svg);
  const x1 = ticks(view.x1.min, view.x1.max, tickCount);
  const x2 = ticks(view.x2.min, view.x2.max, tickCount);
  const atX = (value: number) => left + toPixel(view, value, 0)[0];
  const atY = (value: number) => toPixel(view, 0, value)[1];
  root
    .selectAll('.tick-x')
    .data(x1)
    .join('text')
    .attr('class', 'tick tick-x')
    .attr('x', atX)
    .attr('y', view.height + 18)
    .text(formatTick);
  root
    .selectAll('.tick-y')
    .data(x2)
    .join('text')
    .attr('class', 'tick tick-y')
    .attr('x', left - 8)
    .attr('y', atY)
    .text(formatTick);
  root
    .selectAll('.tick-mark')
    .data([0])
    .join('path')
    .attr('class', 'tick-mark')
    .attr(
      'd',
      x1.map((value) => `M${atX(value)},${view.height}v4`).join('') +
        x2.map((value) => `M${left},${atY(value)}h-4`).join(''),
    );
  const names = [
    { name: words.plane.x1, x: left + view.width / 2, y: view.height + 34 },
    { name: words.plane.x2, x: 2, y: view.height / 2 },
  ];
  root
    .selectAll('.axis-name')
    .data(names)
    .join('text')
    .attr('class', 'axis-name')
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .text(({ name }) => name);
}

function formatTick(value: number): string {
  return String(value).replace('-', '−');
}
