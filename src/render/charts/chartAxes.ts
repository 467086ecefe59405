import { select } from 'd3';
import { fitText } from './fitText';
import type { ChartBox } from './lossGeometry';
import { insideWidth } from './tickRoom';

/** One axis: its scale in pixels, what it measures, and where it is marked. */
export interface Axis {
  readonly scale: (value: number) => number;
  readonly name: string;
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
}

/** The one element of a kind and class in the chart, made when it is not there yet. */
export function mark(svg: SVGElement, tag: string, name: string) {
  return select(svg).selectAll(`.${name}`).data([null]).join(tag).attr('class', name);
}

/** The one text of a class in the chart, no wider than there is room for it. */
function markText(svg: SVGElement, name: string, text: string, room: number) {
  const marked = mark(svg, 'text', name).text(text);
  fitText(marked.node() as SVGTextElement, room);
  return marked;
}

/** At the right end above a chart stands the button that saves it. */
const saveRoom = 30;

/** Draws both axes with grid lines, ticks and names round the plotted area of a chart. */
export function drawChartAxes(svg: SVGSVGElement, box: ChartBox, x: Axis, y: Axis): void {
  const root = select(svg);
  const base = box.height - box.bottom;
  const right = box.width - box.right;
  root
    .selectAll('.grid-y')
    .data(y.ticks)
    .join('line')
    .attr('class', 'grid grid-y')
    .attr('x1', box.left)
    .attr('x2', right)
    .attr('y1', (value) => y.scale(value))
    .attr('y2', (value) => y.scale(value));
  root
    .selectAll('.tick-y')
    .data(y.ticks)
    .join('text')
    .attr('class', 'tick tick-y')
    .attr('x', box.left - 8)
    .attr('y', (value) => y.scale(value))
    .text(y.format)
    .each(function fit() {
      fitText(this as SVGTextElement, box.left - 8);
    });
  root
    .selectAll('.tick-x')
    .data(x.ticks)
    .join('text')
    .attr('class', 'tick tick-x')
    .attr('x', (value) => insideWidth(x.format(value), x.scale(value), box.width))
    .attr('y', base + 16)
    .text(x.format);
  mark(svg, 'line', 'axis-line').attr('x1', box.left).attr('x2', right).attr('y1', base).attr('y2', base);
  const middle = (box.left + right) / 2;
  markText(svg, 'axis-name-x', x.name, 2 * Math.min(middle, box.width - middle))
    .attr('x', middle)
    .attr('y', box.height - 2);
  markText(svg, 'axis-name-y', y.name, box.width - saveRoom)
    .attr('x', 0)
    .attr('y', 10);
}
