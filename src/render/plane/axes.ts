import { ticks } from 'd3';
import type { PlaneView } from '../../core/data/planeView';
import { toPixel } from '../../core/data/planeView';
import { formatTicks } from '../../messages/format';
import { roughWidth, spacedTicks } from '../charts/tickRoom';
import { markAll } from '../mark';

const tickCount = 5;

/** The labels of the axes: their names, and the places marked on the upright one where they are not just even ones. */
export interface PlaneAxes {
  readonly x1: string;
  readonly x2: string;
  readonly x2Ticks: readonly number[] | null;
}

/** Names of more letters stand along the upright axis, turned. */
const shortName = 3;
const isTurned = (name: string) => name.length > shortName;
/** x₁ and x₂ stand as in a formula, columns by their names as text. */
const isSymbol = (name: string) => /^\p{L}[₀-₉]$/u.test(name);

const upTicks = (view: Pick<PlaneView, 'x2'>, { x2Ticks }: PlaneAxes) =>
  x2Ticks ?? ticks(view.x2.min, view.x2.max, tickCount);

/** Room in CSS pixels that labels and name of the upright axis take beside the plotted area. */
export function axisRoom(view: Pick<PlaneView, 'x2'>, axes: PlaneAxes): number {
  const widths = formatTicks(upTicks(view, axes)).map(roughWidth);
  return Math.max(44, Math.ceil(Math.max(...widths)) + (isTurned(axes.x2) ? 34 : 26));
}

/** Draws both axes outside the plotted area; `left` is the margin that the SVG has beside it. */
export function drawPlaneAxes(svg: SVGSVGElement, view: PlaneView, left: number, axes: PlaneAxes): void {
  const x1 = spacedTicks((count) => ticks(view.x1.min, view.x1.max, count), tickCount, view.width);
  const x2 = upTicks(view, axes);
  const atX = (value: number) => left + toPixel(view, value, view.x2.min)[0];
  const atY = (value: number) => toPixel(view, view.x1.min, value)[1];
  drawTicks(svg, 'tick-x', formatTicks(x1), (i) => [atX(x1[i]), view.height + 18]);
  drawTicks(svg, 'tick-y', formatTicks(x2), (i) => [left - 8, atY(x2[i])]);
  markAll(svg, 'path', 'tick-mark', [0]).attr(
    'd',
    x1.map((value) => `M${atX(value)},${view.height}v4`).join('') +
      x2.map((value) => `M${left},${atY(value)}h-4`).join(''),
  );
  drawNames(svg, view, left, axes);
}

function drawTicks(
  svg: SVGSVGElement,
  name: string,
  labels: readonly string[],
  place: (index: number) => readonly [number, number],
): void {
  markAll(svg, 'text', `tick ${name}`, labels)
    .attr('x', (_, i) => place(i)[0])
    .attr('y', (_, i) => place(i)[1])
    .text((label) => label);
}

interface AxisName {
  readonly name: string;
  readonly transform: string;
  readonly room: number;
}

function drawNames(svg: SVGSVGElement, view: PlaneView, left: number, { x1, x2 }: PlaneAxes): void {
  const upright = isTurned(x2)
    ? `translate(12,${view.height / 2})rotate(-90)`
    : `translate(10,${view.height / 2})`;
  const names: AxisName[] = [
    {
      name: x1,
      transform: `translate(${left + view.width / 2},${view.height + 36})`,
      room: view.width,
    },
    { name: x2, transform: upright, room: view.height },
  ];
  markAll(svg, 'text', 'axis-name', names)
    .attr('class', ({ name }) => (isSymbol(name) ? 'axis-name' : 'axis-name is-long'))
    .attr('transform', ({ transform }) => transform)
    .each(function write({ name, room }) {
      writeWithin(this, name, room);
    });
}

/** Writes so much of a name as has room, with an ellipsis for the rest. */
function writeWithin(text: SVGTextElement, name: string, room: number): void {
  text.textContent = name;
  const letters = Array.from(name);
  const width = text.getComputedTextLength();
  if (width <= room) return;
  const kept = Math.max(1, Math.floor((letters.length * room) / width) - 2);
  text.textContent = `${letters.slice(0, kept).join('').trimEnd()}…`;
}
