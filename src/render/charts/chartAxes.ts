import { mark, markAll } from '../mark';
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

/** A line across the plotted area at a height, as an SVG path. */
export const across = ({ left, right, width }: ChartBox, py: number) => `M${left},${py}H${width - right}`;

/** A line up the plotted area at a place from the left, as an SVG path. */
export const upright = ({ top, bottom, height }: ChartBox, px: number) => `M${px},${top}V${height - bottom}`;

/** The one text of a class in the chart, no wider than there is room for it. */
function markText(svg: SVGElement, name: string, text: string, room: number) {
  const marked = mark(svg, 'text', name).text(text);
  marked.each(function fit() {
    fitText(this, room);
  });
  return marked;
}

/** At the right end above a chart stands the button that saves it. */
const saveRoom = 30;

/**
 * Draws both axes with grid lines, ticks and names round the plotted area of a chart. `corner` is the room in pixels that buttons
 * take above it at the right.
 */
export function drawChartAxes(svg: SVGElement, box: ChartBox, x: Axis, y: Axis, corner = saveRoom): void {
  const base = box.height - box.bottom;
  const right = box.width - box.right;
  markAll(svg, 'path', 'grid grid-y', y.ticks).attr('d', (value) => across(box, y.scale(value)));
  markAll(svg, 'text', 'tick tick-y', y.ticks)
    .attr('x', box.left - 8)
    .attr('y', (value) => y.scale(value))
    .text(y.format)
    .each(function fit() {
      fitText(this, box.left - 8);
    });
  markAll(svg, 'text', 'tick tick-x', x.ticks)
    .attr('x', (value) => insideWidth(x.format(value), x.scale(value), box.width))
    .attr('y', base + 16)
    .text(x.format);
  mark(svg, 'path', 'axis-line').attr('d', across(box, base));
  const middle = (box.left + right) / 2;
  markText(svg, 'axis-name-x', x.name, 2 * Math.min(middle, box.width - middle))
    .attr('x', middle)
    .attr('y', box.height - 2);
  markText(svg, 'axis-name-y', y.name, box.width - corner)
    .attr('x', 0)
    .attr('y', 10);
}
