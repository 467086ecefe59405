import { words } from '#words/weights';
import { sigmoid } from '../../core/model/sigmoid';
import { formatCell, formatShare } from '../../messages/format';
import { dots, mark, markAll } from '../mark';
import { fitText } from './fitText';
import type { ChartBox } from './lossGeometry';
import { linearScale, niceDomain, type Scale } from './scale';

/** One place to start from: what it is called, and score and probability before and after. */
export interface Shift {
  readonly name: string;
  readonly zBefore: number;
  readonly zAfter: number;
  readonly before: number;
  readonly after: number;
}

/** No axis reaches farther; scores beyond are drawn as this one. */
const farthest = 1e100;
const inSight = (z: number) => Math.max(-farthest, Math.min(farthest, z));

/** The shift of a score `z` by `by`, and of its probability; null where either is, or both together give, no number. */
export function shiftBy(name: string, z: number, by: number): Shift | null {
  const after = z + by;
  if (Number.isNaN(z) || Number.isNaN(after)) return null;
  return { name, zBefore: inSight(z), zAfter: inSight(after), before: sigmoid(z), after: sigmoid(after) };
}

const nameRoom = 46;
const betweenPanels = 22;

/**
 * Two panels of arrows, a row for each start: on the left the scores, which all move as far; on the right the
 * probabilities, which do not.
 */
export function drawUnitShift(svg: SVGSVGElement, box: ChartBox, shifts: readonly Shift[]): void {
  const { width, height } = box;
  const right = width - 20;
  const half = (right - nameRoom - betweenPanels) / 2;
  const reach = Math.max(
    6,
    ...shifts.flatMap(({ zBefore, zAfter }) => [Math.abs(zBefore), Math.abs(zAfter)]),
  );
  const base = height - 36;
  const z = linearScale(niceDomain([-reach, reach], 6), [nameRoom, nameRoom + half]);
  const p = linearScale([0, 1], [right - half, right]);
  const row = (i: number) => 10 + ((i + 0.5) * (base - 10)) / shifts.length;
  drawAxis(svg, 'z', z, base, height, words.unit.scoreAxis, formatCell);
  drawAxis(svg, 'p', p, base, height, words.unit.probabilityAxis, formatShare);
  markAll(svg, 'text', 'shift-name', shifts)
    .attr('x', nameRoom - 8)
    .attr('y', (_, i) => row(i))
    .text(({ name }) => name)
    .each(function fit() {
      fitText(this, nameRoom - 8);
    });
  const ways = [
    ...shifts.map(({ zBefore, zAfter }, i) => ({ px: z(zBefore), to: z(zAfter), py: row(i), kind: 'z' })),
    ...shifts.map(({ before, after }, i) => ({ px: p(before), to: p(after), py: row(i), kind: 'p' })),
  ];
  markAll(svg, 'path', 'shift-way', ways)
    .attr('class', ({ kind }) => `shift-way shift-way-${kind}`)
    .attr('d', ({ px, to, py }) => arrow(px, to, py));
  dots(svg, 'shift-start', 3, ways);
}

function drawAxis(
  svg: SVGSVGElement,
  kind: 'z' | 'p',
  scale: Scale,
  base: number,
  height: number,
  name: string,
  format: (value: number) => string,
): void {
  const [low, high] = scale.domain();
  const ticks = [low, (low + high) / 2, high];
  markAll(svg, 'path', `grid shift-grid-${kind}`, ticks).attr('d', (value) => `M${scale(value)},6V${base}`);
  const [from, to] = scale.range();
  const room = Math.min(2 * nameRoom, (to - from) / 2) - 4;
  markAll(svg, 'text', `tick tick-x shift-tick-${kind}`, ticks)
    .attr('x', (value) => scale(value))
    .attr('y', base + 14)
    .text(format)
    .each(function fit() {
      fitText(this, room);
    });
  const title = mark(svg, 'text', `shift-axis-${kind}`)
    .attr('class', `axis-name-x shift-axis-${kind}`)
    .attr('x', (from + to) / 2)
    .attr('y', height - 4)
    .text(name);
  fitText(title.node() as SVGTextElement, to - from);
}

/** From `from` to `to` at one height, with a head of up to 6 px; a way of almost nothing has none. */
function arrow(from: number, to: number, at: number): string {
  const length = Math.abs(to - from);
  if (length < 1) return '';
  const head = Math.min(6, length) * Math.sign(to - from);
  return `M${from},${at}H${to}M${to - head},${at - Math.abs(head) * 0.7}L${to},${at}l${-head},${Math.abs(head) * 0.7}`;
}
